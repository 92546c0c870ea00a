import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'wandering-claims',
  lesson: 'owner-rules',
  title: 'The claim that changed its name',
  kind: 'hole',
  task: `
Employees claim expenses. Accounting pays, to whoever stands in \`employee\`. Last week Luis was paid for a dinner that
Ana had claimed, and Ana was not amused: it was her claim, with his name.

Find the hole in the table (\`w\`), and close it. Once a claim is there, nobody puts another name on it. All else stays:
employees create, read, change and delete their own claims, and accounting reads every claim, with its name.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'name-stays',
      sentence: 'Nobody can put another employee’s name on a claim that is there.',
      verify: all(
        allows('Claim', 'owner:employee', { 'employee/name on update': 'no' }),
        allows('Claim', 'group:ACCOUNTING', { 'employee/name on update': 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'own-claims',
      sentence: 'Employees still create, read, change and delete their own claims.',
      verify: all(
        allows('Claim', 'signed-in', { create: 'yes' }),
        allows('Claim', 'owner:employee', { get: 'yes', list: 'own', update: 'yes', delete: 'yes' }),
        allows('Claim', 'owner:employee', { 'employee/read': 'yes', 'amount/update': 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'accounting-reads',
      sentence: 'Accounting still reads every claim, with the employee’s name, and changes none.',
      verify: all(
        allows('Claim', 'group:ACCOUNTING', { get: 'yes', list: 'yes', 'employee/read': 'yes' }),
        allows('Claim', 'group:ACCOUNTING', { update: 'no', delete: 'no' }),
      ),
    },
  ],
  hints: [
    {
      id: 'which-row',
      when: { stage: 'checks', check: 'name-stays' },
      text: 'In the table, look at the row `employee: hand over`. It is about one field. Where can rules for one field stand, and which operation must they leave out?',
    },
    {
      id: 'amount-must-change',
      when: { stage: 'checks', check: 'own-claims', says: /may not update/ },
      text: 'Now the claim can’t be corrected at all. It is the *name* that has to stay, not the amount: put the limit on that field.',
    },
    {
      id: 'still-theirs-to-delete',
      when: { stage: 'checks', check: 'own-claims', says: /may not (delete|create)/ },
      text: 'Who deletes a record deletes each of its fields, and who creates one fills them. Does the rule at the field still allow what they should keep?',
    },
    {
      id: 'rules-replace',
      when: { stage: 'checks', check: 'accounting-reads', says: /may not read/ },
      text: 'Rules at a field *replace* those of the model there. Accounting had its right from the model. Say it again at the field.',
    },
    {
      id: 'at-the-field',
      text: 'A field takes rules like a model does: `a.string().authorization(allow => [...])`.',
    },
    {
      id: 'without-update',
      text: 'At `employee`, give the employee all that they need except `update`, and accounting what it needs to see who is paid.',
    },
  ],
  startFails: { stage: 'checks', check: 'name-stays' },
  mistakes: [
    {
      name: 'accounting-shut-out',
      edits: {
        'amplify/data/resource.ts': [
          [
            "          allow.ownerDefinedIn('employee').to(['read', 'delete']),\n          allow.group('ACCOUNTING').to(['read']),\n",
            "          allow.ownerDefinedIn('employee').to(['read', 'delete']),\n",
          ],
        ],
      },
      brings: 'rules-replace',
    },
    {
      name: 'no-changes-at-all',
      edits: {
        'amplify/data/resource.ts': [
          [
            "allow => [allow.ownerDefinedIn('employee'), ",
            "allow => [allow.ownerDefinedIn('employee').to(['create', 'read', 'delete']), ",
          ],
        ],
      },
      brings: 'amount-must-change',
    },
    {
      name: 'update-in-the-lock',
      edits: {
        'amplify/data/resource.ts': [["to(['read', 'delete'])", "to(['read', 'update', 'delete'])"]],
      },
      brings: 'which-row',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ["allow => [allow.ownerDefinedIn('employee'), ", "(allow) => [allow.ownerDefinedIn('employee'), "],
        ],
      },
    },
    {
      name: 'create-said-too',
      edits: {
        'amplify/data/resource.ts': [["to(['read', 'delete'])", "to(['create', 'read', 'delete'])"]],
      },
    },
    {
      name: 'accounting-first',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.ownerDefinedIn('employee'), allow.group('ACCOUNTING').to(['read'])]),\n})",
            "[allow.group('ACCOUNTING').to(['read']), allow.ownerDefinedIn('employee')]),\n})",
          ],
        ],
      },
    },
  ],
  why: `
The rules at \`employee\` replace those of the model for this field. Without \`update\` in them, nobody writes it later; the
API still fills it when a claim is created. Accounting has to be named again, or it would pay without knowing whom.

Taking \`update\` from the model would have closed the hole, and the app with it.
`,
});
