import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'notes-rules',
  lesson: 'least-privilege',
  title: 'Team Notes: who may do what',
  kind: 'extend',
  task: `
The notes app has its teams and notes. Until now everyone who is signed in may do everything. Give each what is theirs:

- Teams: everyone signed in reads them. \`ADMINS\` do everything with them.
- Notes: who wrote one does everything with it. Everyone signed in reads all notes, also through \`notesOfTeam\` and through
  their team.
- \`ADMINS\` may delete any note, and change none that isn’t theirs.
- Without signing in, nobody gets anything. \`EDITORS\` are like everyone signed in.

The models stay as they are.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'teams-read',
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
      verify: allows('Team', 'group:ADMINS', {
        get: 'yes',
        list: 'yes',
        create: 'yes',
        update: 'yes',
        delete: 'yes',
      }),
    },
    {
      kind: 'backend',
      id: 'notes-own',
      sentence: 'Everyone signed in writes notes; the author changes and deletes them.',
      verify: all(
        allows('Note', 'signed-in', { create: 'yes' }),
        allows('Note', 'owner', { get: 'yes', update: 'yes', delete: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'notes-read',
      sentence: 'Everyone signed in reads all notes, by every way.',
      verify: all(
        allows('Note', 'signed-in', { get: 'yes', list: 'yes', notesOfTeam: 'yes' }),
        allows('Team', 'signed-in', { 'notes/read': 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'notes-of-others',
      sentence: 'As such, they change and delete none of others.',
      verify: allows('Note', 'signed-in', { update: 'no', delete: 'no' }),
    },
    {
      kind: 'backend',
      id: 'notes-admins',
      sentence: 'ADMINS delete any note, and change none of others.',
      verify: allows('Note', 'group:ADMINS', { get: 'yes', delete: 'yes', update: 'no' }),
    },
    {
      kind: 'backend',
      id: 'nobody-else',
      sentence: 'Without signing in, nobody gets anything.',
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
      text: 'A model has no rules now, and the schema has none for it. Each model needs rules of its own here.',
    },
    {
      id: 'teams-too-open',
      when: { stage: 'checks', check: 'teams-read', says: /may (create|update|delete)/ },
      text: 'Everyone signed in may still change teams. Teams and notes have different rules, so rules at each model are needed.',
    },
    {
      id: 'teams-unread',
      when: { stage: 'checks', check: 'teams-read', says: /may not/ },
      text: 'Teams have to be read by everyone signed in.',
    },
    {
      id: 'teams-of-admins',
      when: { stage: 'checks', check: 'teams-admins' },
      text: '`ADMINS` look after teams: everything, without a limit.',
    },
    {
      id: 'whose-note',
      when: { stage: 'checks', check: 'notes-own' },
      text: 'A note belongs to who wrote it. Which rule makes them its owner, with every right?',
    },
    {
      id: 'readers-of-notes',
      when: { stage: 'checks', check: 'notes-read' },
      text: 'Everyone signed in reads all notes, not only their own. That is a rule beside the owner’s.',
    },
    {
      id: 'notes-too-open',
      when: { stage: 'checks', check: 'notes-of-others' },
      text: 'Everyone signed in may change or delete notes of others. The rule for them wants a limit.',
    },
    {
      id: 'admins-rewrite',
      when: { stage: 'checks', check: 'notes-admins', says: /may update/ },
      text: '`ADMINS` may rewrite what others wrote. They should only be able to delete it.',
    },
    {
      id: 'admins-delete',
      when: { stage: 'checks', check: 'notes-admins', says: /may not/ },
      text: '`ADMINS` clean up: they delete any note. What do they need for that?',
    },
    {
      id: 'guests-out',
      when: { stage: 'checks', check: 'nobody-else' },
      text: 'Somebody gets in without signing in.',
    },
    { id: 'five-rules', text: 'Two rules at `Team`, three at `Note`. The one on the schema goes.' },
    {
      id: 'spelled-out',
      text: '`Team`: everyone signed in to read, the group. `Note`: the owner, everyone signed in to read, the group to read and delete.',
    },
  ],
  startFails: { stage: 'checks', check: 'teams-read' },
  mistakes: [
    {
      name: 'admins-own-notes',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.group('ADMINS').to(['read', 'delete'])", "allow.group('ADMINS')"],
        ],
      },
      brings: 'admins-rewrite',
    },
    {
      name: 'all-write-notes',
      edits: {
        'amplify/data/resource.ts': [
          ["      allow.authenticated().to(['read']),\n", '      allow.authenticated(),\n'],
        ],
      },
      brings: 'notes-too-open',
    },
    {
      name: 'authors-alone',
      edits: { 'amplify/data/resource.ts': [["      allow.authenticated().to(['read']),\n", '']] },
      brings: 'readers-of-notes',
    },
    {
      name: 'same-rules-for-both',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.authenticated().to(['read']), allow.group('ADMINS')]",
            "[allow.owner(), allow.authenticated().to(['read']), allow.group('ADMINS')]",
          ],
        ],
      },
      brings: 'teams-too-open',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['    .authorization(allow => [\n', '    .authorization((allow) => [\n'],
        ],
      },
    },
    {
      name: 'admins-only-delete',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.group('ADMINS').to(['read', 'delete'])", "allow.group('ADMINS').to(['delete'])"],
        ],
      },
    },
    {
      name: 'one-rule-on-the-schema',
      edits: {
        'amplify/data/resource.ts': [
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
Three kinds of rules work together: the owner’s, one for everyone signed in, and one for a group. Admins clean up, and
can’t put words into anybody’s mouth: \`delete\` without \`update\`.

Relations and indexes ask the rules of the model that they give. So \`notesOfTeam\` and a team’s notes needed no rule.
`,
});
