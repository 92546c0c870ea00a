import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'diagnosis.ts';

export const answers: OtherAnswers = {
  right: [],
  wrong: [
    {
      what: 'A failure is 1',
      edits: {
        [file]: [
          [
            "'exit code of the deployment that failed half way': '0'",
            "'exit code of the deployment that failed half way': '1'",
          ],
        ],
      },
    },
    {
      what: 'The keys are wrong',
      edits: {
        [file]: [
          ["'what is wrong': 'the keys were good, and are too old'", "'what is wrong': 'the keys are wrong'"],
        ],
      },
    },
    {
      what: 'A permission is missing',
      edits: {
        [file]: [
          [
            "'what is wrong': 'the keys were good, and are too old'",
            "'what is wrong': 'a permission is missing'",
          ],
        ],
      },
    },
    {
      what: 'Waiting',
      edits: { [file]: [["'what fixes it': 'signing in again'", "'what fixes it': 'waiting'"]] },
    },
    {
      what: 'Asking',
      edits: {
        [file]: [["'what fixes it': 'signing in again'", "'what fixes it': 'asking for a permission'"]],
      },
    },
    {
      what: 'A number in place of a text',
      edits: {
        [file]: [
          [
            "'exit code of the deployment that failed half way': '0'",
            "'exit code of the deployment that failed half way': 0",
          ],
        ],
      },
    },
    {
      what: 'First open',
      edits: {
        [file]: [
          [
            "'exit code of the deployment that failed half way': '0'",
            "'exit code of the deployment that failed half way': '?'",
          ],
        ],
      },
    },
    {
      what: 'Second open',
      edits: { [file]: [["'what is wrong': 'the keys were good, and are too old'", "'what is wrong': '?'"]] },
    },
    { what: 'One left out', edits: { [file]: [["  'what fixes it': 'signing in again',\n", '']] } },
    {
      what: 'One in a comment',
      edits: {
        [file]: [
          [
            "  'what is wrong': 'the keys were good, and are too old',",
            "  // 'what is wrong': 'the keys were good, and are too old',",
          ],
        ],
      },
    },
    {
      what: 'Permission, and ask for it',
      edits: {
        [file]: [
          [
            "'what is wrong': 'the keys were good, and are too old'",
            "'what is wrong': 'a permission is missing'",
          ],
          ["'what fixes it': 'signing in again'", "'what fixes it': 'asking for a permission'"],
        ],
      },
    },
  ],
};
