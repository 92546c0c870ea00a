/** The name of a stack. HASH stands for ten letters and digits. */
type Stack =
  | 'amplify-blue-learntwosandboxes-sandbox-HASH'
  | 'amplify-learntwosandboxes-blue-sandbox-HASH'
  | 'amplify-learntwosandboxes-sandbox-HASH';
type Sandbox = 'stays as it is' | 'is renamed to blue' | 'is deleted';
type Outputs = 'describes the first sandbox' | 'describes blue' | 'describes both';

/** After: npx ampx sandbox --once --identifier blue */
export const prediction = {
  'the stack of blue': 'amplify-learntwosandboxes-blue-sandbox-HASH',
  'your first sandbox': 'stays as it is',
  'amplify_outputs.json': 'describes both',
} as const satisfies {
  'the stack of blue': Stack | '?';
  'your first sandbox': Sandbox | '?';
  'amplify_outputs.json': Outputs | '?';
};
