/** The name of a stack. HASH stands for ten letters and digits. */
type Stack =
  | 'amplify-harborwatch-mia-sandbox-HASH'
  | 'amplify-portharborwatch-mia-sandbox-HASH'
  | 'amplify-port-harbor-watch-mia-sandbox-HASH'
  | 'amplify-portharborwatch-pr17-sandbox-HASH'
  | 'amplify-portharborwatch-mia-pr17-sandbox-HASH'
  | 'amplify-portharborwatch-pr-17-sandbox-HASH';
type Effect = 'the same stack' | 'another stack' | 'no stack, but an error';
type Deleted = 'her own sandbox' | 'Tom’s sandbox' | 'both' | 'nothing';

/** The package is called @port/harbor-watch, the user of the machine mia, and Git is on the branch main. */
export const prediction = {
  // TODO: put an answer in the place of each '?'. *The same command* is npx ampx sandbox.
  'npx ampx sandbox': '?',
  'npx ampx sandbox --identifier pr-17': '?',
  'the same command on the branch lights': '?',
  'the same command in another region': '?',
  'the same command after the name in package.json became harbor-watch': '?',
  'the same command in the folder amplify/': '?',
  'Mia types npx ampx sandbox delete --identifier tom, and Tom’s user is tom': '?',
} as const satisfies {
  'npx ampx sandbox': Stack | '?';
  'npx ampx sandbox --identifier pr-17': Stack | '?';
  'the same command on the branch lights': Effect | '?';
  'the same command in another region': Effect | '?';
  'the same command after the name in package.json became harbor-watch': Effect | '?';
  'the same command in the folder amplify/': Effect | '?';
  'Mia types npx ampx sandbox delete --identifier tom, and Tom’s user is tom': Deleted | '?';
};
