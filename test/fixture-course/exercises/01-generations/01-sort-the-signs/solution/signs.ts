type Generation = 'Gen 1' | 'Gen 2';
type Answers = Record<string, Generation>;

export const commands = {
  'amplify status': 'Gen 1',
  'npx ampx sandbox': 'Gen 2',
} as const satisfies Answers;

export const files = {
  'amplify/backend.ts': 'Gen 2',
  'amplify/backend/backend-config.json': 'Gen 1',
} as const satisfies Answers;
