import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'prediction.ts';

export const answers: OtherAnswers = {
  right: [],
  wrong: [
    {
      what: 'The users stay',
      edits: {
        [file]: [["'the user pool, with its users': 'is gone'", "'the user pool, with its users': 'stays'"]],
      },
    },
    {
      what: 'The file goes',
      edits: { [file]: [["'amplify_outputs.json': 'stays'", "'amplify_outputs.json': 'is gone'"]] },
    },
    {
      what: 'All goes',
      edits: {
        [file]: [
          ["'the secrets': 'stays'", "'the secrets': 'is gone'"],
          ["'amplify_outputs.json': 'stays'", "'amplify_outputs.json': 'is gone'"],
          ["'the bootstrap': 'stays'", "'the bootstrap': 'is gone'"],
        ],
      },
    },
    {
      what: 'All stays',
      edits: {
        [file]: [
          ["'the user pool, with its users': 'is gone'", "'the user pool, with its users': 'stays'"],
          ["'the bootstrap': 'stays'", "'the bootstrap': '?'"],
        ],
      },
    },
    {
      what: 'Secrets and file go',
      edits: {
        [file]: [
          ["'the secrets': 'stays'", "'the secrets': 'is gone'"],
          ["'amplify_outputs.json': 'stays'", "'amplify_outputs.json': 'is gone'"],
        ],
      },
    },
    {
      what: 'Turned round',
      edits: {
        [file]: [
          ["'the user pool, with its users': 'is gone'", "'the user pool, with its users': 'stays'"],
          ["'the secrets': 'stays'", "'the secrets': 'is gone'"],
          ["'amplify_outputs.json': 'stays'", "'amplify_outputs.json': 'is gone'"],
          ["'the bootstrap': 'stays'", "'the bootstrap': 'is gone'"],
        ],
      },
    },
    { what: 'One open', edits: { [file]: [["'the bootstrap': 'stays'", "'the bootstrap': '?'"]] } },
    { what: 'One left out', edits: { [file]: [["  'the bootstrap': 'stays',\n", '']] } },
    {
      what: 'One in a comment',
      edits: { [file]: [["  'the secrets': 'stays',", "  // 'the secrets': 'stays',"]] },
    },
    {
      what: 'An answer of its own',
      edits: { [file]: [["'the secrets': 'stays'", "'the secrets': 'stay'"]] },
    },
    {
      what: 'Past the types',
      edits: { [file]: [["'the secrets': 'stays'", "'the secrets': 'stays' as never"]] },
    },
  ],
};
