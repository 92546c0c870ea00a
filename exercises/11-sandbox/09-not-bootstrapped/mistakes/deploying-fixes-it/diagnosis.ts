type Look = 'the region in the message' | 'the models' | 'the package versions';
type Missing = 'a user pool' | 'a bucket and roles for the CDK' | 'a credit card';
type Fixes = 'you, by deploying again' | 'an administrator, once for account and region';

export const diagnosis = {
  'look first at': 'the region in the message',
  'what is missing': 'a bucket and roles for the CDK',
  'who fixes it, in AWS': 'you, by deploying again',
} as const satisfies {
  'look first at': Look | '?';
  'what is missing': Missing | '?';
  'who fixes it, in AWS': Fixes | '?';
};
