import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';
const everything = { get: 'yes', list: 'yes', create: 'yes', update: 'yes', delete: 'yes' } as const;

export default defineExercise({
  id: 'capstone-rules',
  lesson: 'capstone-wishes',
  continues: 'capstone-model',
  title: 'Step 3: who may do what',
  kind: 'fix',
  task: `
Everyone may do everything: that was for a day. An auditor reads your schema and writes down what has to hold:

| | Team | Note |
|---|---|---|
| who wrote it | | everything |
| everyone signed in | reads | writes new ones, reads all |
| \`ADMINS\` | everything | also delete those of others, and change none of them |
| guests | nothing | nothing |

\`EDITORS\` are like everyone signed in. Models and fields stay as they are.
`,
  files: [data],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'teams',
      sentence: 'Everyone signed in reads teams, and changes none.',
      verify: allows('Team', 'signed-in', {
        get: 'yes',
        list: 'yes',
        create: 'no',
        update: 'no',
        delete: 'no',
      }),
    },
    {
      kind: 'backend',
      id: 'teams-admins',
      sentence: 'ADMINS do everything with teams.',
      verify: allows('Team', 'group:ADMINS', everything),
    },
    {
      kind: 'backend',
      id: 'own-notes',
      sentence: 'Everyone signed in writes notes; the author changes and deletes them.',
      verify: all(
        allows('Note', 'signed-in', { create: 'yes' }),
        allows('Note', 'owner', { get: 'yes', update: 'yes', delete: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'notes-of-others',
      sentence: 'They read the notes of others, and change and delete none.',
      verify: allows('Note', 'signed-in', { get: 'yes', list: 'yes', update: 'no', delete: 'no' }),
    },
    {
      kind: 'backend',
      id: 'admins-clean-up',
      sentence: 'ADMINS delete any note, and change none of others.',
      verify: allows('Note', 'group:ADMINS', { get: 'yes', delete: 'yes', update: 'no' }),
    },
    {
      kind: 'backend',
      id: 'guests',
      sentence: 'Guests get nothing.',
      verify: all(
        allows('Note', 'guest', { get: 'no', list: 'no' }),
        allows('Team', 'guest', { get: 'no', list: 'no' }),
      ),
    },
  ],
  hints: [
    {
      id: 'rules-nowhere',
      when: { stage: 'synthesis', code: 'missing-authorization' },
      text: 'A model has no rules now, and the schema has none for it.',
    },
    {
      id: 'words-for-models',
      when: { stage: 'types', code: ['TS2322', 'TS2345', 'TS2769', 'TS2820'] },
      text: 'The words for a model’s operations are not those of the API’s calls. Your editor lists them inside of `to([...])`.',
    },
    {
      id: 'teams-too-open',
      when: { stage: 'checks', check: 'teams', says: /may (create|update|delete)/ },
      text: 'Everyone signed in still changes teams: their rule has no limit.',
    },
    {
      id: 'teams-of-admins',
      when: { stage: 'checks', check: 'teams-admins' },
      text: 'Rules are added up, and nobody is an admin by them yet. Which rule speaks of a group?',
    },
    {
      id: 'whose-note',
      when: { stage: 'checks', check: 'own-notes' },
      text: 'Who wrote a note has every right to it. Which rule makes the writer the owner of the record?',
    },
    {
      id: 'readers',
      when: { stage: 'checks', check: 'notes-of-others', says: /may not|only (their|its) own|own/ },
      text: 'All notes are read by everyone signed in, not their own alone. That is a rule beside the owner’s.',
    },
    {
      id: 'others-rewrite',
      when: { stage: 'checks', check: 'notes-of-others' },
      text: 'Whoever is signed in changes what others wrote. Which rule gives that?',
    },
    {
      id: 'admins-rewrite',
      when: { stage: 'checks', check: 'admins-clean-up', says: /may update/ },
      text: 'An admin may put words into somebody’s mouth: without a limit, a group’s rule gives everything.',
    },
    {
      id: 'admins-delete',
      when: { stage: 'checks', check: 'admins-clean-up' },
      text: '`ADMINS` clean up: a rule at `Note` gives them that, and no more than that.',
    },
    {
      id: 'something-lost',
      when: { stage: 'checks', check: 'nothing-else' },
      text: 'The rules hold. Something that an earlier step made is gone or different: the sentence says what.',
    },
    {
      id: 'row-by-row',
      text: 'Go through the table by rows. Two rules come of it at `Team`, three at `Note`.',
    },
    {
      id: 'spelled-out',
      text: '`Team`: `allow.authenticated()` to read, the group. `Note`: the owner, everyone signed in to read, the group to read and delete.',
    },
  ],
  startFails: { stage: 'checks', check: 'teams' },
  mistakes: [
    {
      name: 'admins-own-notes',
      edits: { [data]: [["allow.group('ADMINS').to(['read', 'delete'])", "allow.group('ADMINS')"]] },
      brings: 'admins-rewrite',
    },
    {
      name: 'no-readers',
      edits: { [data]: [["      allow.authenticated().to(['read']),\n", '']] },
      brings: 'readers',
    },
    {
      name: 'still-for-everyone',
      edits: { [data]: [["      allow.authenticated().to(['read']),\n", '      allow.authenticated(),\n']] },
      brings: 'others-rewrite',
    },
    {
      name: 'only-rules-of-admins',
      edits: {
        [data]: [
          [
            "[allow.authenticated().to(['read']), allow.group('ADMINS')]",
            "[allow.authenticated().to(['read'])]",
          ],
        ],
      },
      brings: 'teams-of-admins',
    },
    {
      name: 'day-lost',
      edits: { [data]: [['      dueOn: a.date(),\n', '']] },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'something-lost',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: { [data]: [['    .authorization(allow => [\n', '    .authorization((allow) => [\n']] },
    },
    {
      name: 'admins-only-delete',
      edits: {
        [data]: [["allow.group('ADMINS').to(['read', 'delete'])", "allow.groups(['ADMINS']).to(['delete'])"]],
      },
    },
    {
      name: 'teams-by-the-schema',
      edits: {
        [data]: [
          ["\n    .authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')])", ''],
          [
            '    ]),\n});\n',
            "    ]),\n}).authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')]);\n",
          ],
        ],
      },
    },
  ],
  why: `
Three kinds of authorization, added up: the owner’s, everyone’s who is signed in, and a group’s. Nothing takes away, so
each rule has to be as narrow as its row.

Each new model asks the same question again. The schema’s own rules would be a fallback for all that have none.
`,
});
