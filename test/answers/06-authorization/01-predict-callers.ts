import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Satisfies a narrower type',
      edits: {
        'prediction.ts': [
          ["as const satisfies Record<string, Answer | '?'>", 'as const satisfies Record<string, Answer>'],
        ],
      },
    },
    {
      what: 'Other order',
      edits: {
        'prediction.ts': [
          [
            `  'a reader lists events': 'yes',
`,
            '',
          ],
          [
            `  'the borrower changes a loan': 'no',
`,
            `  'the borrower changes a loan': 'no',
  'a reader lists events': 'yes',
`,
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'Events have no rules, so nobody may',
      edits: { 'prediction.ts': [["'a reader lists events': 'yes'", "'a reader lists events': 'no'"]] },
    },
    {
      what: 'Events of one’s own only',
      edits: { 'prediction.ts': [["'a reader lists events': 'yes'", "'a reader lists events': 'own'"]] },
    },
    {
      what: 'Guests list their own shelves',
      edits: { 'prediction.ts': [["'a guest lists shelves': 'no'", "'a guest lists shelves': 'own'"]] },
    },
    {
      what: 'A shelf of one’s own',
      edits: { 'prediction.ts': [["'a reader gets a shelf': 'no'", "'a reader gets a shelf': 'own'"]] },
    },
    {
      what: 'Somebody else’s loan is filtered',
      edits: {
        'prediction.ts': [
          ["'a reader gets somebody else’s loan': 'no'", "'a reader gets somebody else’s loan': 'own'"],
        ],
      },
    },
    {
      what: 'The borrower lists all loans',
      edits: {
        'prediction.ts': [["'the borrower lists loans': 'own'", "'the borrower lists loans': 'yes'"]],
      },
    },
    {
      what: 'The borrower lists none',
      edits: { 'prediction.ts': [["'the borrower lists loans': 'own'", "'the borrower lists loans': 'no'"]] },
    },
    {
      what: 'The borrower changes own loans',
      edits: {
        'prediction.ts': [["'the borrower changes a loan': 'no'", "'the borrower changes a loan': 'own'"]],
      },
    },
    {
      what: 'One is not answered',
      edits: {
        'prediction.ts': [["'the borrower changes a loan': 'no'", "'the borrower changes a loan': '?'"]],
      },
    },
    {
      what: 'An answer in other words',
      edits: { 'prediction.ts': [["'a reader gets a shelf': 'no'", "'a reader gets a shelf': 'never'"]] },
    },
    {
      what: 'An answer in a comment',
      edits: {
        'prediction.ts': [["  'a reader lists events': 'yes',", "  // 'a reader lists events': 'yes',"]],
      },
    },
    {
      what: 'A cast in place of an answer',
      edits: {
        'prediction.ts': [
          ["'a reader lists events': 'yes'", "'a reader lists events': true as unknown as Answer"],
        ],
      },
    },
  ],
};
