import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'phone-book',
  lesson: 'field-rules',
  title: 'A phone book with closed numbers',
  kind: 'fix',
  task: `
Everyone signed in looks people up by name. A phone number is seen by its owner, who also changes it, and by \`ADMINS\`, who
only read it. Save what is there, and read what synthesis says about it.

Make it work. A phone number may be missing. Nothing else changes: owners keep all rights in their own contact, and
everyone signed in keeps reading names.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'number-closed',
      sentence: 'Everyone signed in sees no phone numbers.',
      verify: all(
        allows('Contact', 'signed-in', { 'phone/read': 'no' }),
        allows('Contact', 'guest', { get: 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'names-open',
      sentence: 'Everyone signed in reads all names.',
      verify: allows('Contact', 'signed-in', { get: 'yes', list: 'yes', 'name/read': 'yes' }),
    },
    {
      kind: 'backend',
      id: 'own-number',
      sentence: 'The owner reads and changes their own number.',
      verify: allows('Contact', 'owner', {
        'phone/read': 'yes',
        'phone/update': 'yes',
        'phone/create': 'yes',
      }),
    },
    {
      kind: 'backend',
      id: 'admins-read',
      sentence: 'ADMINS read every number, and change none.',
      verify: allows('Contact', 'group:ADMINS', { get: 'yes', 'phone/read': 'yes', update: 'no' }),
    },
  ],
  hints: [
    {
      id: 'a-promise',
      when: { stage: 'synthesis', code: 'field-rules-incomplete' },
      text: 'A required field promises that everyone who reads the record gets a value. Some may not see this one. Which side gives way: the promise, or the closed number?',
    },
    {
      id: 'silenced',
      when: { stage: 'checks', check: 'number-closed', says: /may read/ },
      text: 'Synthesis is content now, and everyone sees the number. What did the error want: that all may read it, or that it isn’t promised to all?',
    },
    {
      id: 'names-lost',
      when: { stage: 'checks', check: 'names-open' },
      text: 'Names have to stay open for everyone signed in. Their rule stands at the model.',
    },
    {
      id: 'owner-lost',
      when: { stage: 'checks', check: 'own-number' },
      text: 'The rule at the field replaces those of the model, for the owner too. What do they need at the field?',
    },
    {
      id: 'at-the-field-too',
      when: { stage: 'checks', check: 'admins-read', says: /may not read/ },
      text: '`ADMINS` don’t see the number. A right from the model doesn’t reach a field that has rules of its own.',
    },
    {
      id: 'admins-write',
      when: { stage: 'checks', check: 'admins-read', says: /may update/ },
      text: '`ADMINS` may change contacts. They should only read numbers.',
    },
    { id: 'optional', text: 'Take the promise back: without `.required()` the field is optional.' },
    {
      id: 'two-rules-there',
      text: "At `phone` stand two rules: the owner, and the group with `.to(['read'])`.",
    },
  ],
  startFails: { stage: 'synthesis', code: 'field-rules-incomplete' },
  mistakes: [
    {
      name: 'opened-to-be-silent',
      edits: {
        'amplify/data/resource.ts': [
          [
            "phone: a.phone().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])])",
            "phone: a.phone().required().authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read']), allow.authenticated().to(['read'])])",
          ],
        ],
      },
      brings: 'silenced',
    },
    {
      name: 'admins-at-the-model',
      edits: {
        'amplify/data/resource.ts': [
          ["[allow.owner(), allow.group('ADMINS').to(['read'])]", '[allow.owner()]'],
          [
            "    .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),",
            "    .authorization(allow => [allow.owner(), allow.authenticated().to(['read']), allow.group('ADMINS').to(['read'])]),",
          ],
        ],
      },
      brings: 'at-the-field-too',
    },
    {
      name: 'rules-taken-away',
      edits: {
        'amplify/data/resource.ts': [
          [".authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])])", ''],
        ],
      },
      brings: 'silenced',
    },
    {
      name: 'admins-everything',
      edits: {
        'amplify/data/resource.ts': [["allow.group('ADMINS').to(['read'])", "allow.group('ADMINS')"]],
      },
      brings: 'admins-write',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['phone: a.phone().authorization(allow => [', 'phone: a.phone().authorization((allow) => ['],
        ],
      },
    },
    {
      name: 'operations-of-the-owner',
      edits: {
        'amplify/data/resource.ts': [
          [
            "authorization(allow => [allow.owner(), allow.group('ADMINS')",
            "authorization(allow => [allow.owner().to(['create', 'read', 'update', 'delete']), allow.group('ADMINS')",
          ],
        ],
      },
    },
  ],
  why: `
A required field is a promise to everyone who may read the record, and a closed field can’t keep it. Opening the field to
everyone silences the error too, and closes nothing.

The number is hidden, not secret: press \`w\` and look for \`filter by it\`. The next lesson is about that row.
`,
});
