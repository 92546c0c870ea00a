type Generation = 'Gen 1' | 'Gen 2';
type Answers = Record<string, Generation | '?'>;

// TODO: put 'Gen 1' or 'Gen 2' in the place of each '?'. Save when you like.

export const commands = {
  'amplify init': '?',
  'amplify add auth': '?',
  'npm create amplify@latest': '?',
  'npx ampx sandbox': '?',
  'amplify mock': '?',
} as const satisfies Answers;

export const files = {
  'amplify/backend.ts': '?',
  'amplify/auth/resource.ts': '?',
  'amplify/backend/api/shop/schema.graphql': '?',
  'aws-exports.js': '?',
  'amplify_outputs.json': '?',
} as const satisfies Answers;

export const code = {
  'type Todo @model { content: String! }': '?',
  "import { defineAuth } from '@aws-amplify/backend'": '?',
  'Todo: a.model({ content: a.string() })': '?',
  '@auth(rules: [{ allow: owner }])': '?',
} as const satisfies Answers;
