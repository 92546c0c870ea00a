type Fate = 'is gone' | 'stays';

/** After: npx ampx sandbox delete */
export const afterDelete = {
  // TODO: put 'is gone' or 'stays' in the place of each '?'.
  'the user pool, with its users': '?',
  'the secrets': '?',
  'amplify_outputs.json': '?',
  'the bootstrap': '?',
} as const satisfies Record<string, Fate | '?'>;
