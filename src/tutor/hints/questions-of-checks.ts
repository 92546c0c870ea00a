import { nothingElse } from '../../checks/nothing-else.ts';

type Questions = readonly (readonly [RegExp, string])[];

/** What can have one meaning only, whatever the check asked for; the first that fits. */
const ofOneMeaning: Questions = [
  [
    /says what the type is, whatever the value is/,
    'A type only claims what an answer is. Which words between the quotes are the answer itself?',
  ],
  [
    /no single answer/,
    'An answer is one text in quotes, after the name that stands there already. Press `r` for the file as it was: your answers go into the quotes, and nothing else changes.',
  ],
  [
    /^(An answer is|Answers are) missing/,
    'Each question keeps its line, and its answer stands to the right of it. Is the line still there, and not in a comment?',
  ],
  [
    /no (auth|data) part/,
    'Only what `defineBackend({ ... })` is given becomes part of the backend. Is this part imported in `backend.ts`, and named between those braces?',
  ],
  [
    /^Its models: |^It has no models/,
    'A model is known by the name on its left, letter by letter. Which of yours should have the name that is asked for?',
  ],
  [
    /has the fields |has one field|has no fields/,
    'There is no field of the name that is asked for. Was it left out, or does another name stand there?',
  ],
  [
    /^The backend has no AWS::/,
    'Nothing of that kind is in the backend any more. Is its part still named in `defineBackend({ ... })`?',
  ],
  [
    / is an? .*list of /,
    'A list holds many values, and this field should hold one. Which call makes it a list?',
  ],
];

/** By what a check found; the first that fits. */
const ofFound: Questions = [
  [
    / is an? .*(optional|required)/,
    'Read that against what is asked for: the type, whether the field is required, its default. Which of the three is different, and which call in your file says it?',
  ],
  [
    / is an? [A-Z]\w*( without a default|, by default .*)?\.$/,
    'Read that against what is asked for: its type, and its default. Which of the two is different, and which call in your file says it?',
  ],
  [
    / may (create|read|update|delete|only|list|get)/,
    'That is what your rules say, all together. Whom do they forget, or let in too far? Each of them names people, and perhaps what these people may do.',
  ],
  [
    / is open to /,
    'A rule that stands at a field counts for that field alone. Which field has one, and was it asked for?',
  ],
  [/has no rules/, 'A model without a rule lets nobody in. Which rule does the task describe?'],
  [
    /^People sign in with|^No way to sign in/,
    'Each property of `loginWith` opens a way in. Which ones does the task ask for?',
  ],
  [
    /^It uses /,
    'A backend uses a secret where its code names it: `secret(name)`. Compare these names letter by letter with those that are asked for: which one is missing?',
  ],
  [/^The stacks are /, 'Which line makes a stack of your own, and which name does it give?'],
];

/** By the difference that is found where nothing else should be different. */
const ofDifference: Questions = [
  [
    /authorization mode/,
    'The modes say in which ways a caller can prove who they are. Which line in `defineData` sets them, and does the task ask for a change?',
  ],
  [
    /default/,
    'A default is what stands in a field when nobody sends a value. Which call sets one, and does the task ask for it?',
  ],
  [
    /(required|optional); /,
    'Whether a field may be left out is part of what a model means. Which call says so, and does the task ask for it?',
  ],
  [/is a list|single value/, 'A list holds many values. Which call makes one, and does the task ask for it?'],
  [
    /disabled/,
    'An operation that is disabled is gone for everybody. Which line disables it, and does the task ask for it?',
  ],
  [
    /identified by/,
    'What identifies a record can’t be changed later on. Which call says it, and does the task ask for it?',
  ],
  [/has an index|secondary/, 'Which call makes the index, and does the task ask for it?'],
  [
    /names them in/,
    'Which field remembers who made a record follows from the rules: with `allow.owner()` it is `owner`. Which rule names another one?',
  ],
  [
    / (may|can’t) /,
    'Who may do what follows from all of the rules together. Which rule lets these people do it, or keeps them from it, and what does the task say of them?',
  ],
  [
    /sign in|MFA|attribute|group|password is reset/,
    'The options of `defineAuth` say who gets in, and how. Which of them did you add or take away?',
  ],
  [/tag/i, 'A tag reaches everything below what it is put on. Which line sets it, with which key and value?'],
  [/amplify_outputs/, 'What the frontend reads is part of the backend. Which `addOutput` says it?'],
  [
    /^The data part is missing|^The auth part is missing/,
    'It was there before. Is it still imported in `backend.ts`, and named between the braces of `defineBackend`?',
  ],
  [
    /\.id is there/,
    'Every model has an `id` of its own. Did you mean to make another one of it, and does the task ask for that?',
  ],
  [
    /ExplicitAuthFlows|SignInPolicy|EnabledMfas/,
    'An option of `defineAuth` switches on one more way to sign in. Which one did the task ask for, and with what does yours come?',
  ],
  [
    /PublicAccessBlock|BlockPublic/,
    'A bucket is closed to the public unless you open it. Which property opens it, and does the task ask for that?',
  ],
  [
    /is missing/,
    'It was there before, or it is asked for. Which line makes it, and is that line still in your file, and not in a comment?',
  ],
];

const somethingElse =
  'Which of your changes did that? Press `s` to see your file beside the solution, or `u` to undo.';

/** The question that leads on from a check that does not hold. */
export function questionOfCheck(id: string, found: string): string {
  if (id === nothingElse) {
    const question = ofDifference.find(([pattern]) => pattern.test(found))?.[1] ?? somethingElse;
    return `What the task names is right; this is not as it should be. ${question}`;
  }
  return (
    [...ofOneMeaning, ...ofFound].find(([pattern]) => pattern.test(found))?.[1] ??
    'Read that against what was expected: in what do they differ, and which line of your file says so?'
  );
}

/** Whether what a check found can mean one thing only. */
export function hasOneMeaning(found: string): boolean {
  return ofOneMeaning.some(([pattern]) => pattern.test(found));
}
