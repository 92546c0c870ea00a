import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'prediction.ts';

export const answers: OtherAnswers = {
  right: [],
  wrong: [
    {
      what: 'ampx needs no code',
      edits: {
        [file]: [
          [
            "'npx ampx sandbox delete': 'fails: it synthesizes the backend first'",
            "'npx ampx sandbox delete': 'deletes the stack'",
          ],
        ],
      },
    },
    {
      what: 'ampx asks CloudFormation',
      edits: {
        [file]: [
          [
            "'npx ampx sandbox delete': 'fails: it synthesizes the backend first'",
            "'npx ampx sandbox delete': 'falls back on CloudFormation'",
          ],
        ],
      },
    },
    {
      what: 'The stack goes',
      edits: {
        [file]: [["'the stack, and what it costs': 'stays'", "'the stack, and what it costs': 'goes'"]],
      },
    },
    {
      what: 'The course fails, too',
      edits: {
        [file]: [
          [
            "'npx amplify-gen2-learn sandbox delete': 'falls back on CloudFormation'",
            "'npx amplify-gen2-learn sandbox delete': 'fails: it synthesizes the backend first'",
          ],
        ],
      },
    },
    {
      what: 'The course says nothing of how',
      edits: {
        [file]: [
          [
            "'npx amplify-gen2-learn sandbox delete': 'falls back on CloudFormation'",
            "'npx amplify-gen2-learn sandbox delete': 'deletes the stack'",
          ],
        ],
      },
    },
    {
      what: 'Both delete it',
      edits: {
        [file]: [
          [
            "'npx ampx sandbox delete': 'fails: it synthesizes the backend first'",
            "'npx ampx sandbox delete': 'deletes the stack'",
          ],
          ["'the stack, and what it costs': 'stays'", "'the stack, and what it costs': 'goes'"],
        ],
      },
    },
    {
      what: 'The two commands swapped',
      edits: {
        [file]: [
          [
            "'npx ampx sandbox delete': 'fails: it synthesizes the backend first'",
            "'npx ampx sandbox delete': 'falls back on CloudFormation'",
          ],
          [
            "'npx amplify-gen2-learn sandbox delete': 'falls back on CloudFormation'",
            "'npx amplify-gen2-learn sandbox delete': 'fails: it synthesizes the backend first'",
          ],
        ],
      },
    },
    {
      what: 'One open',
      edits: { [file]: [["'the stack, and what it costs': 'stays'", "'the stack, and what it costs': '?'"]] },
    },
    {
      what: 'One left out',
      edits: {
        [file]: [["  'npx amplify-gen2-learn sandbox delete': 'falls back on CloudFormation',\n", '']],
      },
    },
    {
      what: 'One in a comment',
      edits: {
        [file]: [
          [
            "  'npx amplify-gen2-learn sandbox delete': 'falls back on CloudFormation',",
            "  // 'npx amplify-gen2-learn sandbox delete': 'falls back on CloudFormation',",
          ],
        ],
      },
    },
    {
      what: 'An answer of its own',
      edits: {
        [file]: [
          [
            "'npx ampx sandbox delete': 'fails: it synthesizes the backend first'",
            "'npx ampx sandbox delete': 'fails'",
          ],
        ],
      },
    },
  ],
};
