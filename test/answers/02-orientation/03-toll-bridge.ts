import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const sheet = 'answers.ts';
const says = (what: string, line: string, right: string, wrong: string) => ({
  what,
  edits: { [sheet]: [[`'${line}': '${right}'`, `'${line}': ${wrong}`] as const] },
});

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Answers by name, without satisfies',
      files: {
        [sheet]: `const gone = 'is deleted';

export const answers = {
  'the queue, when its construct gets another name': 'is made anew',
  'the topic, when its line is taken out of the code': gone,
  'the bucket, when its line is taken out of the code': 'stays',
  'which is made later, the queue or the subscription': 'the subscription',
  'where the app finds the bucket’s name': 'nowhere, until addOutput says it',
  'who made the bucket': 'the CDK',
  'the app finds an API in its outputs': 'yes',
} as const;
`,
      },
    },
  ],
  wrong: [
    says('There is no data in the stack that it reads', 'the app finds an API in its outputs', 'yes', "'no'"),
    says('Whoever has a bucket has storage', 'who made the bucket', 'the CDK', "'defineStorage'"),
    says(
      'It is kept as it is versioned',
      'the topic, when its line is taken out of the code',
      'is deleted',
      "'stays'",
    ),
    says(
      'Retain is for updates',
      'the bucket, when its line is taken out of the code',
      'stays',
      "'is made anew'",
    ),
    says(
      'A name is changed',
      'the queue, when its construct gets another name',
      'is made anew',
      "'is changed in place'",
    ),
    says(
      'A renamed queue is only deleted',
      'the queue, when its construct gets another name',
      'is made anew',
      "'is deleted'",
    ),
    says(
      'In the order of the file',
      'which is made later, the queue or the subscription',
      'the subscription',
      "'the queue'",
    ),
    says('An answer to another line', 'who made the bucket', 'the CDK', "'yes'"),
    says('A question mark left', 'who made the bucket', 'the CDK', "'?'"),
    says('Cast', 'who made the bucket', 'the CDK', "'?' as 'the CDK'"),
    says('The answer in a comment', 'who made the bucket', 'the CDK', "'defineStorage', // 'the CDK'"),
    says(
      'By itself',
      'where the app finds the bucket’s name',
      'nowhere, until addOutput says it',
      "'in amplify_outputs.json, by itself'",
    ),
    { what: 'A line left out', edits: { [sheet]: [["  'who made the bucket': 'the CDK',\n", '']] } },
  ],
};
