/** What you do in a Gen 2 project. One of these answers nothing below. */
type Gen2 =
  | 'write amplify/storage/resource.ts'
  | 'change amplify/auth/resource.ts'
  | 'npx ampx sandbox'
  | 'git push, to the branch that users see'
  | 'npx ampx generate outputs'
  | 'npx ampx generate graphql-client-code'
  | 'nothing: the types are inferred';

/** Left, what a Gen 1 tutorial says; right, what takes its place in a web project. */
export const inGen2 = {
  'amplify add storage': 'change amplify/auth/resource.ts',
  'amplify update auth': 'write amplify/storage/resource.ts',
  'amplify mock api': 'npx ampx sandbox',
  'amplify publish --yes': 'git push, to the branch that users see',
  'amplify pull --envName prod': 'npx ampx generate outputs',
  'amplify codegen models': 'nothing: the types are inferred',
} as const satisfies Record<string, Gen2>;
