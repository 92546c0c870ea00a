type Fate = 'is gone' | 'stays';

/** After: npx ampx sandbox delete */
export const afterDelete = {
  'the user pool, with its users': 'is gone',
  'the secrets': 'stays',
  'amplify_outputs.json': 'stays',
  'the bootstrap': 'is gone',
} as const satisfies Record<string, Fate | '?'>;
