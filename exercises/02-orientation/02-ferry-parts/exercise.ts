import { functionIs } from '../../../src/checks/functions.ts';
import { hasNoFunction } from '../../../src/checks/left-out.ts';
import { hasModel } from '../../../src/checks/models.ts';
import { hasStack } from '../../../src/checks/resources.ts';
import { hasAuth } from '../../../src/checks/sign-in.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';

export default defineExercise({
  id: 'ferry-parts',
  lesson: 'register-parts',
  title: 'What the ferry really needs',
  kind: 'review',
  task: `
A ferry line’s backend was written over a year, by three people. In the folder lies more than AWS has, and AWS has more
than anybody needs. Look through \`amplify/\`; all parts in it are finished. Then put this right in \`backend.ts\`:

1. The app shows crossings, and files with timetables. Both are missing in AWS.
2. Each hour, the job \`ferry-departures\` should run. It doesn’t exist there.
3. The job \`ferry-export\` was for a fax machine. It is to vanish from AWS. Its files may stay.

Press \`w\` to see which stacks there would be.
`,
  files: [backend],
  needs: 'backend',
  checks: [
    { kind: 'backend', id: 'sign-in', sentence: 'People can still sign in.', verify: hasAuth() },
    {
      kind: 'backend',
      id: 'crossings',
      sentence: 'The API has the model Crossing.',
      verify: hasModel('Crossing'),
    },
    {
      kind: 'backend',
      id: 'files',
      sentence: 'There is a stack with a bucket for files.',
      verify: hasStack('storage'),
    },
    {
      kind: 'backend',
      id: 'job',
      sentence: 'There is the function ferry-departures.',
      verify: functionIs('ferry-departures', { stack: 'function' }),
    },
    {
      kind: 'backend',
      id: 'no-export',
      sentence: 'There is no function ferry-export.',
      verify: hasNoFunction('ferry-export'),
    },
  ],
  hints: [
    {
      id: 'one-by-one',
      when: { stage: 'checks', check: 'crossings' },
      text: 'Nothing of `data/resource.ts` arrives. It is finished: does anybody hand it to `defineBackend`?',
    },
    {
      id: 'sign-in-gone',
      when: { stage: 'checks', check: 'sign-in' },
      text: 'Sign-in was registered at the start. It has to stay.',
    },
    {
      id: 'data-needs-people',
      when: { stage: 'synthesis', code: ['user-pool-missing', 'default-mode-missing'] },
      text: 'Crossings are for people who are signed in. Which part lets them sign in?',
    },
    {
      id: 'look-for-storage',
      when: { stage: 'checks', check: 'files' },
      text: 'No stack for files. What does `storage/resource.ts` export, and under which name? It needn’t be called after its folder.',
    },
    {
      id: 'jobs-too',
      when: { stage: 'checks', check: 'job' },
      text: 'A function is a part like any other: it is imported and registered by itself. There are two jobs in the folder. Which one was asked for?',
    },
    {
      id: 'taken-out',
      when: { stage: 'checks', check: 'no-export' },
      text: 'The old job is still there. Something disappears from AWS in the same way in which it came: by what `defineBackend` is given.',
    },
    {
      id: 'exact-export',
      when: { stage: 'types', code: ['TS2305', 'TS2724', 'TS2614', 'TS2459', 'TS2304', 'TS2552', 'TS18004'] },
      text: 'A name doesn’t exist. Open the file that you import, and look at what it exports.',
    },
    {
      id: 'four-parts',
      text: 'Go through the folders, one after the other: does the app need this part? If so, import it and name it in `defineBackend`.',
    },
    { id: 'the-names', text: 'The exports are `auth`, `data`, `timetables` and `departures`.' },
  ],
  startFails: { stage: 'checks', check: 'crossings' },
  mistakes: [
    {
      name: 'job-forgotten',
      edits: { [backend]: [['  departures,\n', '']] },
      brings: 'jobs-too',
    },
    {
      name: 'all-that-is-there',
      edits: {
        [backend]: [
          [
            'import { timetables }',
            "import { exportList } from './jobs/export/resource';\nimport { timetables }",
          ],
          ['  departures,\n', '  departures,\n  exportList,\n'],
        ],
      },
      brings: 'taken-out',
    },
    {
      name: 'called-storage',
      edits: {
        [backend]: [
          ['import { timetables } from', 'import { storage } from'],
          ['  timetables,\n', '  storage,\n'],
        ],
      },
      trips: { stage: 'types' },
      brings: 'exact-export',
    },
    {
      name: 'files-forgotten',
      edits: {
        [backend]: [
          ["import { timetables } from './storage/resource';\n", ''],
          ['  timetables,\n', ''],
        ],
      },
      brings: 'look-for-storage',
    },
    {
      name: 'sign-in-lost',
      edits: {
        [backend]: [
          ["import { auth } from './auth/resource';\n", ''],
          ['  auth,\n', ''],
        ],
      },
      trips: { stage: 'synthesis' },
      brings: 'data-needs-people',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          [
            'defineBackend({\n',
            '/**\n * @see https://docs.amplify.aws/react/build-a-backend/\n */\nconst backend = defineBackend({\n',
          ],
          ['  timetables,\n', '  storage: timetables,\n'],
        ],
      },
    },
    {
      name: 'parts-in-an-object',
      edits: {
        [backend]: [
          [
            'defineBackend({\n  auth,\n  data,\n  departures,\n  timetables,\n});',
            'const parts = { auth, data, departures, timetables };\n\ndefineBackend(parts);',
          ],
        ],
      },
    },
    {
      name: 'another-order',
      edits: {
        [backend]: [
          [
            '  auth,\n  data,\n  departures,\n  timetables,',
            '  timetables,\n  departures,\n  auth,\n  data,',
          ],
        ],
      },
    },
  ],
  why: `
What \`defineBackend\` is given is the backend, in both directions. A finished file that isn’t named creates nothing. A part
that is no longer named is deleted by the next deployment, with what is in it. For a function that is fine. For
\`data\` or storage it would take the tables or files along.

The name before the colon is yours: \`storage: timetables\` and \`timetables\` make the same stack.
`,
});
