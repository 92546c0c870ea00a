type Look = 'the region in the message' | 'the models' | 'the package versions';
type Missing = 'a user pool' | 'a bucket and roles for the CDK' | 'a credit card';
type Fixes = 'you, by deploying again' | 'an administrator, once for account and region';

export const diagnosis = {
  // TODO: put one of the answers above in the place of each '?'.
  'look first at': '?',
  'what is missing': '?',
  'who fixes it, in AWS': '?',
} as const satisfies {
  'look first at': Look | '?';
  'what is missing': Missing | '?';
  'who fixes it, in AWS': Fixes | '?';
};
