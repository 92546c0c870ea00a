import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { isRelated } from '../../../src/checks/relations.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'allotment-preview',
  lesson: 'preview-code',
  title: 'A workshop of February 2024',
  kind: 'port',
  task: `
The beds of an allotment, as a workshop on Gen 2’s preview wrote them down. Nothing of it compiles today. Bring it up to date:

- Each rule keeps its meaning. Mind who comes with a key, who with credentials of the identity pool, and who with the user
  pool.
- The relation keeps both of its sides. Plantings say in \`bedId\` which bed they are in; they may have none.

There is no API key, and there won’t be one.
`,
  files: [resource],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'relation',
      sentence: 'A bed has many plantings, and a planting has a bed.',
      verify: all(
        isRelated('Bed', 'hasMany', 'Planting', ['bedId']),
        isRelated('Planting', 'belongsTo', 'Bed', ['bedId']),
      ),
    },
    {
      kind: 'backend',
      id: 'guests',
      sentence: 'Guests read beds, and nothing more.',
      verify: all(
        allows('Bed', 'guest', { get: 'yes', list: 'yes', create: 'no', update: 'no' }),
        allows('Planting', 'guest', { get: 'no', list: 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'beds',
      sentence: 'Everyone signed in reads beds, and HEADS do everything with them.',
      verify: all(
        allows('Bed', 'signed-in', { get: 'yes', list: 'yes', create: 'no', delete: 'no' }),
        allows('Bed', 'group:HEADS', { get: 'yes', create: 'yes', update: 'yes', delete: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'gardeners',
      sentence: 'A gardener does everything with plantings of their own.',
      verify: allows('Planting', 'owner:gardener', { get: 'yes', update: 'yes', delete: 'yes' }),
    },
    {
      kind: 'backend',
      id: 'identity-pool',
      sentence: 'With credentials of the identity pool, who is signed in reads plantings.',
      verify: all(
        allows('Planting', 'identity-pool', { get: 'yes', list: 'yes', create: 'no', update: 'no' }),
        allows('Planting', 'signed-in', { get: 'no' }),
      ),
    },
  ],
  hints: [
    {
      id: 'allow-is-given',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /'allow'/ },
      text: 'Today `authorization` takes a *function*, and `allow` is what it is given. First change this frame, everywhere, then the names in it.',
    },
    {
      id: 'words-of-today',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /public|private|specificGroup|inField/ },
      text: "This word is gone. Its argument decides what stands in its place: with `'iam'` it was about the identity pool, and without about the user pool.",
    },
    {
      id: 'field-of-the-relation',
      when: { stage: 'types', code: ['TS2554'] },
      text: 'A relation wants to know the field that it goes by. The task names it; it has to be a field of the model, too.',
    },
    {
      id: 'no-key-here',
      when: { stage: 'synthesis', code: 'api-key-mode-missing' },
      text: "`public('iam')` had nothing to do with a key. Who comes without an account, and with credentials of the identity pool?",
    },
    {
      id: 'field-is-missing',
      when: { stage: 'synthesis', code: ['relation-one-sided', 'reference-field-missing'] },
      text: 'Both sides go by `bedId`, and it has to be a field of `Planting`.',
    },
    {
      id: 'relation-again',
      when: { stage: 'checks', check: 'relation' },
      text: 'Both sides of the relation go by the same field.',
    },
    {
      id: 'guests-by-iam',
      when: { stage: 'checks', check: 'guests' },
      text: 'Which rule of the old file was for people who aren’t signed in, and for which model?',
    },
    {
      id: 'beds-for-all',
      when: { stage: 'checks', check: 'beds' },
      text: '`private()` without an argument is the user pool, and a limit stays a limit.',
    },
    {
      id: 'named-gardener',
      when: { stage: 'checks', check: 'gardeners' },
      text: '`inField` said which field names the owner. There is a rule for that, with the field as its argument.',
    },
    {
      id: 'signed-in-by-iam',
      when: { stage: 'checks', check: 'identity-pool' },
      text: "`private('iam')` is for people who signed in, and call with credentials of the identity pool. The rule takes the name of the pool.",
    },
    {
      id: 'frame-first',
      text: 'In this order: the frame `allow => [ … ]`, the words, then the two relations.',
    },
    {
      id: 'five-rules-today',
      text: '`Bed`: `allow.guest()`, `allow.authenticated()` and `allow.group(…)`. `Planting`: `allow.ownerDefinedIn(…)` and `allow.authenticated(…)`. The limits stay.',
    },
  ],
  startFails: { stage: 'types' },
  mistakes: [
    {
      name: 'public-is-the-key',
      edits: { [resource]: [["allow.guest().to(['read'])", "allow.publicApiKey().to(['read'])"]] },
      brings: 'no-key-here',
    },
    {
      name: 'private-is-private',
      edits: {
        [resource]: [
          ["allow.authenticated('identityPool').to(['read'])", "allow.authenticated().to(['read'])"],
        ],
      },
      brings: 'signed-in-by-iam',
    },
    {
      name: 'frame-alone',
      edits: {
        [resource]: [["      allow.guest().to(['read']),\n", "      allow.public('iam').to(['read']),\n"]],
      },
      brings: 'words-of-today',
    },
    {
      name: 'gardener-is-a-text',
      edits: { [resource]: [["allow.ownerDefinedIn('gardener')", 'allow.owner()']] },
      brings: 'named-gardener',
    },
    {
      name: 'field-not-there',
      edits: { [resource]: [['      bedId: a.id(),\n', '']] },
      brings: 'field-is-missing',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          [
            '    .authorization(allow => [\n      allow.guest()',
            '    .authorization((allow) => [\n      allow.guest()',
          ],
        ],
      },
    },
    {
      name: 'group-in-a-list',
      edits: { [resource]: [["allow.group('HEADS')", "allow.groups(['HEADS'])"]] },
    },
  ],
  why: `
The compiler led through most of it. What it couldn’t say was \`'iam'\`: \`public('iam')\` were guests, \`private('iam')\` people
who signed in and call with credentials of the identity pool. Who ports only the first word lets other people in, or none.
`,
});
