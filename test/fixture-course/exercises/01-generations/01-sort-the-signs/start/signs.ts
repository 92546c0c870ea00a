type Generation = 'Gen 1' | 'Gen 2';
type Answers = Record<string, Generation | '?'>;

// TODO: put 'Gen 1' or 'Gen 2' in the place of each '?'.

export const commands = {
  'amplify status': '?',
  'npx ampx sandbox': '?',
} as const satisfies Answers;

export const files = {
  'amplify/backend.ts': '?',
  'amplify/backend/backend-config.json': '?',
} as const satisfies Answers;
