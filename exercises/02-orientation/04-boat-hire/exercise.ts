import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { fieldIs } from '../../../src/checks/models.ts';
import { fieldTakes } from '../../../src/checks/types.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'boat-hire',
  lesson: 'which-check',
  title: 'One net after the other',
  kind: 'fix',
  task: `
Somebody wrote the data of a boat hire in one go, and never saved it in between. Four things are wrong. One is found by
the types, two by synthesis. The fourth is found by nobody, as no tool knows this:

*Who hires a boat sees the hire afterwards. Only \`CREW\` write down that it is back, or change or delete a hire.*

Repair what the errors say, one after the other. Where a kind of boat has a blank in its name, put \`_\` in its place. A
boat is free when it is new. Then look at the table, \`w\`, for the fourth.
`,
  files: [resource],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'returned',
      sentence: 'Hire.returnedAt is an optional date with a time.',
      verify: fieldIs('Hire', 'returnedAt', { type: 'AWSDateTime', required: false }),
    },
    {
      kind: 'backend',
      id: 'kinds',
      sentence: 'The kinds of boats are rowing_boat, pedal_boat and sail_boat.',
      verify: fieldTakes('Boat', 'kind', ['rowing_boat', 'pedal_boat', 'sail_boat']),
    },
    {
      kind: 'backend',
      id: 'free',
      sentence: 'A new boat is free.',
      verify: fieldIs('Boat', 'free', { type: 'Boolean', default: 'true' }),
    },
    {
      kind: 'backend',
      id: 'owner-hires',
      sentence: 'Who hires a boat may create the hire, and see it.',
      verify: allows('Hire', 'owner', { create: 'yes', get: 'yes', list: 'own' }),
    },
    {
      kind: 'backend',
      id: 'crew-returns',
      sentence: 'Only CREW change and delete hires.',
      verify: all(
        allows('Hire', 'owner', { update: 'no', delete: 'no' }),
        allows('Hire', 'group:CREW', { update: 'yes', delete: 'yes' }),
      ),
    },
  ],
  hints: [
    {
      id: 'small-letters',
      when: { stage: 'types', code: ['TS2551', 'TS2339', 'TS2561'] },
      text: 'The types know every name that `a` has, and often say which one you meant. Read the end of the message.',
    },
    {
      id: 'no-cast',
      when: { stage: 'types', code: ['TS2345', 'TS2322'] },
      text: 'A value doesn’t fit. Which kind of value does this call want?',
    },
    {
      id: 'blank-in-a-name',
      when: { stage: 'synthesis', code: ['name-with-blank', 'name-not-allowed', 'schema-syntax'] },
      text: 'Names of enum values are names in GraphQL: letters, digits and `_`. All three have a blank.',
    },
    {
      id: 'a-value-of-the-field',
      when: { stage: 'synthesis', code: 'default-does-not-fit' },
      text: 'A default is a value of the field’s own type. Text is none for a boolean, whatever it says.',
    },
    {
      id: 'what-is-free',
      when: { stage: 'checks', check: 'free' },
      text: 'Synthesis is content, but a new boat isn’t free. The default was there with a purpose: which value says so?',
    },
    {
      id: 'kinds-kept',
      when: { stage: 'checks', check: 'kinds' },
      text: 'Three kinds were there. Only the blanks go; the words stay.',
    },
    {
      id: 'too-narrow',
      when: { stage: 'checks', check: 'owner-hires' },
      text: 'Who hires has lost something that they need. In the table, look at the column of the owner.',
    },
    {
      id: 'owner-may-all',
      when: { stage: 'checks', check: 'crew-returns', says: /owner may (update|delete)/ },
      text: 'A rule without `.to([...])` gives everything. Whose rule is it here, and what do they need?',
    },
    {
      id: 'crew-stays',
      when: { stage: 'checks', check: 'crew-returns' },
      text: 'Somebody has to write down that a boat is back. Look at the column of `CREW`.',
    },
    {
      id: 'one-message',
      text: 'Repair one thing, save, and read the next message. A later message means that you got further.',
    },
    {
      id: 'which-row',
      text: 'For the fourth: in the table of `Hire`, rows update and delete, only `CREW` should have a yes.',
    },
  ],
  startFails: { stage: 'types', code: 'TS2551' },
  mistakes: [
    {
      name: 'only-what-fails',
      edits: { [resource]: [["allow.owner().to(['create', 'read'])", 'allow.owner()']] },
      brings: 'owner-may-all',
    },
    {
      name: 'text-for-a-boolean',
      edits: { [resource]: [['a.boolean().default(true)', "a.boolean().default('true, yes')"]] },
      trips: { stage: 'synthesis' },
      brings: 'a-value-of-the-field',
    },
    {
      name: 'default-thrown-out',
      edits: { [resource]: [['a.boolean().default(true)', 'a.boolean()']] },
      brings: 'what-is-free',
    },
    {
      name: 'one-blank-left',
      edits: { [resource]: [["'sail_boat'", "'sail boat'"]] },
      brings: 'blank-in-a-name',
    },
    {
      name: 'owner-only-reads',
      edits: { [resource]: [["to(['create', 'read'])", "to(['read'])"]] },
      brings: 'too-narrow',
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
        ],
      },
    },
    {
      name: 'crew-first',
      edits: {
        [resource]: [
          [
            "allow.owner().to(['create', 'read']), allow.group('CREW')",
            "allow.groups(['CREW']), allow.owner().to(['read', 'create'])",
          ],
        ],
      },
    },
    {
      name: 'reading-in-parts',
      edits: {
        [resource]: [["to(['create', 'read'])", "to(['create', 'get', 'list', 'listen', 'search', 'sync'])"]],
      },
    },
  ],
  why: `
The types knew the name, synthesis the form of enum values and defaults. That a hirer shouldn’t write down the return of
a boat was in nobody’s reach but yours, and the table’s, which shows what the rules mean.

That’s the order of work for each change: types, synthesis, table.
`,
});
