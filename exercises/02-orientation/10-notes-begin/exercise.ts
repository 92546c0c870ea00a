import { allows } from '../../../src/checks/access-cells.ts';
import { defaultsTo } from '../../../src/checks/authorization-modes.ts';
import { all } from '../../../src/checks/claim.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { doesNotSignInWith, signsInWith } from '../../../src/checks/sign-in.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const auth = 'amplify/auth/resource.ts';
const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';

export default defineExercise({
  id: 'notes-begin',
  lesson: 'ai-documentation',
  title: 'Team Notes begins',
  kind: 'complete',
  task: `
From here on one application grows through the course: Team Notes. Its folders are there, and they are empty. Write its
first backend:

1. People sign in with their e-mail address, and in no other way.
2. A \`Note\` has a \`title\`, which is required, and optionally a \`text\`; both are text.
3. Whoever creates a note may do everything with it. Nobody else gets at it.
4. The app calls as somebody signed in, without saying so each time.
5. The app can import the type \`Schema\` from \`amplify/data/resource\`.

You may give it to an assistant. You answer for what it writes.
`,
  files: [data, auth, backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'email',
      sentence: 'People sign in with an e-mail address.',
      verify: signsInWith('email'),
    },
    {
      kind: 'backend',
      id: 'no-phone',
      sentence: 'They sign in in no other way.',
      verify: doesNotSignInWith('phone'),
    },
    {
      kind: 'backend',
      id: 'note',
      sentence: 'A note has a required title and an optional text.',
      verify: all(
        fieldIs('Note', 'title', { type: 'String', required: true }),
        fieldIs('Note', 'text', { type: 'String', required: false }),
      ),
    },
    {
      kind: 'backend',
      id: 'owner',
      sentence: 'Whoever creates a note may do everything with it.',
      verify: allows('Note', 'owner', {
        create: 'yes',
        get: 'yes',
        list: 'own',
        update: 'yes',
        delete: 'yes',
      }),
    },
    {
      kind: 'backend',
      id: 'nobody-else',
      sentence: 'Nobody else gets at it.',
      verify: all(allows('Note', 'signed-in', { get: 'no', update: 'no', delete: 'no' })),
    },
    {
      kind: 'backend',
      id: 'by-default',
      sentence: 'A call that doesn’t say otherwise is one of somebody signed in.',
      verify: defaultsTo('userPool'),
    },
    {
      kind: 'type',
      id: 'schema-type',
      sentence: 'The app finds Schema in amplify/data/resource.',
      code: [
        "import type { Schema } from 'exercise/amplify/data/resource';",
        "export const title: Schema['Note']['type']['title'] = 'Milk';",
        '// @ts-expect-error A title is required.',
        "export const none: Schema['Note']['type']['title'] = null;",
        '',
      ].join('\n'),
      expected: 'Schema is exported there, with the model Note.',
    },
  ],
  hints: [
    {
      id: 'nothing-registered',
      when: { stage: 'checks', check: 'email', says: /no auth part/ },
      text: 'The backend has no part for sign-in. Is it defined in its file, and handed to `defineBackend`?',
    },
    {
      id: 'owner-needs-people',
      when: { stage: 'synthesis', code: ['user-pool-missing', 'default-mode-missing'] },
      text: 'A rule for owners needs people who sign in. Is that part registered, too?',
    },
    {
      id: 'data-missing',
      when: { stage: 'checks', check: 'note', says: /no data part/ },
      text: 'Sign-in is there. The second part is missing in `backend.ts`, or in its file.',
    },
    {
      id: 'a-rule-too',
      when: { stage: 'synthesis', code: 'missing-authorization' },
      text: 'Point 3 of the wish is a rule, and a model without one is refused.',
    },
    {
      id: 'sample-from-somewhere',
      when: { stage: 'synthesis', code: 'api-key-mode-missing' },
      text: 'Many samples have `allow.publicApiKey()`. Here nobody comes with a key: who was meant?',
    },
    {
      id: 'gen-one-words',
      when: { stage: 'types', code: ['TS2339', 'TS2551', 'TS2345', 'TS2322', 'TS2740', 'TS2561', 'TS2353'] },
      text: 'A word that doesn’t exist. Is it of Gen 1, of the preview, or invented? Your editor lists those of today.',
    },
    {
      id: 'mode-of-the-starter',
      when: { stage: 'checks', check: 'by-default' },
      text: 'The default mode is another one than the rules expect. It is set beside the schema.',
    },
    {
      id: 'everyone-signed-in',
      when: { stage: 'checks', check: 'nobody-else' },
      text: 'Others get at notes, too. In the table, the column of those who are signed in should be empty but for creating.',
    },
    {
      id: 'owner-rule',
      when: { stage: 'checks', check: 'owner' },
      text: 'Whoever creates a record is its owner. One rule speaks of them, and without `.to([...])` it gives everything.',
    },
    {
      id: 'type-for-the-app',
      when: { stage: 'checks', check: 'schema-type' },
      text: 'The backend is whole. The type that the app imports is derived from the schema, and exported beside `data`.',
    },
    {
      id: 'three-files',
      text: 'Three files: one calls `defineAuth`, one `defineData`, and the third hands both on. The chapter’s pages show each.',
    },
    {
      id: 'the-model',
      text: 'In `a.schema({ ... })`, `Note: a.model({ ... }).authorization(allow => [ ... ])`, with one rule.',
    },
  ],
  startFails: { stage: 'checks', check: 'email' },
  mistakes: [
    {
      name: 'everyone-signed-in',
      edits: { [data]: [['allow.owner()', 'allow.owner(), allow.authenticated()']] },
      trips: { stage: 'checks', check: 'owner' },
      brings: 'owner-rule',
    },
    {
      name: 'mode-of-the-starter',
      edits: { [data]: [["'userPool'", "'identityPool'"]] },
      brings: 'mode-of-the-starter',
    },
    {
      name: 'sign-in-not-registered',
      edits: {
        [backend]: [
          ["import { auth } from './auth/resource';\n", ''],
          ['  auth,\n', ''],
        ],
      },
      trips: { stage: 'synthesis' },
      brings: 'owner-needs-people',
    },
    {
      name: 'sample-with-a-key',
      edits: { [data]: [['allow.owner()', 'allow.publicApiKey()']] },
      brings: 'sample-from-somewhere',
    },
    {
      name: 'preview',
      edits: { [data]: [['allow => [allow.owner()]', '[a.allow.owner()]']] },
      trips: { stage: 'types' },
      brings: 'gen-one-words',
    },
    {
      name: 'type-kept-inside',
      edits: { [data]: [['export type Schema', 'type Schema']] },
      brings: 'type-for-the-app',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
        ],
        [backend]: [['defineBackend({\n', 'const backend = defineBackend({\n']],
      },
    },
    {
      name: 'rule-of-the-schema',
      edits: {
        [data]: [
          [
            '    .authorization(allow => [allow.owner()]),\n});',
            '}).authorization(allow => [allow.owner()]);',
          ],
        ],
      },
    },
    {
      name: 'default-by-itself',
      edits: {
        [data]: [
          [
            "defineData({\n  schema,\n  authorizationModes: { defaultAuthorizationMode: 'userPool' },\n});",
            'defineData({ schema });',
          ],
        ],
      },
    },
  ],
  why: `
That’s a whole backend: two parts, registered, a rule, and a mode that fits it. \`defineData({ schema })\` alone would have
done, since with sign-in in the backend the user pool is the default. To write it down is for those who read it.

Each chapter’s last exercise adds to it: groups and a second factor next.
`,
});
