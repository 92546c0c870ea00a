import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const sheet = 'prediction.ts';
const right = {
  'the desk deletes a pupil’s account': 'yes',
  'the desk sets a new password for a pupil': 'no',
  'the desk puts a pupil into TEACHERS': 'no',
  'classes puts a pupil into HEADS': 'yes',
  'classes makes a new group': 'no',
  'roster lists the people of HEADS': 'yes',
  'roster lists everybody in the pool': 'no',
  'greet puts a new pupil into PUPILS': 'no',
};
const other = { yes: 'no', no: 'yes' } as const;

/** The sheet with these lines turned round. */
function turned(what: string, ...lines: readonly (keyof typeof right)[]) {
  const edits = lines.map(line => {
    const said = right[line] as 'yes' | 'no';
    return [`'${line}': '${said}'`, `'${line}': '${other[said]}'`] as const;
  });
  return { what, edits: { [sheet]: edits } };
}

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Yes and no by name, in another order',
      files: {
        [sheet]: `const yes = 'yes';
const no = 'no';

export const prediction = {
  'greet puts a new pupil into PUPILS': no,
  'roster lists everybody in the pool': no,
  'roster lists the people of HEADS': yes,
  'classes makes a new group': no,
  'classes puts a pupil into HEADS': yes,
  'the desk puts a pupil into TEACHERS': no,
  'the desk sets a new password for a pupil': no,
  'the desk deletes a pupil’s account': yes,
} as const;
`,
      },
    },
    {
      what: 'In two parts',
      files: {
        [sheet]: `const desk = {
  'the desk deletes a pupil’s account': 'yes',
  'the desk sets a new password for a pupil': 'no',
  'the desk puts a pupil into TEACHERS': 'no',
} as const;

export const prediction = {
  ...desk,
  'classes puts a pupil into HEADS': 'yes',
  'classes makes a new group': 'no',
  'roster lists the people of HEADS': 'yes',
  'roster lists everybody in the pool': 'no',
  'greet puts a new pupil into PUPILS': 'no',
} as const;
`,
      },
    },
  ],
  wrong: [
    turned('The desk only manages, it does not delete', 'the desk deletes a pupil’s account'),
    turned(
      'Passwords and groups belong to people',
      'the desk sets a new password for a pupil',
      'the desk puts a pupil into TEACHERS',
    ),
    turned('Membership holds the groups as well', 'classes makes a new group'),
    turned('Only lists that were meant', 'roster lists the people of HEADS'),
    turned('A trigger acts for the pool', 'greet puts a new pupil into PUPILS'),
    turned('Who may list a group may list all', 'roster lists everybody in the pool'),
    turned('All turned round', ...(Object.keys(right) as (keyof typeof right)[])),
    {
      what: 'A question mark left',
      edits: { [sheet]: [["'classes makes a new group': 'no'", "'classes makes a new group': '?'"]] },
    },
    {
      what: 'Widened by a type',
      edits: {
        [sheet]: [["'classes makes a new group': 'no'", "'classes makes a new group': 'no' as Answer"]],
      },
    },
    {
      what: 'Cast to any',
      edits: {
        [sheet]: [
          ["'classes puts a pupil into HEADS': 'yes'", "'classes puts a pupil into HEADS': '?' as any"],
        ],
      },
    },
    {
      what: 'The answer in a comment',
      edits: {
        [sheet]: [
          ["'classes puts a pupil into HEADS': 'yes'", "'classes puts a pupil into HEADS': 'no' /* 'yes' */"],
        ],
      },
    },
    {
      what: 'A line left out',
      edits: { [sheet]: [["  'greet puts a new pupil into PUPILS': 'no',\n", '']] },
    },
    {
      what: 'Never and always in place of values',
      edits: {
        [sheet]: [["'classes makes a new group': 'no'", "'classes makes a new group': undefined as never"]],
      },
    },
  ],
};
