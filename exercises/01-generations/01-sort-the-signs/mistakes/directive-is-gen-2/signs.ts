type Generation = 'Gen 1' | 'Gen 2';
type Answers = Record<string, Generation>;

export const commands = {
  'amplify status': 'Gen 1',
  'npm install -g @aws-amplify/cli': 'Gen 1',
  'npx ampx generate outputs --branch main --app-id d1a2': 'Gen 2',
  'npm install -D @aws-amplify/backend-cli': 'Gen 2',
  'amplify add storage': 'Gen 1',
} as const satisfies Answers;

export const files = {
  'amplify/storage/resource.ts': 'Gen 2',
  'amplify/backend/function/resize/src/index.js': 'Gen 1',
  'amplify/resize/handler.ts': 'Gen 2',
  'amplify/backend/backend-config.json': 'Gen 1',
  'amplify/.config/local-env-info.json': 'Gen 1',
} as const satisfies Answers;

export const code = {
  'type Photo @model { takenAt: AWSDateTime! }': 'Gen 2',
  "import outputs from '../amplify_outputs.json'": 'Gen 2',
  "defineStorage({ name: 'photos' })": 'Gen 2',
  "import config from './aws-exports'": 'Gen 1',
} as const satisfies Answers;
