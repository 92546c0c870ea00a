import { answersAre } from '../../../../../src/checks/answers.ts';
import { defineExercise } from '../../../../../src/course/exercise.ts';

export default defineExercise({
  id: 'sort-the-signs',
  lesson: 'signs',
  title: 'Sort a few signs',
  task: "Put `'Gen 1'` or `'Gen 2'` in the place of each `'?'`.",
  files: ['signs.ts'],
  needs: 'types',
  checks: [
    {
      kind: 'type',
      id: 'commands',
      sentence: 'Each command stands under its generation.',
      code: answersAre('signs', 'commands', { 'amplify status': 'Gen 1', 'npx ampx sandbox': 'Gen 2' }),
      expected: 'Both commands have the right generation.',
      found: 'At least one is wrong, or still a question mark.',
    },
    {
      kind: 'type',
      id: 'files',
      sentence: 'Each file stands under its generation.',
      code: answersAre('signs', 'files', {
        'amplify/backend.ts': 'Gen 2',
        'amplify/backend/backend-config.json': 'Gen 1',
      }),
      expected: 'Both files have the right generation.',
      found: 'At least one is wrong, or still a question mark.',
    },
  ],
  hints: [
    {
      id: 'which-program',
      when: { stage: 'checks', check: 'commands' },
      text: 'Ask of each command which program it runs.',
    },
    {
      id: 'which-folder',
      when: { stage: 'checks', check: 'files' },
      text: 'Look at the folder that a file lies in, and not at how its name ends.',
    },
    { id: 'lesson', text: 'The lesson says what to look at.' },
    { id: 'one-by-one', text: 'Save after each answer.' },
    { id: 'names', text: '`ampx` is the program of the newer tool.' },
  ],
  startFails: { stage: 'checks', check: 'commands' },
  mistakes: [
    {
      name: 'every-command-is-gen-1',
      edits: { 'signs.ts': [["'npx ampx sandbox': 'Gen 2'", "'npx ampx sandbox': 'Gen 1'"]] },
      brings: 'which-program',
    },
    {
      name: 'every-file-is-gen-2',
      edits: {
        'signs.ts': [
          [
            "'amplify/backend/backend-config.json': 'Gen 1'",
            "'amplify/backend/backend-config.json': 'Gen 2'",
          ],
        ],
      },
      brings: 'which-folder',
    },
  ],
  why: 'The program and the folder decide.',
});
