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
  // TODO: put one of the answers above in the place of each '?'.
  'the app finds an API in its outputs': '?',
  'who made the bucket': '?',
  'where the app finds the bucket’s name': '?',
  'which is made later, the queue or the subscription': '?',
  'the bucket, when its line is taken out of the code': '?',
  'the topic, when its line is taken out of the code': '?',
  'the queue, when its construct gets another name': '?',
} as const satisfies Record<string, Answer | '?'>;
