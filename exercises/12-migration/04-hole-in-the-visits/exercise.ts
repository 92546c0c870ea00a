import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/data/resource.ts';
const nothing = { get: 'no', list: 'no', create: 'no', update: 'no', delete: 'no' } as const;

export default defineExercise({
  id: 'hole-in-the-visits',
  lesson: 'rules-that-shift',
  title: 'Find the holes in this port',
  kind: 'hole',
  task: `
Helpers visit people at home. Their old schema is in \`gen1/schema.graphql\`, and the port compiles. Yet somebody may do
now what the old rules forbid. And the office decided something: it stands in \`gen1/decided.txt\`.

- Compare the table (\`w\`) with the old rules of \`Visit\`, also with those *below* the model. A helper must not see, set or
  filter by the pay, nor hand a visit to somebody else.
- Do with \`Article\` what the office decided. With it the API key goes from the whole backend.

The fields stay as they are.
`,
  files: [resource],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'pay',
      sentence: 'Helpers neither see the pay nor set it.',
      verify: allows('Visit', 'owner:helper', { 'pay/read': 'no', 'pay/create': 'no', 'pay/update': 'no' }),
    },
    {
      kind: 'backend',
      id: 'handing-over',
      sentence: 'A helper can’t hand a visit to somebody else.',
      verify: allows('Visit', 'owner:helper', { 'helper/name on update': 'no' }),
    },
    {
      kind: 'backend',
      id: 'helpers',
      sentence: 'Helpers read and change the rest of their own visits.',
      verify: allows('Visit', 'owner:helper', {
        get: 'yes',
        update: 'yes',
        'helper/read': 'yes',
      }),
    },
    {
      kind: 'backend',
      id: 'office',
      sentence: 'OFFICE does everything with visits, the pay included.',
      verify: allows('Visit', 'group:OFFICE', {
        get: 'yes',
        create: 'yes',
        update: 'yes',
        delete: 'yes',
        'pay/read': 'yes',
        'pay/update': 'yes',
        'helper/name on update': 'yes',
      }),
    },
    {
      kind: 'backend',
      id: 'key',
      sentence: 'With the API key, nobody gets articles.',
      verify: allows('Article', 'api-key', nothing),
    },
    {
      kind: 'backend',
      id: 'readers',
      sentence: 'Everyone reads articles, with an account and without; OFFICE writes them.',
      verify: all(
        allows('Article', 'guest', { ...nothing, get: 'yes', list: 'yes' }),
        allows('Article', 'signed-in', { ...nothing, get: 'yes', list: 'yes' }),
        allows('Article', 'group:OFFICE', { get: 'yes', create: 'yes', update: 'yes', delete: 'yes' }),
      ),
    },
  ],
  hints: [
    {
      id: 'rules-at-a-field',
      when: { stage: 'checks', check: 'pay' },
      text: '`pay` has an `@auth` of its own in the old schema. A field takes `.authorization(...)` as a model does, and then the model’s rules don’t count for it.',
    },
    {
      id: 'who-names-the-helper',
      when: { stage: 'checks', check: 'handing-over' },
      text: 'Whoever may update `helper` may write another name into it. Which operations did the old field’s rule give to the helper?',
    },
    {
      id: 'create-needs-the-name',
      when: { stage: 'checks', check: 'helpers', says: /create/ },
      text: 'A helper who begins a visit has to write their own name. Reading and creating stay; only one operation goes.',
    },
    {
      id: 'field-alone',
      when: { stage: 'checks', check: 'helpers' },
      text: 'Now the helper has lost more than that. A rule at the field narrows this field; the model’s rules are for the rest.',
    },
    {
      id: 'office-at-fields',
      when: { stage: 'checks', check: 'office' },
      text: 'A field with rules of its own forgets the model’s. So whom the model lets in has to be named again at the field: the office, for example.',
    },
    {
      id: 'key-away',
      when: { stage: 'checks', check: 'key' },
      text: 'The office didn’t want the key. Who reads without an account is a guest: there is a rule for that.',
    },
    {
      id: 'two-readers',
      when: { stage: 'checks', check: 'readers', says: /signed in/ },
      text: 'Who is signed in is no guest. So two rules read, one for each.',
    },
    {
      id: 'office-writes',
      when: { stage: 'checks', check: 'readers' },
      text: 'Three kinds of people: guests, everyone signed in, and the office. Go through the row `create` of the table: who has a yes there?',
    },
    {
      id: 'mode-without-use',
      when: { stage: 'checks', check: 'nothing-else', says: /API[ _]KEY|key/i },
      text: 'No rule needs the API key any more. Look at the end of the file, too.',
    },
    {
      id: 'three-places',
      text: 'There are three places: two fields of `Visit`, and the rules of `Article`.',
    },
    {
      id: 'field-rules-form',
      text: 'At `helper`: `.authorization(allow => [allow.ownerDefinedIn(…).to([…]), allow.group(…)])`, without `update`. At `pay`: the group alone.',
    },
  ],
  startFails: { stage: 'checks', check: 'pay' },
  mistakes: [
    {
      name: 'whole-model-narrowed',
      edits: {
        [resource]: [
          [
            "    .authorization(allow => [allow.ownerDefinedIn('helper'), allow.group('OFFICE')]),\n});",
            "    .authorization(allow => [allow.ownerDefinedIn('helper').to(['create', 'read', 'delete']), allow.group('OFFICE')]),\n});",
          ],
        ],
      },
      brings: 'field-alone',
    },
    {
      name: 'office-forgotten',
      edits: {
        [resource]: [
          [
            "          allow.ownerDefinedIn('helper').to(['create', 'read', 'delete']),\n          allow.group('OFFICE'),\n",
            "          allow.ownerDefinedIn('helper').to(['create', 'read', 'delete']),\n",
          ],
        ],
      },
      brings: 'office-at-fields',
    },
    {
      name: 'may-see-the-pay',
      edits: {
        [resource]: [
          [
            "pay: a.float().authorization(allow => [allow.group('OFFICE')])",
            "pay: a.float().authorization(allow => [allow.group('OFFICE'), allow.ownerDefinedIn('helper').to(['read'])])",
          ],
        ],
      },
      brings: 'rules-at-a-field',
    },
    {
      name: 'guests-alone',
      edits: { [resource]: [["      allow.authenticated().to(['read']),\n", '']] },
      brings: 'two-readers',
    },
    {
      name: 'helper-renames',
      edits: {
        [resource]: [[".to(['create', 'read', 'delete'])", '']],
      },
      brings: 'who-names-the-helper',
    },
    {
      name: 'key-kept',
      edits: {
        [resource]: [
          [
            "authorizationModes: { defaultAuthorizationMode: 'userPool' }",
            "authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } }",
          ],
          [
            "allow.guest().to(['read'])",
            "allow.publicApiKey().to(['read']),\n      allow.guest().to(['read'])",
          ],
        ],
      },
      brings: 'key-away',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['pay: a.float().authorization(allow => [', 'pay: a.float().authorization((allow) => ['],
        ],
      },
    },
    {
      name: 'no-delete-at-the-field',
      edits: {
        [resource]: [[".to(['create', 'read', 'delete'])", ".to(['create', 'read'])"]],
      },
    },
    {
      name: 'groups-in-a-list',
      edits: {
        [resource]: [
          [
            "allow.authenticated().to(['read']),\n      allow.group('OFFICE')",
            "allow.groups(['OFFICE']),\n      allow.authenticated().to(['read'])",
          ],
        ],
      },
    },
  ],
  why: `
Nothing in the port was wrong; something was *missing*, and only the old file shows it. Rules at fields are easily lost, since
without them everything works. \`Article\` is the other way round: the port kept its meaning exactly, and nobody had wanted it.

A field with rules of its own forgets the model’s, so it names \`OFFICE\` again. And since helpers have no right to the pay, they
can’t delete a visit either: in Gen 1 it was the same.
`,
});
