import { answersAre } from '../../../src/checks/answers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'predictions.ts';

export default defineExercise({
  id: 'predict-folders',
  lesson: 'path-rules',
  title: 'Say it before you look',
  kind: 'predict',
  task: `
In \`predictions.ts\` stand the rules of a club's bucket, and nine wishes of guests and of people who are signed in.
Say of each whether S3 lets them: \`'yes'\` or \`'no'\`.

Work it out from the rules. What really comes of them is shown when all nine are right.
`,
  files: [file],
  needs: 'types',
  checks: [
    {
      kind: 'type',
      id: 'guests',
      sentence: 'All four about guests are right.',
      code: answersAre('predictions', 'guest', {
        'open docs/plan.pdf': 'yes',
        'open docs/minutes/may.pdf': 'no',
        'add docs/inbox/wish.txt': 'yes',
        'open docs/inbox/wish.txt': 'no',
      }),
      expected: 'All four answers about guests are right.',
      found: 'At least one is wrong, or still a question mark.',
    },
    {
      kind: 'type',
      id: 'signed-in',
      sentence: 'All five about people who are signed in are right.',
      code: answersAre('predictions', 'signedIn', {
        'replace docs/plan.pdf': 'yes',
        'replace docs/minutes/may.pdf': 'no',
        'open docs/minutes/2025/may.pdf': 'yes',
        'add docs/inbox/wish.txt': 'no',
        'add images/logo.png': 'no',
      }),
      expected: 'All five answers about people who are signed in are right.',
      found: 'At least one is wrong, or still a question mark.',
    },
  ],
  hints: [
    {
      id: 'two-words',
      when: { stage: 'types', code: ['TS2322', 'TS2820', 'TS1360'] },
      text: "Only two answers are allowed, in quotes: `'yes'` and `'no'`.",
    },
    {
      id: 'deeper-for-guests',
      when: { stage: 'checks', check: 'guests' },
      text: 'First find the *deepest* path that covers the file. Only its rules count. Does one of them name guests, and with which action?',
    },
    {
      id: 'deeper-for-signed-in',
      when: { stage: 'checks', check: 'signed-in' },
      text: 'Do rules from `docs/*` reach into a deeper path that is written down? And does a person who is signed in count as a guest?',
    },
    {
      id: 'a-path-covers-all-below',
      text: '`docs/minutes/*` covers whatever lies below, also `docs/minutes/2025/may.pdf`. A file that no path covers is closed to all.',
    },
    {
      id: 'read-is-open',
      text: 'To open is `get`, which `read` holds. To add and to replace are both `write`.',
    },
  ],
  startFails: { stage: 'checks', check: 'guests' },
  mistakes: [
    {
      name: 'upper-rules-reach-down',
      edits: { [file]: [["'open docs/minutes/may.pdf': 'no'", "'open docs/minutes/may.pdf': 'yes'"]] },
      brings: 'deeper-for-guests',
    },
    {
      name: 'writing-is-reading',
      edits: { [file]: [["'open docs/inbox/wish.txt': 'no'", "'open docs/inbox/wish.txt': 'yes'"]] },
      brings: 'deeper-for-guests',
    },
    {
      name: 'signed-in-is-a-guest',
      edits: {
        [file]: [
          [
            "'open docs/minutes/2025/may.pdf': 'yes',\n  'add docs/inbox/wish.txt': 'no'",
            "'open docs/minutes/2025/may.pdf': 'yes',\n  'add docs/inbox/wish.txt': 'yes'",
          ],
        ],
      },
      brings: 'deeper-for-signed-in',
    },
    {
      name: 'one-level-only',
      edits: {
        [file]: [["'open docs/minutes/2025/may.pdf': 'yes'", "'open docs/minutes/2025/may.pdf': 'no'"]],
      },
      brings: 'deeper-for-signed-in',
    },
  ],
  alternatives: [
    {
      name: 'answers-by-name',
      edits: {
        [file]: [
          ['/** A guest wants', "const no = 'no';\n\n/** A guest wants"],
          ["'open docs/minutes/may.pdf': 'no'", "'open docs/minutes/may.pdf': no"],
        ],
      },
    },
    {
      name: 'double-quotes',
      edits: { [file]: [["'replace docs/plan.pdf': 'yes'", '"replace docs/plan.pdf": "yes"']] },
    },
  ],
  why: `
The policies say \`Deny\` on each deeper path, for every action that the upper path gives and the deeper one doesn't
name. So \`docs/inbox/*\` is closed to people who are signed in, and \`docs/minutes/*\` to guests and to every change.

Try it: put the rules into a project of yours, and type \`npx amplify-gen2-learn inspect\`.
`,
});
