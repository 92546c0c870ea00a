/** What an exercise asks of its learner, in words that stand beside its title. */
export const kindWords = {
  complete: 'write what is missing',
  extend: 'extend what works',
  fix: 'fix what is broken',
  refactor: 'the same, written another way',
  port: 'bring it to Gen 2',
  hole: 'find the hole',
  predict: 'predict, then check',
  choose: 'choose, and prove it',
  review: 'review somebody’s work',
  read: 'read what is there',
  operate: 'run it',
} as const;

export type ExerciseKind = keyof typeof kindWords;

export const exerciseKinds = Object.keys(kindWords) as [ExerciseKind, ...ExerciseKind[]];
