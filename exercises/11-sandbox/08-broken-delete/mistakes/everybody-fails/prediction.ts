type Outcome =
  | 'deletes the stack'
  | 'fails: it synthesizes the backend first'
  | 'falls back on CloudFormation'
  | 'stays'
  | 'goes';

/** While the backend can't be synthesized. */
export const prediction = {
  'npx ampx sandbox delete': 'fails: it synthesizes the backend first',
  'the stack, and what it costs': 'stays',
  'npx amplify-gen2-learn sandbox delete': 'fails: it synthesizes the backend first',
} as const satisfies Record<string, Outcome | '?'>;
