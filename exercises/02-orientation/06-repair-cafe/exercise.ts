import { allows } from '../../../src/checks/access-cells.ts';
import { defaultsTo } from '../../../src/checks/authorization-modes.ts';
import { all } from '../../../src/checks/claim.ts';
import { hasNoModel } from '../../../src/checks/left-out.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'repair-cafe',
  lesson: 'new-project',
  title: 'Make the starter yours',
  kind: 'extend',
  task: `
A minute ago you typed \`npm create amplify@latest\`, for a repair café. This is what lies there. Make it yours:

- The sample model \`Todo\` goes.
- People register a \`Repair\`: the \`item\`, which is required, and optionally what is \`broken\` about it, both text. Each
  sees, changes and deletes their own, and nobody else’s. Members of the group \`FIXERS\` read all of them.
- An \`Opening\` is a \`day\`, a required date. Everyone reads them, signed in or not. Nobody changes them through the API.
- The app mostly calls for people who are signed in, and doesn’t say so each time.
`,
  files: [resource],
  needs: 'backend',
  checks: [
    { kind: 'backend', id: 'no-todo', sentence: 'The sample model is gone.', verify: hasNoModel('Todo') },
    {
      kind: 'backend',
      id: 'repair-fields',
      sentence: 'Repair has a required item, and an optional text of what is broken.',
      verify: all(
        fieldIs('Repair', 'item', { type: 'String', required: true }),
        fieldIs('Repair', 'broken', { type: 'String', required: false }),
      ),
    },
    {
      kind: 'backend',
      id: 'opening-day',
      sentence: 'Opening has a required day.',
      verify: fieldIs('Opening', 'day', { type: 'AWSDate', required: true }),
    },
    {
      kind: 'backend',
      id: 'by-default',
      sentence: 'A call that doesn’t say otherwise is one of somebody signed in.',
      verify: defaultsTo('userPool'),
    },
    {
      kind: 'backend',
      id: 'own-repairs',
      sentence: 'Everyone signed in has their own repairs, and reaches no others.',
      verify: all(
        allows('Repair', 'owner', { create: 'yes', get: 'yes', list: 'own', update: 'yes', delete: 'yes' }),
        allows('Repair', 'signed-in', { get: 'no', update: 'no', delete: 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'fixers-read',
      sentence: 'FIXERS read all repairs, and do no more with them.',
      verify: allows('Repair', 'group:FIXERS', { get: 'yes', list: 'yes', update: 'no', delete: 'no' }),
    },
    {
      kind: 'backend',
      id: 'openings',
      sentence: 'Guests and everyone signed in read openings, and do no more.',
      verify: all(
        allows('Opening', 'guest', { get: 'yes', list: 'yes', create: 'no', update: 'no', delete: 'no' }),
        allows('Opening', 'signed-in', { get: 'yes', list: 'yes', create: 'no', update: 'no', delete: 'no' }),
      ),
    },
  ],
  hints: [
    {
      id: 'needs-rules',
      when: { stage: 'synthesis', code: 'missing-authorization' },
      text: 'Each of your models needs rules: the sample’s went with the sample.',
    },
    {
      id: 'key-not-asked',
      when: { stage: 'synthesis', code: 'api-key-mode-missing' },
      text: 'Nobody asked for an API key. Which rule is for people who aren’t signed in?',
    },
    {
      id: 'default-stayed',
      when: { stage: 'checks', check: 'by-default', says: /identityPool/ },
      text: 'The models are yours now, and the starter’s default mode is still there. With it, a call of somebody signed in counts as one through the identity pool, and a rule for owners lets none of these in.',
    },
    {
      id: 'another-default',
      when: { stage: 'checks', check: 'by-default' },
      text: 'Which mode means: with the token that the user pool gave to somebody who signed in?',
    },
    {
      id: 'sample-stayed',
      when: { stage: 'checks', check: 'no-todo' },
      text: '`Todo` is still there, with a rule that lets everybody do everything.',
    },
    {
      id: 'too-many-repairs',
      when: { stage: 'checks', check: 'own-repairs', says: /signed|guest/i },
      text: 'Other people’s repairs can be reached. Which rule is about the person who created a record?',
    },
    {
      id: 'their-own',
      when: { stage: 'checks', check: 'own-repairs' },
      text: '“Their own” is about whoever created the record. Which rule speaks of that person? In the table they have a column, with *own* in the row list.',
    },
    {
      id: 'fixers',
      when: { stage: 'checks', check: 'fixers-read' },
      text: 'In the table of `Repair`, the column of `FIXERS` should have a yes in the rows for reading, and nowhere else.',
    },
    {
      id: 'two-kinds-of-readers',
      when: { stage: 'checks', check: 'openings', says: /no|-|neither/ },
      text: 'Who isn’t signed in and who is are two callers. Each needs a rule of its own, and both only read.',
    },
    {
      id: 'openings-only-read',
      when: { stage: 'checks', check: 'openings' },
      text: 'Compare the table of `Opening` with the wish: two columns, and only the rows for reading.',
    },
    {
      id: 'model-by-model',
      text: 'One model after the other, with its rules. Then the default mode, at the end of the file.',
    },
    {
      id: 'rules-by-name',
      text: '`Repair`: the owner, and a group that reads. `Opening`: guests read, and everyone signed in reads.',
    },
  ],
  startFails: { stage: 'checks', check: 'no-todo' },
  mistakes: [
    {
      name: 'default-of-the-starter',
      edits: {
        [resource]: [["defaultAuthorizationMode: 'userPool'", "defaultAuthorizationMode: 'identityPool'"]],
      },
      brings: 'default-stayed',
    },
    {
      name: 'guests-only',
      edits: {
        [resource]: [
          ["allow.guest().to(['read']), allow.authenticated().to(['read'])", "allow.guest().to(['read'])"],
        ],
      },
      brings: 'two-kinds-of-readers',
    },
    {
      name: 'everyone-signed-in',
      edits: { [resource]: [['allow.owner(), allow', 'allow.authenticated(), allow']] },
      trips: { stage: 'checks', check: 'own-repairs' },
      brings: 'their-own',
    },
    {
      name: 'fixers-do-all',
      edits: { [resource]: [["allow.group('FIXERS').to(['read'])", "allow.group('FIXERS')"]] },
      brings: 'fixers',
    },
    {
      name: 'sample-kept',
      edits: {
        [resource]: [
          [
            'const schema = a.schema({\n',
            'const schema = a.schema({\n  Todo: a.model({ content: a.string() }).authorization(allow => [allow.guest()]),\n',
          ],
        ],
      },
      brings: 'sample-stayed',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [allow.owner()', '(allow) => [allow.owner()'],
          ['allow => [allow.guest()', '(allow) => [allow.guest()'],
        ],
      },
    },
    {
      name: 'openings-first',
      edits: {
        [resource]: [
          [
            "allow.owner(), allow.group('FIXERS').to(['read'])",
            "allow.groups(['FIXERS']).to(['get', 'list', 'listen', 'search', 'sync']), allow.owner()",
          ],
        ],
      },
    },
    {
      name: 'readers-by-name',
      edits: {
        [resource]: [
          [
            "allow.guest().to(['read']), allow.authenticated().to(['read'])",
            "allow.authenticated().to(['read']), allow.guest().to(['read'])",
          ],
        ],
      },
    },
  ],
  why: `
The starter lets everybody do everything, so that a first try needs no sign-in. Rules and default mode belong together: a
rule says who may, the mode says as whom a call comes. For openings a guest’s call has to name \`identityPool\`.

Would a default of \`identityPool\` have been right? For an app that mostly shows openings, yes. Then calls for repairs would
have to say \`userPool\`.
`,
});
