import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'diagnosis.ts';

export const answers: OtherAnswers = {
  right: [],
  wrong: [
    {
      what: 'The models',
      edits: { [file]: [["'look first at': 'the region in the message'", "'look first at': 'the models'"]] },
    },
    {
      what: 'The packages',
      edits: {
        [file]: [["'look first at': 'the region in the message'", "'look first at': 'the package versions'"]],
      },
    },
    {
      what: 'A user pool',
      edits: {
        [file]: [["'what is missing': 'a bucket and roles for the CDK'", "'what is missing': 'a user pool'"]],
      },
    },
    {
      what: 'A credit card',
      edits: {
        [file]: [
          ["'what is missing': 'a bucket and roles for the CDK'", "'what is missing': 'a credit card'"],
        ],
      },
    },
    {
      what: 'Try again',
      edits: {
        [file]: [
          [
            "'who fixes it, in AWS': 'an administrator, once for account and region'",
            "'who fixes it, in AWS': 'you, by deploying again'",
          ],
        ],
      },
    },
    {
      what: 'First open',
      edits: { [file]: [["'look first at': 'the region in the message'", "'look first at': '?'"]] },
    },
    {
      what: 'Second open',
      edits: { [file]: [["'what is missing': 'a bucket and roles for the CDK'", "'what is missing': '?'"]] },
    },
    {
      what: 'Third open',
      edits: {
        [file]: [
          [
            "'who fixes it, in AWS': 'an administrator, once for account and region'",
            "'who fixes it, in AWS': '?'",
          ],
        ],
      },
    },
    {
      what: 'One left out',
      edits: {
        [file]: [["  'who fixes it, in AWS': 'an administrator, once for account and region',\n", '']],
      },
    },
    {
      what: 'One in a comment',
      edits: {
        [file]: [
          [
            "  'what is missing': 'a bucket and roles for the CDK',",
            "  // 'what is missing': 'a bucket and roles for the CDK',",
          ],
        ],
      },
    },
    {
      what: 'Answers swapped',
      edits: {
        [file]: [
          [
            "'look first at': 'the region in the message'",
            "'look first at': 'a bucket and roles for the CDK'",
          ],
          [
            "'what is missing': 'a bucket and roles for the CDK'",
            "'what is missing': 'the region in the message'",
          ],
        ],
      },
    },
  ],
};
