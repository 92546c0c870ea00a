import { mayDo } from '../../../src/checks/authorization.ts';
import { hasModel } from '../../../src/checks/models.ts';
import { hasAuth } from '../../../src/checks/sign-in.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'wire-the-backend',
  lesson: 'resources',
  title: 'Put the backend together',
  kind: 'fix',
  task: `
\`auth/resource.ts\` and \`data/resource.ts\` are finished. Still, nothing would be created: \`backend.ts\` doesn't
know them.

Register both in \`backend.ts\`.
`,
  files: ['amplify/backend.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'auth-registered',
      sentence: 'The backend has an auth part.',
      verify: hasAuth(),
    },
    {
      kind: 'backend',
      id: 'data-registered',
      sentence: 'The API has the model Todo.',
      verify: hasModel('Todo'),
    },
    {
      kind: 'backend',
      id: 'owner-may',
      sentence: 'The owner may create, read, update and delete todos.',
      verify: mayDo('Todo', 'owner'),
    },
  ],
  hints: [
    {
      id: 'owner-needs-auth',
      when: { stage: 'synthesis', code: 'user-pool-missing' },
      text: 'The rule of Todo is `allow.owner()`. An owner is somebody who signed in, and signing in is the auth part: data needs it here.',
    },
    {
      id: 'auth-missing',
      when: { stage: 'checks', check: 'auth-registered', says: /no auth part/ },
      text: 'A file in the right folder is not enough, and neither is an import. What `defineBackend({ ... })` is given, and nothing else, becomes the backend.',
    },
    {
      id: 'data-missing',
      when: { stage: 'checks', check: 'data-registered', says: /no data part/ },
      text: 'Auth is there. Data is registered the same way.',
    },
    {
      id: 'import-first',
      text: "Each `resource.ts` exports a constant. Import both: `import { auth } from './auth/resource';` is one of them.",
    },
    { id: 'then-register', text: 'Then name both in the object: `defineBackend({ auth, data })`.' },
  ],
  startFails: { stage: 'checks', check: 'auth-registered' },
  mistakes: [
    {
      name: 'imported-only',
      brings: 'auth-missing',
    },
    {
      name: 'auth-only',
      edits: {
        'amplify/backend.ts': [
          ["import { data } from './data/resource';\n", ''],
          ['  data,\n', ''],
        ],
      },
      brings: 'data-missing',
    },
    {
      name: 'data-only',
      edits: {
        'amplify/backend.ts': [
          ["import { auth } from './auth/resource';\n", ''],
          ['  auth,\n', ''],
        ],
      },
      trips: { stage: 'synthesis' },
      brings: 'owner-needs-auth',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/backend.ts': [
          [
            'defineBackend({\n  auth',
            '/**\n * @see https://docs.amplify.aws/react/build-a-backend/ to add storage, functions, and more\n */\nconst backend = defineBackend({\n  auth',
          ],
        ],
      },
    },
    {
      name: 'modules-by-name',
      edits: {
        'amplify/backend.ts': [
          ['import { auth } from', 'import * as signIn from'],
          ['import { data } from', 'import * as api from'],
          ['  auth,\n  data,', '  auth: signIn.auth,\n  data: api.data,'],
        ],
      },
    },
    { name: 'data-first', edits: { 'amplify/backend.ts': [['  auth,\n  data,', '  data,\n  auth,']] } },
  ],
  why: `
An import alone creates nothing: a resource becomes part of the backend when it is handed to
\`defineBackend\`. The order doesn’t matter, but \`data\` with an owner’s rule needs \`auth\` beside it.

Keep what \`defineBackend\` returns, \`const backend = ...\`, once you want to reach what lies below.
`,
});
