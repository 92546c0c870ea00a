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
  'npx ampx sandbox': 'amplify-portharborwatch-mia-sandbox-HASH',
  'npx ampx sandbox --identifier pr-17': 'amplify-portharborwatch-pr17-sandbox-HASH',
  'the same command on the branch lights': 'the same stack',
  'the same command in another region': 'another stack',
  'the same command after the name in package.json became harbor-watch': 'another stack',
  'the same command in the folder amplify/': 'no stack, but an error',
  'Mia types npx ampx sandbox delete --identifier tom, and Tom’s user is tom': 'Tom’s sandbox',
} as const satisfies {
  'npx ampx sandbox': Stack | '?';
  'npx ampx sandbox --identifier pr-17': Stack | '?';
  'the same command on the branch lights': Effect | '?';
  'the same command in another region': Effect | '?';
  'the same command after the name in package.json became harbor-watch': Effect | '?';
  'the same command in the folder amplify/': Effect | '?';
  'Mia types npx ampx sandbox delete --identifier tom, and Tom’s user is tom': Deleted | '?';
};
