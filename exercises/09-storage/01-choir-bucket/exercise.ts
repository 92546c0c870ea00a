import { bucketNamed, hasBuckets } from '../../../src/checks/files.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/storage/resource.ts';
const backend = 'amplify/backend.ts';

export default defineExercise({
  id: 'choir-bucket',
  lesson: 'a-bucket',
  title: 'The bucket that nobody sees',
  kind: 'fix',
  task: `
A choir wants to keep its recordings. A colleague has written \`amplify/storage/resource.ts\` and says: "Everything is
green, but AWS would create no bucket."

Find out why, and go on until there is one bucket, by the name \`choirFiles\`. What to do about the next complaint, its
own words tell you. Nobody may use the bucket yet.
`,
  files: [backend, file],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'one-bucket',
      sentence: 'The backend has one bucket.',
      verify: hasBuckets(1),
    },
    {
      kind: 'backend',
      id: 'its-name',
      sentence: 'Its name is choirFiles.',
      verify: bucketNamed('choirFiles'),
    },
  ],
  hints: [
    {
      id: 'who-imports-it',
      when: { stage: 'checks', check: 'one-bucket', says: /none/ },
      text: 'The file is fine by itself, but who imports it? A resource is in the backend when `defineBackend` gets it.',
    },
    {
      id: 'how-names-begin',
      when: { stage: 'synthesis', code: 'resource-name' },
      text: 'Now the file is read, and its name is refused. What does the message say of its beginning? The task says how the bucket is to be called.',
    },
    {
      id: 'letter-by-letter',
      when: { stage: 'checks', check: 'its-name' },
      text: 'Clients know the bucket by this name. Compare it letter by letter with the task.',
    },
    {
      id: 'leave-it-closed',
      when: { stage: 'checks', check: 'nothing-else', says: / may / },
      text: 'You have opened the bucket. Without `access` nobody may use it, and for now that is what the choir wants.',
    },
    {
      id: 'two-lines',
      text: 'In `backend.ts`: an import of `storage`, and `storage` in the object that `defineBackend` gets.',
    },
    {
      id: 'and-the-name',
      text: 'Then one word in `storage/resource.ts`: it has to begin with a letter.',
    },
  ],
  startFails: { stage: 'checks', check: 'one-bucket' },
  mistakes: [
    {
      name: 'only-the-name',
      edits: {
        [backend]: [
          ["import { storage } from './storage/resource';\n", ''],
          ['  auth,\n  storage,\n', '  auth,\n'],
        ],
      },
      brings: 'who-imports-it',
    },
    {
      name: 'imported-not-registered',
      edits: { [backend]: [['  auth,\n  storage,\n', '  auth,\n']] },
      brings: 'who-imports-it',
    },
    { name: 'digit-stays', edits: { [file]: [['choirFiles', '2nd-choir']] }, brings: 'how-names-begin' },
    { name: 'another-name', edits: { [file]: [['choirFiles', 'choirfiles']] }, brings: 'letter-by-letter' },
    {
      name: 'opened-to-all',
      edits: {
        [file]: [
          [
            "name: 'choirFiles',",
            "name: 'choirFiles',\n  access: allow => ({ 'recordings/*': [allow.authenticated.to(['read'])] }),",
          ],
        ],
      },
      brings: 'leave-it-closed',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: { [backend]: [['defineBackend({\n', 'export const backend = defineBackend({\n']] },
    },
    {
      name: 'other-export',
      edits: {
        [file]: [['export const storage', 'export const files']],
        [backend]: [
          ['import { storage }', 'import { files }'],
          ['  storage,\n', '  files,\n'],
        ],
      },
    },
    {
      name: 'said-to-be-default',
      edits: { [file]: [["'choirFiles',", "'choirFiles',\n  isDefault: true,"]] },
    },
  ],
  why: `
What no one imports isn't in the backend, and no tool complains. Only then was the name looked at: it has to begin
with a letter, and digits, blanks, dashes and underscores may follow.

\`isDefault: true\` may stand there; one bucket is the default one anyway.
`,
});
