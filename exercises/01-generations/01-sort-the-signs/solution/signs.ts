type Generation = 'Gen 1' | 'Gen 2';
type Answers = Record<string, Generation>;

export const commands = {
  'amplify init': 'Gen 1',
  'amplify add auth': 'Gen 1',
  'npm create amplify@latest': 'Gen 2',
  'npx ampx sandbox': 'Gen 2',
  'amplify mock': 'Gen 1',
} as const satisfies Answers;

export const files = {
  'amplify/backend.ts': 'Gen 2',
  'amplify/auth/resource.ts': 'Gen 2',
  'amplify/backend/api/shop/schema.graphql': 'Gen 1',
  'aws-exports.js': 'Gen 1',
  'amplify_outputs.json': 'Gen 2',
} as const satisfies Answers;

export const code = {
  'type Todo @model { content: String! }': 'Gen 1',
  "import { defineAuth } from '@aws-amplify/backend'": 'Gen 2',
  'Todo: a.model({ content: a.string() })': 'Gen 2',
  '@auth(rules: [{ allow: owner }])': 'Gen 1',
} as const satisfies Answers;
