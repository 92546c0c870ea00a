import { answersAre } from '../../../src/checks/answers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

/** A claim about some lines of the sheet; which of them is wrong stays open. */
function sheetSays(id: string, sentence: string, answers: Readonly<Record<string, string>>) {
  return {
    kind: 'type',
    id,
    sentence,
    code: answersAre('prediction', 'prediction', answers),
    expected: 'Each line says what IAM says.',
    found: 'At least one line says something else, or is still a question mark.',
  } as const;
}

const answer = (line: string, right: string, wrong: string) => ({
  'prediction.ts': [[`'${line}': '${right}'`, `'${line}': '${wrong}'`]] as [string, string][],
});

export default defineExercise({
  id: 'who-may-what-to-pupils',
  lesson: 'auth-access',
  title: 'What could happen to pupils',
  kind: 'predict',
  task: `
A school asks you what its four functions could do to people if somebody took one of them over. Nothing has happened yet,
and nobody will run anything: you read \`amplify/auth/resource.ts\`, which lies beside the file that you edit.

Say in \`prediction.ts\`, line by line, whether IAM would let it happen. What the code of a function does today doesn’t
matter.
`,
  files: ['prediction.ts'],
  needs: 'types',
  checks: [
    sheetSays('desk', 'You know what the bundle of the desk holds, and what it doesn’t.', {
      'the desk deletes a pupil’s account': 'yes',
      'the desk sets a new password for a pupil': 'no',
      'the desk puts a pupil into TEACHERS': 'no',
    }),
    sheetSays('classes', 'You know how far membership goes.', {
      'classes puts a pupil into HEADS': 'yes',
      'classes makes a new group': 'no',
    }),
    sheetSays('roster', 'You know how far a list goes.', {
      'roster lists the people of HEADS': 'yes',
      'roster lists everybody in the pool': 'no',
    }),
    sheetSays('greet', 'You know what a trigger may do.', {
      'greet puts a new pupil into PUPILS': 'no',
    }),
  ],
  hints: [
    {
      id: 'yes-or-no',
      when: { stage: 'types', code: ['TS2322', 'TS2820'] },
      text: 'Only `yes` and `no` are answers, in small letters.',
    },
    {
      id: 'thirteen-actions',
      when: { stage: 'checks', check: 'desk' },
      text: '`manageUsers` is thirteen deeds: it makes accounts, locks and deletes them. Passwords and membership have bundles of their own: see the table in the lesson.',
    },
    {
      id: 'any-group',
      when: { stage: 'checks', check: 'classes' },
      text: 'Two things: IAM’s words for a pool know no groups, so membership is that of *any* group. And a member of a group is another thing than the group itself.',
    },
    {
      id: 'of-a-group',
      when: { stage: 'checks', check: 'roster' },
      text: 'The one word lists the people of a group, whichever it is. Is there another word for a list without a group?',
    },
    {
      id: 'called-and-allowed',
      when: { stage: 'checks', check: 'greet' },
      text: 'Look for `greet` in `access`. The pool calls it; what may its role do?',
    },
    {
      id: 'word-by-word',
      text: 'For each line find the function in `access`, then its words, then the actions of each word. What isn’t among them, is refused.',
    },
    {
      id: 'in-the-editor',
      text: 'Your editor lists the words of `.to([...])`. Where there is a word of its own for a deed, a bundle of another name doesn’t hold it by chance.',
    },
  ],
  startFails: { stage: 'checks', check: 'desk' },
  mistakes: [
    {
      name: 'the-desk-manages-all',
      edits: answer('the desk sets a new password for a pupil', 'no', 'yes'),
      brings: 'thirteen-actions',
    },
    {
      name: 'users-and-their-groups',
      edits: answer('the desk puts a pupil into TEACHERS', 'no', 'yes'),
      brings: 'thirteen-actions',
    },
    {
      name: 'heads-are-protected',
      edits: answer('classes puts a pupil into HEADS', 'yes', 'no'),
      brings: 'any-group',
    },
    {
      name: 'everybody-by-the-list',
      edits: answer('roster lists everybody in the pool', 'no', 'yes'),
      brings: 'of-a-group',
    },
    {
      name: 'a-trigger-may',
      edits: answer('greet puts a new pupil into PUPILS', 'no', 'yes'),
      brings: 'called-and-allowed',
    },
  ],
  alternatives: [
    {
      name: 'other-order',
      edits: {
        'prediction.ts': [
          ["  'the desk deletes a pupil’s account': 'yes',\n", ''],
          [
            "'greet puts a new pupil into PUPILS': 'no',",
            "'greet puts a new pupil into PUPILS': 'no',\n  'the desk deletes a pupil’s account': 'yes',",
          ],
        ],
      },
    },
    {
      name: 'answer-by-name',
      edits: {
        'prediction.ts': [
          ['export const prediction', "const never = 'no';\n\nexport const prediction"],
          ["'classes makes a new group': 'no'", "'classes makes a new group': never"],
        ],
      },
    },
  ],
  why: `
The names of the bundles promise less and more than they hold: \`manageUsers\` deletes accounts, and touches neither
passwords nor groups. And a right over membership is one over every group, so “classes” can make anybody a head.

What to try next: give \`desk\` the single words for what a desk does, \`disableUser\` and \`enableUser\`.
`,
});
