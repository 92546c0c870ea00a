import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'predictions.ts';
const flip = (what: string, key: string, from: 'yes' | 'no') => ({
  what,
  edits: { [file]: [[`'${key}': '${from}'`, `'${key}': '${from === 'yes' ? 'no' : 'yes'}'`] as const] },
});

export const answers: OtherAnswers = {
  right: [],
  wrong: [
    flip('Guests need an account for plans', 'open docs/plan.pdf', 'yes'),
    {
      what: 'A letter box takes nothing from guests',
      edits: { [file]: [["'add docs/inbox/wish.txt': 'yes'", "'add docs/inbox/wish.txt': 'no'"]] },
    },
    flip('Who hands in may look', 'open docs/inbox/wish.txt', 'no'),
    flip('Writing is for adding only', 'replace docs/plan.pdf', 'yes'),
    flip('The upper path lets them replace', 'replace docs/minutes/may.pdf', 'no'),
    flip('A star is one step', 'open docs/minutes/2025/may.pdf', 'yes'),
    flip('No rule is no lock', 'add images/logo.png', 'no'),
    {
      what: 'Who is signed in is a guest, too',
      edits: { [file]: [["'add docs/inbox/wish.txt': 'no'", "'add docs/inbox/wish.txt': 'yes'"]] },
    },
    {
      what: 'One left open',
      edits: { [file]: [["'add images/logo.png': 'no'", "'add images/logo.png': '?'"]] },
    },
    { what: 'One left out', edits: { [file]: [["  'add images/logo.png': 'no',\n", '']] } },
    {
      what: 'One in a comment',
      edits: { [file]: [["  'open docs/plan.pdf': 'yes',", "  // 'open docs/plan.pdf': 'yes',"]] },
    },
    {
      what: 'Past the types',
      edits: { [file]: [["'add images/logo.png': 'no'", "'add images/logo.png': 'no' as never"]] },
    },
    {
      what: 'All no',
      edits: {
        [file]: [
          ["'open docs/plan.pdf': 'yes'", "'open docs/plan.pdf': 'no'"],
          ["'replace docs/plan.pdf': 'yes'", "'replace docs/plan.pdf': 'no'"],
          ["'open docs/minutes/2025/may.pdf': 'yes'", "'open docs/minutes/2025/may.pdf': 'no'"],
        ],
      },
    },
  ],
};
