type Generation = 'Gen 1' | 'Gen 2';
type Answers = Record<string, Generation | '?'>;

// TODO: put 'Gen 1' or 'Gen 2' in the place of each '?'. Save when you like.

export const commands = {
  'amplify status': '?',
  'npm install -g @aws-amplify/cli': '?',
  'npx ampx generate outputs --branch main --app-id d1a2': '?',
  'npm install -D @aws-amplify/backend-cli': '?',
  'amplify add storage': '?',
} as const satisfies Answers;

export const files = {
  'amplify/storage/resource.ts': '?',
  'amplify/backend/function/resize/src/index.js': '?',
  'amplify/resize/handler.ts': '?',
  'amplify/backend/backend-config.json': '?',
  'amplify/.config/local-env-info.json': '?',
} as const satisfies Answers;

export const code = {
  'type Photo @model { takenAt: AWSDateTime! }': '?',
  "import outputs from '../amplify_outputs.json'": '?',
  "defineStorage({ name: 'photos' })": '?',
  "import config from './aws-exports'": '?',
} as const satisfies Answers;
