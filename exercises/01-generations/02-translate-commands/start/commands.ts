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
  // TODO: put the Gen 2 way in the place of each '?'.
  'amplify add storage': '?',
  'amplify update auth': '?',
  'amplify mock api': '?',
  'amplify publish --yes': '?',
  'amplify pull --envName prod': '?',
  'amplify codegen models': '?',
} as const satisfies Record<string, Gen2 | '?'>;
