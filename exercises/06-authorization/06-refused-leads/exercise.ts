import { allows } from '../../../src/checks/access-cells.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'refused-leads',
  lesson: 'group-access',
  title: 'The leads who were refused',
  kind: 'review',
  task: `
A help desk has a group \`LEADS\`, and a group for each of its many teams; new ones come every week. The leads say that
they are refused. A colleague has opened everything "for now". Find out why they were refused, and give each what is theirs:

- \`LEADS\` do everything with tickets.
- A ticket names its team in \`team\`. Members of that team read and change it, and don't delete it.
- Everyone signed in may open a ticket, for any team, and sees none.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'leads-may',
      sentence: 'The group LEADS does everything with tickets.',
      verify: allows('Ticket', 'group:LEADS', {
        get: 'yes',
        list: 'yes',
        create: 'yes',
        update: 'yes',
        delete: 'yes',
      }),
    },
    {
      kind: 'backend',
      id: 'team-may',
      sentence: 'The team that a ticket names reads and changes it, and does not delete it.',
      verify: allows('Ticket', 'group-in:team', { get: 'yes', list: 'own', update: 'yes', delete: 'no' }),
    },
    {
      kind: 'backend',
      id: 'anyone-opens',
      sentence: 'Everyone signed in opens tickets.',
      verify: allows('Ticket', 'signed-in', { create: 'yes' }),
    },
    {
      kind: 'backend',
      id: 'nobody-else-sees',
      sentence: 'As such, they see, change and delete none.',
      verify: allows('Ticket', 'signed-in', {
        get: 'no',
        list: 'no',
        update: 'no',
        delete: 'no',
        onCreate: 'no',
      }),
    },
  ],
  hints: [
    {
      id: 'still-open',
      when: { stage: 'checks', check: 'team-may', says: /may list Ticket\.$|may delete/ },
      text: 'The team may more than is theirs, or gets there by a rule that is wider than the team. Which rule lets in everyone who is signed in, and what may it do?',
    },
    {
      id: 'field-names-the-group',
      when: { stage: 'checks', check: 'team-may', says: /may not/ },
      text: 'The teams are too many to write down. The record names its team, so the rule should look there.',
    },
    {
      id: 'nobody-opens',
      when: { stage: 'checks', check: 'anyone-opens' },
      text: 'Customers can’t open a ticket any more. They need one operation, and only that.',
    },
    {
      id: 'letter-by-letter',
      when: { stage: 'checks', check: 'leads-may', says: /may not/ },
      text: 'Compare the group in the rule with the groups in `amplify/auth/resource.ts`, letter by letter. Nobody else does.',
    },
    {
      id: 'limit-everyone',
      when: { stage: 'checks', check: 'nobody-else-sees' },
      text: 'Everyone signed in still gets too much. `.to([...])` leaves them the one operation that they need.',
    },
    {
      id: 'a-group-that-is-not-there',
      when: { stage: 'checks', check: 'nothing-else', says: /LEAD / },
      text: 'A rule still names a group that doesn’t exist. Whoever makes one of that name one day gives its members all tickets.',
    },
    { id: 'column-of-a-ghost', text: 'The table has a column `LEAD`. Is there such a group?' },
    {
      id: 'three-rules',
      text: "Three rules: `allow.group(...)` for leads, `allow.groupDefinedIn(...)` for the team, and everyone signed in with `.to(['create'])`.",
    },
  ],
  startFails: { stage: 'checks', check: 'team-may' },
  mistakes: [
    {
      name: 'typo-stays',
      edits: { 'amplify/data/resource.ts': [["allow.group('LEADS')", "allow.group('LEAD')"]] },
      brings: 'letter-by-letter',
    },
    {
      name: 'opened-for-all',
      edits: {
        'amplify/data/resource.ts': [["allow.authenticated().to(['create'])", 'allow.authenticated()']],
      },
      brings: 'still-open',
    },
    {
      name: 'both-spellings',
      edits: {
        'amplify/data/resource.ts': [
          ["      allow.group('LEADS'),\n", "      allow.group('LEADS'),\n      allow.group('LEAD'),\n"],
        ],
      },
      brings: 'a-group-that-is-not-there',
    },
    {
      name: 'team-deletes',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.groupDefinedIn('team').to(['read', 'update'])", "allow.groupDefinedIn('team')"],
        ],
      },
      brings: 'still-open',
    },
    {
      name: 'a-group-called-team',
      edits: { 'amplify/data/resource.ts': [["allow.groupDefinedIn('team')", "allow.group('team')"]] },
      brings: 'field-names-the-group',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
        ],
      },
    },
    {
      name: 'leads-as-a-list',
      edits: { 'amplify/data/resource.ts': [["allow.group('LEADS')", "allow.groups(['LEADS'])"]] },
    },
    {
      name: 'operations-one-by-one',
      edits: {
        'amplify/data/resource.ts': [["to(['read', 'update'])", "to(['update', 'get', 'list', 'listen'])"]],
      },
    },
  ],
  why: `
A group in a rule is a text that nobody compares with the groups of the user pool: \`LEAD\` let nobody in, and no tool said so.
\`groupDefinedIn\` looks into the record, so new teams need no new rule. \`create\` alone opens tickets without showing any.

A team may still hand its ticket to another team. Is that right for your app?
`,
});
