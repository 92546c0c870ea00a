/** What you do in a Gen 2 project. One of these answers nothing below. */
type Gen2 =
  | 'npm create amplify@latest'
  | 'write amplify/auth/resource.ts'
  | 'write amplify/data/resource.ts'
  | 'save, while npx ampx sandbox runs'
  | 'git push, to a connected branch'
  | 'npx ampx generate graphql-client-code'
  | 'nothing: the types are inferred';

/** Left, what you would type in Gen 1; right, what takes its place in a web project. */
export const inGen2 = {
  // TODO: put the Gen 2 way in the place of each '?'.
  'amplify init': '?',
  'amplify add auth': '?',
  'amplify add api': '?',
  'amplify push': '?',
  'amplify publish': '?',
  'amplify codegen': '?',
} as const satisfies Record<string, Gen2 | '?'>;
