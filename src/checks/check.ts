import { z } from 'zod';
import type { Frozen } from '../frozen.ts';
import { idSchema } from '../identifier.ts';
import type { BackendView } from './backend-view.ts';
import type { DeploymentView } from './deployment-view.ts';
import type { CheckOutcome, Identified, IdentifyOutcome } from './outcome.ts';

const text = z.string().trim().min(1, 'must not be empty');

/** A claim in code. It is pure: it reads what it is given and nothing else. */
function claim<Verify>() {
  return z.custom<Verify>(value => typeof value === 'function', 'must be a function');
}

const base = {
  /** Unique in the exercise, kebab-case. */
  id: idSchema,
  /** The claim, as a sentence that is true of the solution: "Todo.content is required." */
  sentence: text,
};

/** What `identify` reads: a file or folder below the exercise's folder. Nothing in it is compiled or run. */
const identifying = { ...base, subject: text };

const guessSchema = z.strictObject({
  /** Path below the exercise's folder, without its ending: 'guesses'. */
  module: text,
  /** Its export. */
  name: text,
  /** The export's property, where the answer is one of several. */
  key: text.optional(),
  among: z.array(text).min(2, 'needs two answers to choose from'),
});

/** A claim about the synthesized backend. */
const backendCheckSchema = z.strictObject({
  ...base,
  kind: z.literal('backend'),
  verify: claim<(view: BackendView) => CheckOutcome>(),
});

/**
 * A claim about inferred types: TypeScript that compiles when the claim holds. It is compiled as a module of its own;
 * imports from 'exercise/...' mean the learner's files: `import type { Schema } from 'exercise/amplify/data/resource'`.
 */
const typeCheckSchema = z.strictObject({
  ...base,
  kind: z.literal('type'),
  code: text,
  expected: text,
  /** What to say was found; the compiler's words are used where this is missing. */
  found: text.optional(),
});

/** A claim about what `identify` says of the learner's files. */
const identifyCheckSchema = z.strictObject({
  ...identifying,
  kind: z.literal('identify'),
  verify: claim<(identified: Identified) => IdentifyOutcome>(),
});

/** An answer that the learner gives before `identify` does; nothing is asked of it while there is no answer. */
const guessCheckSchema = z.strictObject({
  ...identifying,
  kind: z.literal('guess'),
  guess: guessSchema,
  verify: claim<(identified: Identified, guess: string) => IdentifyOutcome>(),
});

/**
 * An answer about the synthesized backend that the learner gives before anything of it shows: until each has one, who may
 * do what is withheld.
 */
const predictionCheckSchema = z.strictObject({
  ...base,
  kind: z.literal('prediction'),
  guess: guessSchema,
  verify: claim<(view: BackendView, guess: string) => CheckOutcome>(),
});

/**
 * A claim about what was deployed: to the practice cloud or, as far as the outputs tell, to an account. Its texts end in
 * what to do: what it finds missing isn't in the files.
 */
const cloudCheckSchema = z.strictObject({
  ...base,
  kind: z.literal('cloud'),
  verify: claim<(view: DeploymentView) => CheckOutcome>(),
});

/** What an author may write as a check. The types below follow from it. */
export const checkSchema = z.discriminatedUnion('kind', [
  backendCheckSchema,
  typeCheckSchema,
  cloudCheckSchema,
  identifyCheckSchema,
  guessCheckSchema,
  predictionCheckSchema,
]);

export type Check = Frozen<z.infer<typeof checkSchema>>;
export type TypeCheck = Frozen<z.infer<typeof typeCheckSchema>>;
export type IdentifyCheck = Frozen<z.infer<typeof identifyCheckSchema>>;
export type GuessCheck = Frozen<z.infer<typeof guessCheckSchema>>;
export type PredictionCheck = Frozen<z.infer<typeof predictionCheckSchema>>;

/** Where an answer stands in the learner's TypeScript, and what it can be. '?' stands for none yet. */
export type Guess = Frozen<z.infer<typeof guessSchema>>;
