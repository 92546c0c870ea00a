import { z } from 'zod';
import { idSchema } from './course-schemas.ts';
import type { DeploymentStep, ExerciseDefinition, Save, Trigger } from './model.ts';

const text = z.string().trim().min(1, 'must not be empty');

const triggerSchema: z.ZodType<Trigger> = z
  .strictObject({
    stage: z.enum(['types', 'synthesis', 'checks']),
    check: z.string().optional(),
    code: z.string().optional(),
  })
  .refine(
    trigger => trigger.check === undefined || trigger.stage === 'checks',
    'names a check at another stage',
  )
  .refine(trigger => trigger.code === undefined || trigger.stage !== 'checks', 'names a code at the checks');

const words = z.array(text).min(1, 'needs a command');
const saveSchema: z.ZodType<Save> = z.union([
  z.enum(['start', 'solution']),
  z.record(z.string(), z.string()),
]);
const stepSchema: z.ZodType<DeploymentStep> = z.union([
  z.strictObject({ ampx: words, input: z.string().optional(), says: text.optional() }),
  z.strictObject({ watch: words, saves: z.array(saveSchema) }),
  z.strictObject({ save: saveSchema }),
  z.strictObject({ remove: text }),
  z.strictObject({ mend: z.enum(['sign-in', 'bootstrap', 'all']) }),
]);
const deploymentSchema = z.strictObject({
  faults: z.custom(value => typeof value === 'object' && value !== null, 'must be faults').optional(),
  reads: z.array(text).optional(),
  steps: z.array(stepSchema).min(1, 'needs a step: the proof has to deploy'),
});

const check = { id: idSchema, sentence: text };

const verify = z.custom(value => typeof value === 'function', 'must be a function');
const identifying = { ...check, subject: text, verify };

const definitionSchema = z
  .strictObject({
    id: idSchema,
    formerly: z.array(idSchema).optional(),
    lesson: idSchema,
    title: text,
    task: text,
    files: z.array(text).min(1, 'needs a file to edit'),
    needs: z.enum(['types', 'backend', 'deployment']),
    deployment: deploymentSchema.optional(),
    checks: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          ...check,
          kind: z.enum(['backend', 'cloud']),
          verify,
        }),
        z.strictObject({ ...identifying, kind: z.literal('identify') }),
        z.strictObject({
          ...identifying,
          kind: z.literal('guess'),
          guess: z.strictObject({
            module: text,
            name: text,
            key: text.optional(),
            among: z.array(text).min(2, 'needs two answers to choose from'),
          }),
        }),
        z.strictObject({
          ...check,
          kind: z.literal('type'),
          code: text,
          expected: text,
          found: text.optional(),
        }),
      ]),
    ),
    hints: z.array(z.strictObject({ id: idSchema, text, when: triggerSchema.optional() })),
    startFails: triggerSchema,
    mistakes: z.array(
      z.strictObject({
        name: idSchema,
        trips: triggerSchema,
        brings: idSchema,
        steps: z.array(stepSchema).optional(),
      }),
    ),
  })
  .refine(
    ({ needs, deployment }) => (needs === 'deployment') === (deployment !== undefined),
    "has `deployment` where it needs 'deployment', and nowhere else",
  )
  .refine(
    ({ needs, checks }) => needs === 'deployment' || checks.every(({ kind }) => kind !== 'cloud'),
    "has a cloud check, but doesn't need 'deployment'",
  );

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
