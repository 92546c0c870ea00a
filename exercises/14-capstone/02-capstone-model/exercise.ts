import { mayDo } from '../../../src/checks/authorization.ts';
import { defaultsTo } from '../../../src/checks/authorization-modes.ts';
import { all } from '../../../src/checks/claim.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { enumIs, fieldTakes } from '../../../src/checks/types.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';
const priorities = ['low', 'normal', 'high'];

export default defineExercise({
  id: 'capstone-model',
  lesson: 'capstone-wishes',
  continues: 'capstone-sign-in',
  title: 'Step 2: what is kept',
  kind: 'extend',
  task: `
Your sign-in is there. Now the data, without any relation yet:

1. A \`Team\` has a \`name\`, always.
2. A \`Note\` has a \`title\`, always, and may have a \`text\`. It may be due on a day, \`dueOn\`.
3. Its \`priority\` is \`low\`, \`normal\` or \`high\`, or not given. The menu of the app asks for the values by the name
   \`NotePriority\`.
4. For now, everyone who is signed in may do everything with both. A call of the app that doesn’t say otherwise is one of
   somebody signed in.
5. The app imports the type \`Schema\` from \`amplify/data/resource\`.

The sign-in stays as it is.
`,
  files: [data, backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'team',
      sentence: 'A team always has a name.',
      verify: fieldIs('Team', 'name', { type: 'String', required: true, default: null }),
    },
    {
      kind: 'backend',
      id: 'note',
      sentence: 'A note has a title, and may have a text and a day.',
      verify: all(
        fieldIs('Note', 'title', { type: 'String', required: true, default: null }),
        fieldIs('Note', 'text', { type: 'String', required: false }),
        fieldIs('Note', 'dueOn', { type: 'AWSDate', required: false, list: false, default: null }),
      ),
    },
    {
      kind: 'backend',
      id: 'priority',
      sentence: 'Its priority is one of NotePriority, or not given.',
      verify: all(
        enumIs('NotePriority', priorities),
        fieldTakes('Note', 'priority', priorities),
        fieldIs('Note', 'priority', { type: 'NotePriority', required: false, list: false }),
      ),
    },
    {
      kind: 'backend',
      id: 'who',
      sentence: 'Everyone signed in may do everything with both.',
      verify: all(mayDo('Team', 'signed-in'), mayDo('Note', 'signed-in'), defaultsTo('userPool')),
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
      id: 'no-data-yet',
      when: { stage: 'checks', check: 'team', says: /no data part/ },
      text: 'The backend has no data. Is it defined in its file, and handed to `defineBackend` beside the sign-in?',
    },
    {
      id: 'sign-in-lost',
      when: { stage: 'synthesis', code: ['user-pool-missing', 'default-mode-missing'] },
      text: 'Rules about people need people: the sign-in of step 1 is no longer registered.',
    },
    {
      id: 'a-rule-each',
      when: { stage: 'synthesis', code: 'missing-authorization' },
      text: 'A model without a rule is refused. Point 4 says which one.',
    },
    {
      id: 'sample-with-a-key',
      when: { stage: 'synthesis', code: 'api-key-mode-missing' },
      text: 'That is the rule of the starter’s sample. Here nobody comes with a key: who was meant?',
    },
    {
      id: 'words-of-today',
      when: { stage: 'types', code: ['TS2339', 'TS2551', 'TS2345', 'TS2322', 'TS2353', 'TS2561'] },
      text: 'The compiler doesn’t know that word there. Your editor lists those of the builder `a`.',
    },
    {
      id: 'by-that-name',
      when: { stage: 'checks', check: 'priority', says: /enums are/ },
      text: 'The menu asks by another name. An enum’s name stands to the left of it; in a field it is made of the model’s and the field’s.',
    },
    {
      id: 'a-day-and-no-more',
      when: { stage: 'checks', check: 'note', says: /AWSDateTime|dueOn/ },
      text: 'Due *on a day*, if at all: a type that is a day, and a field that may be left out.',
    },
    {
      id: 'title-always',
      when: { stage: 'checks', check: 'note', says: /title/ },
      text: 'A note without a title can be saved now.',
    },
    {
      id: 'everyone-for-now',
      when: { stage: 'checks', check: 'who' },
      text: 'For now it is simple: one rule for both models, without a limit. The next step makes it narrower.',
    },
    {
      id: 'type-beside-data',
      when: { stage: 'checks', check: 'schema-type' },
      text: 'The type that the app imports is derived from the schema, and exported beside `data`.',
    },
    {
      id: 'begin-with-one',
      text: 'Begin with the team alone: `a.schema({ Team: ... })`, a rule, `defineData`, the registration. Save. Then the note, field by field.',
    },
    {
      id: 'the-line-of-the-team',
      text: '`Team: a.model({ name: a.string().required() }).authorization(allow => [allow.authenticated()])`; the enum is `a.enum([...])`, and `a.ref` refers to it.',
    },
  ],
  startFails: { stage: 'checks', check: 'team' },
  mistakes: [
    {
      name: 'not-registered',
      edits: {
        [backend]: [
          ["import { data } from './data/resource';\n", ''],
          ['{ auth, data }', '{ auth }'],
        ],
      },
      brings: 'no-data-yet',
    },
    {
      name: 'data-in-place-of-auth',
      edits: {
        [backend]: [
          ["import { auth } from './auth/resource';\n", ''],
          ['{ auth, data }', '{ data }'],
        ],
      },
      brings: 'sign-in-lost',
    },
    {
      name: 'priority-in-place',
      edits: {
        [data]: [
          ["  NotePriority: a.enum(['low', 'normal', 'high']),\n", ''],
          ["priority: a.ref('NotePriority')", "level: a.enum(['low', 'normal', 'high'])"],
        ],
      },
      brings: 'by-that-name',
    },
    {
      name: 'moment-in-place-of-day',
      edits: { [data]: [['dueOn: a.date()', 'dueOn: a.datetime()']] },
      brings: 'a-day-and-no-more',
    },
    {
      name: 'sample-with-a-key',
      edits: {
        [data]: [
          [
            '    })\n    .authorization(allow => [allow.authenticated()])',
            '    })\n    .authorization(allow => [allow.publicApiKey()])',
          ],
        ],
      },
      brings: 'sample-with-a-key',
    },
    {
      name: 'type-kept-inside',
      edits: { [data]: [['export type Schema', 'type Schema']] },
      brings: 'type-beside-data',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          [
            'defineData({ schema })',
            "defineData({\n  schema,\n  authorizationModes: {\n    defaultAuthorizationMode: 'userPool',\n  },\n})",
          ],
        ],
      },
    },
    {
      name: 'rule-of-the-schema',
      edits: {
        [data]: [
          [
            'a.model({ name: a.string().required() }).authorization(allow => [allow.authenticated()])',
            'a.model({ name: a.string().required() })',
          ],
          [
            '    .authorization(allow => [allow.authenticated()]),\n});',
            '}).authorization(allow => [allow.authenticated()]);',
          ],
        ],
      },
    },
    {
      name: 'enum-in-the-field',
      edits: {
        [data]: [
          ["  NotePriority: a.enum(['low', 'normal', 'high']),\n", ''],
          ["a.ref('NotePriority')", "a.enum(['high', 'normal', 'low'])"],
        ],
      },
    },
  ],
  why: `
A rule that is too wide for a while is a debt, and the next step pays it: never deploy such a step for others. With
sign-in in the backend, the user pool is the default mode without a line.

An enum in the field gets the very name \`NotePriority\`, of \`Note\` and \`priority\`. Both ways are right.
`,
});
