/** The name of a stack. HASH stands for ten letters and digits. */
type Stack =
  | 'amplify-blue-learntwosandboxes-sandbox-HASH'
  | 'amplify-learntwosandboxes-blue-sandbox-HASH'
  | 'amplify-learntwosandboxes-sandbox-HASH';
type Sandbox = 'stays as it is' | 'is renamed to blue' | 'is deleted';
type Outputs = 'describes the first sandbox' | 'describes blue' | 'describes both';

/** After: npx ampx sandbox --once --identifier blue */
export const prediction = {
  // TODO: put one of the answers above in the place of each '?'.
  'the stack of blue': '?',
  'your first sandbox': '?',
  'amplify_outputs.json': '?',
} as const satisfies {
  'the stack of blue': Stack | '?';
  'your first sandbox': Sandbox | '?';
  'amplify_outputs.json': Outputs | '?';
};
