type Answer =
  | 'yes'
  | 'no'
  | 'defineStorage'
  | 'the CDK'
  | 'in amplify_outputs.json, by itself'
  | 'nowhere, until addOutput says it'
  | 'the queue'
  | 'the subscription'
  | 'stays'
  | 'is deleted'
  | 'is changed in place'
  | 'is made anew';

/** Of the backend in root.json and receipts.json, which isn't yours. */
export const answers = {
  'the app finds an API in its outputs': 'yes',
  'who made the bucket': 'the CDK',
  'where the app finds the bucket’s name': 'nowhere, until addOutput says it',
  'which is made later, the queue or the subscription': 'the subscription',
  'the bucket, when its line is taken out of the code': 'stays',
  'the topic, when its line is taken out of the code': 'is deleted',
  'the queue, when its construct gets another name': 'is made anew',
} as const satisfies Record<string, Answer | '?'>;
