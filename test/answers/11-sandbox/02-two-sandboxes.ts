import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'prediction.ts';

export const answers: OtherAnswers = {
  right: [{ what: 'Not a constant', edits: { [file]: [['} as const satisfies', '} satisfies']] } }],
  wrong: [
    {
      what: 'Blue without its name',
      edits: {
        [file]: [
          [
            "'the stack of blue': 'amplify-learntwosandboxes-blue-sandbox-HASH'",
            "'the stack of blue': 'amplify-learntwosandboxes-sandbox-HASH'",
          ],
        ],
      },
    },
    {
      what: 'The dashes kept',
      edits: {
        [file]: [
          [
            "'the stack of blue': 'amplify-learntwosandboxes-blue-sandbox-HASH'",
            "'the stack of blue': 'amplify-learn-two-sandboxes-blue-sandbox-HASH'",
          ],
        ],
      },
    },
    {
      what: 'The first one is deleted',
      edits: { [file]: [["'your first sandbox': 'stays as it is'", "'your first sandbox': 'is deleted'"]] },
    },
    {
      what: 'The file stays with the first one',
      edits: {
        [file]: [
          [
            "'amplify_outputs.json': 'describes blue'",
            "'amplify_outputs.json': 'describes the first sandbox'",
          ],
        ],
      },
    },
    {
      what: 'The first open',
      edits: {
        [file]: [
          ["'the stack of blue': 'amplify-learntwosandboxes-blue-sandbox-HASH'", "'the stack of blue': '?'"],
        ],
      },
    },
    {
      what: 'The second open',
      edits: { [file]: [["'your first sandbox': 'stays as it is'", "'your first sandbox': '?'"]] },
    },
    {
      what: 'The third open',
      edits: { [file]: [["'amplify_outputs.json': 'describes blue'", "'amplify_outputs.json': '?'"]] },
    },
    { what: 'One left out', edits: { [file]: [["  'your first sandbox': 'stays as it is',\n", '']] } },
    {
      what: 'Blue replaces it, in all places',
      edits: {
        [file]: [
          ["'your first sandbox': 'stays as it is'", "'your first sandbox': 'is renamed to blue'"],
          [
            "'the stack of blue': 'amplify-learntwosandboxes-blue-sandbox-HASH'",
            "'the stack of blue': 'amplify-learntwosandboxes-sandbox-HASH'",
          ],
        ],
      },
    },
    {
      what: 'In a comment',
      edits: {
        [file]: [
          ["  'amplify_outputs.json': 'describes blue',", "  // 'amplify_outputs.json': 'describes blue',"],
        ],
      },
    },
    {
      what: 'Past the types',
      edits: {
        [file]: [
          ["'amplify_outputs.json': 'describes blue'", "'amplify_outputs.json': 'describes blue' as never"],
        ],
      },
    },
  ],
};
