type Outcome =
  | 'deletes the stack'
  | 'fails: it synthesizes the backend first'
  | 'falls back on CloudFormation'
  | 'stays'
  | 'goes';

/** While the backend can't be synthesized. */
export const prediction = {
  'npx ampx sandbox delete': 'deletes the stack',
  'the stack, and what it costs': 'goes',
  'npx amplify-gen2-learn sandbox delete': 'falls back on CloudFormation',
} as const satisfies Record<string, Outcome | '?'>;
