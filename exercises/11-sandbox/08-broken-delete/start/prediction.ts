type Outcome =
  | 'deletes the stack'
  | 'fails: it synthesizes the backend first'
  | 'falls back on CloudFormation'
  | 'stays'
  | 'goes';

/** While the backend can't be synthesized. */
export const prediction = {
  // TODO: put one of the outcomes above in the place of each '?'.
  'npx ampx sandbox delete': '?',
  'the stack, and what it costs': '?',
  'npx amplify-gen2-learn sandbox delete': '?',
} as const satisfies Record<string, Outcome | '?'>;
