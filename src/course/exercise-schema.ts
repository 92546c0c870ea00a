import { z } from 'zod';
import { checkSchema } from '../checks/check.ts';
import { freedomsSchema } from '../checks/difference/freedoms.ts';
import type { Faults } from '../cloud/faults.ts';
import type { Frozen } from '../frozen.ts';
import { idSchema } from '../identifier.ts';
import { exerciseKinds } from './exercise-kinds.ts';

const text = z.string().trim().min(1, 'must not be empty');

const pattern = z.custom<Pick<RegExp, 'test' | 'source'>>(
  value => value instanceof RegExp,
  'must be a pattern',
);

/** Where a verdict stopped: used by hints, mistakes and the expected failure of the start files. */
const triggerSchema = z
  .strictObject({
    stage: z.enum(['types', 'synthesis', 'checks']),
    /** A check's id, for stage 'checks'. */
    check: z.string().optional(),
    /** A diagnostic's code, such as 'TS2551', or the explanation's id for synthesis, such as 'missing-authorization'; or one of several. */
    code: z.union([z.string(), z.array(z.string()).min(1, 'names no code')]).optional(),
    /** What the check found, or the words of the diagnostic, must match this. */
    says: pattern.optional(),
    /** What the check expected must match this. */
    asks: pattern.optional(),
  })
  .refine(
    trigger => trigger.check === undefined || trigger.stage === 'checks',
    'names a check at another stage',
  )
  .refine(trigger => trigger.code === undefined || trigger.stage !== 'checks', 'names a code at the checks');

const hintSchema = z.strictObject({
  id: idSchema,
  /** Markdown, one step further than the hint before. */
  text,
  /** Hints with a trigger come first, when the last verdict matches it; the others are the ladder, in order. */
  when: triggerSchema.optional(),
});

const words = z.array(text).min(1, 'needs a command');

/** All of the start files, all of the solution's (with the mistake's over them), or single files: path to text. */
const saveSchema = z.union([z.enum(['start', 'solution']), z.record(z.string(), z.string())]);

/** What a learner fixes: an expired session, the missing bootstrap, or whatever it is. */
const fixSchema = z.enum(['sign-in', 'bootstrap', 'all']);

/** One thing that a learner does, in the exercise's folder. */
const stepSchema = z.union([
  /** Runs `ampx` to its end. `says`: what it must print. */
  z.strictObject({ ampx: words, input: z.string().optional(), says: text.optional() }),
  /** Runs `ampx sandbox` as a watcher, saves files while it watches, and stops it. */
  z.strictObject({ watch: words, saves: z.array(saveSchema) }),
  z.strictObject({ save: saveSchema }),
  z.strictObject({ remove: text }),
  z.strictObject({ fix: fixSchema }),
]);

/** What an exercise has to do with a cloud. */
const deploymentSchema = z.strictObject({
  /** What is wrong with the practice cloud while the exercise is open, until the learner fixes it. */
  faults: z.custom<Faults>(value => typeof value === 'object' && value !== null, 'must be faults').optional(),
  /** Files in the exercise's folder, besides the outputs, that commands write and checks read. */
  reads: z.array(text).optional(),
  /** What a learner does, beginning with the start files, to get it done: the proof really does it. */
  steps: z.array(stepSchema).min(1, 'needs a step: the proof has to deploy'),
});

/** File to what differs in it from the solution: text that stands there once, and what stands there instead. */
const editsSchema = z.record(
  text,
  z.array(z.tuple([z.string().min(1, 'must not be empty'), z.string()])).min(1, 'has no edit'),
);

const mistakeSchema = z.strictObject({
  /** Also the name of a folder below `mistakes/`, if it has one: its files lie over the solution's. */
  name: idSchema,
  /** In place of a folder, or beside it for other files. */
  edits: editsSchema.optional(),
  /** Where it stops; where it is left out, as the `when` of the hint says that it brings. */
  trips: triggerSchema.optional(),
  /** The id of the first hint that it must bring up; 'found' for the tutor's own, where no hint speaks of it. */
  brings: idSchema,
  /** What is done before it is judged, for exercises with a deployment; nothing where it is left out. */
  steps: z.array(stepSchema).optional(),
});

/** Another right answer. */
const alternativeSchema = z.strictObject({
  /** Also the name of a folder below `alternatives/`, if it has one: its files lie over the solution's. */
  name: idSchema,
  /** Written as the samples of the official documentation are. */
  style: z.enum(['docs']).optional(),
  edits: editsSchema.optional(),
});

/** What an author writes in `exercise.ts` and passes to `defineExercise`. The types below follow from it. */
const definitionSchema = z
  .strictObject({
    /** Stable and unique in the course. Once published it only changes through `formerly`. */
    id: idSchema,
    /** Earlier ids, so that a renamed exercise keeps its tick. */
    formerly: z.array(idSchema).optional(),
    /** The id of the lesson that it belongs to. */
    lesson: idSchema,
    title: text,
    /** What it asks of the learner. No two of a kind follow each other in a chapter. */
    kind: z.enum(exerciseKinds).optional(),
    /** Markdown: what to do and why, without the solution. */
    task: text,
    /**
     * The exercise before, which this one goes on from: it begins with that one's solution, or what the learner made in it,
     * and its own `start/` holds only what is new.
     */
    continues: idSchema.optional(),
    /** Files that the learner edits, relative to the exercise's folder. The first one is opened. */
    files: z.array(text).min(1, 'needs a file to edit'),
    /**
     * 'types' needs no installed package; 'backend' is type-checked and synthesized; 'deployment' is that too, and the
     * learner deploys it: its cloud checks look at what `ampx` did.
     */
    needs: z.enum(['types', 'backend', 'deployment']),
    /** For 'deployment' only. */
    deployment: deploymentSchema.optional(),
    checks: z.array(checkSchema),
    /** In what an answer's backend may differ from the solution's; everything else is checked without a line. */
    freedoms: freedomsSchema.optional(),
    hints: z.array(hintSchema),
    /** How the start files must fail. */
    startFails: triggerSchema,
    mistakes: z.array(mistakeSchema),
    /** Other answers that must pass. */
    alternatives: z.array(alternativeSchema).optional(),
    /** Markdown: why the solution works, and what else would have been right. Shown after a pass. */
    why: text.optional(),
  })
  .refine(
    ({ needs, deployment }) => (needs === 'deployment') === (deployment !== undefined),
    "has `deployment` where it needs 'deployment', and nowhere else",
  )
  .refine(
    ({ needs, checks }) => needs === 'deployment' || checks.every(({ kind }) => kind !== 'cloud'),
    "has a cloud check, but doesn't need 'deployment'",
  )
  .refine(
    ({ needs, freedoms = {} }) =>
      needs !== 'types' || Object.keys(freedoms).every(name => name === 'mutants'),
    'has freedoms of a backend, but no backend',
  );

export type ExerciseDefinition = Frozen<z.infer<typeof definitionSchema>>;
export type Trigger = Frozen<z.infer<typeof triggerSchema>>;
export type Hint = Frozen<z.infer<typeof hintSchema>>;
export type DeploymentStep = Frozen<z.infer<typeof stepSchema>>;
export type Save = Frozen<z.infer<typeof saveSchema>>;
export type Fix = z.infer<typeof fixSchema>;

/**
 * Tells whether a default export is an exercise.
 * @returns What is wrong with it, or undefined.
 */
export function problemOfDefinition(value: unknown): string | undefined {
  const result = definitionSchema.safeParse(value);
  if (result.success) return undefined;
  const issue = result.error.issues[0];
  return [issue?.path.join('.'), issue?.message].filter(part => part).join(': ');
}

/** The same as a type guard. */
export function isDefinition(value: unknown): value is ExerciseDefinition {
  return problemOfDefinition(value) === undefined;
}
