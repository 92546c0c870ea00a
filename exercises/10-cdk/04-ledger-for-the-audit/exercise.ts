import { backsUp } from '../../../src/checks/backups.ts';
import { tableIs } from '../../../src/checks/tables.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const backend = 'amplify/backend.ts';
const protect = 'amplifyDynamoDbTables.Payment.deletionProtectionEnabled = true;';
const selection = `plan.addSelection('Payments', {
  resources: [BackupResource.fromDynamoDbTable(backend.data.resources.tables.Payment)],
});
`;

export default defineExercise({
  id: 'ledger-for-the-audit',
  lesson: 'cdk-protect',
  title: 'A list from the auditor',
  kind: 'extend',
  task: `
An auditor looked at a bank's payments. On their list is:

1. The table of \`Payment\` can't be deleted by mistake.
2. Its state of any moment of the last weeks can be brought back. That is done already.
3. It is copied every day at 3:00 UTC by AWS Backup, in a plan in a stack of your own. Each copy is kept for 365 days.

Drafts are worth nothing. Their table stays without all of that, since it costs money.
`,
  files: [backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'protected',
      sentence: 'The table of Payment is protected, and can be brought back.',
      verify: tableIs('Payment', { deletionProtection: true, recovery: true }),
    },
    {
      kind: 'backend',
      id: 'drafts',
      sentence: 'The table of Draft is as it was.',
      verify: tableIs('Draft', { deletionProtection: false, recovery: false }),
    },
    {
      kind: 'backend',
      id: 'copied',
      sentence: 'Payments are copied every day at 3:00, and kept for 365 days. Drafts aren’t.',
      verify: backsUp({ cron: 'cron(0 3 * * ? *)', days: 365, tables: ['Payment'] }),
    },
  ],
  hints: [
    {
      id: 'one-line-above',
      when: { stage: 'checks', check: 'protected', says: /no deletion protection/ },
      text: 'Look at the line that lets payments be brought back: the same table has a setter for protection.',
    },
    {
      id: 'recovery-lost',
      when: { stage: 'checks', check: 'protected' },
      text: 'Point two of the list was done, and isn’t any more.',
    },
    {
      id: 'drafts-cost-too',
      when: { stage: 'checks', check: 'drafts' },
      text: 'Drafts are protected too now. Name the one table in place of going through all.',
    },
    {
      id: 'no-plan',
      when: { stage: 'checks', check: 'copied', says: /no backup plan/ },
      text: 'There is no plan yet. `BackupPlan` is a construct of `aws-cdk-lib/aws-backup`, and belongs into a stack of yours.',
    },
    {
      id: 'copies-nothing',
      when: { stage: 'checks', check: 'copied', says: /selects nothing/ },
      text: 'The plan says when, and not what: as it is, it copies nothing. What does a plan need besides rules?',
    },
    {
      id: 'too-much',
      when: { stage: 'checks', check: 'copied', says: /selects \d|selects more/ },
      text: 'The plan copies more than payments. Give it the one table: `backend.data.resources.tables` has them by name.',
    },
    {
      id: 'stack-of-your-own',
      when: { stage: 'checks', check: 'copied', says: /lies in the stack/ },
      text: 'The plan is there, in a stack that isn’t yours. Which method of `backend` makes a new one?',
    },
    {
      id: 'another-table',
      when: { stage: 'checks', check: 'copied', says: /^The plan selects/ },
      text: 'The plan copies something, and not the table of payments. `backend.data.resources.tables` has it by its model’s name.',
    },
    {
      id: 'when-and-how-long',
      when: { stage: 'checks', check: 'copied' },
      text: 'The plan is there. Compare what each of its rules says with the list: every day, 3:00 UTC, and 365 days.',
    },
    {
      id: 'two-parts',
      text: 'Two parts are missing: one setter on the table, and a plan with a rule and a selection.',
    },
    {
      id: 'names-of-the-parts',
      text: '`deletionProtectionEnabled`; then `plan.addRule(new BackupPlanRule({ ... }))` and `plan.addSelection(id, { resources: [...] })`. The lesson has each of them.',
    },
  ],
  startFails: { stage: 'checks', check: 'protected' },
  mistakes: [
    {
      name: 'all-tables',
      edits: {
        [backend]: [
          [
            protect,
            'for (const table of Object.values(amplifyDynamoDbTables)) table.deletionProtectionEnabled = true;',
          ],
        ],
      },
      brings: 'drafts-cost-too',
    },
    {
      name: 'plan-without-selection',
      edits: {
        [backend]: [
          [selection, ''],
          ['BackupPlan, BackupPlanRule, BackupResource', 'BackupPlan, BackupPlanRule'],
        ],
      },
      brings: 'copies-nothing',
    },
    {
      name: 'kept-for-a-month',
      edits: { [backend]: [['Duration.days(365)', 'Duration.days(30)']] },
      brings: 'when-and-how-long',
    },
    {
      name: 'copies-all',
      edits: {
        [backend]: [
          [
            '[BackupResource.fromDynamoDbTable(backend.data.resources.tables.Payment)]',
            'Object.values(backend.data.resources.tables).map(table => BackupResource.fromDynamoDbTable(table))',
          ],
        ],
      },
      brings: 'too-much',
    },
    {
      name: 'every-hour',
      edits: { [backend]: [["{ hour: '3', minute: '0' }", "{ minute: '0' }"]] },
      brings: 'when-and-how-long',
    },
  ],
  alternatives: [
    { name: 'docs-sample', style: 'docs' },
    {
      name: 'ready-rule',
      edits: {
        [backend]: [
          ['amplifyDynamoDbTables.Payment.pointInTimeRecoveryEnabled = true;\n', ''],
          [
            protect,
            `const payments = amplifyDynamoDbTables.Payment;\npayments.pointInTimeRecoverySpecification = { pointInTimeRecoveryEnabled: true };\npayments.deletionProtectionEnabled = true;`,
          ],
        ],
      },
    },
  ],
  freedoms: { free: ['resources', 'permissions'] },
  why: `
Protection refuses a deletion. Recovery undoes bad writes of the last 35 days. A plan remembers for longer. A sandbox with
a protected table can’t be deleted until the protection is gone: many teams set it on branches only.

The plan keeps its copies in a vault, and the CDK makes one where you name none.
`,
});
