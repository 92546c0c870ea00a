import { logsRequests } from '../../../src/checks/api-logs.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/data/resource.ts';
const logging = "logging: { fieldLogLevel: 'error', retention: '1 month' },";

export default defineExercise({
  id: 'clinic-logs',
  lesson: 'cdk-logs',
  title: 'Proposal A or proposal B',
  kind: 'choose',
  task: `
Now and then a doctor sees "Unauthorized", and nobody knows at which field. The clinic wants logs, and two colleagues each
propose a line; both stand in the file. Hold them against the clinic's wishes, then write the line that meets all three:

1. The log says which field failed, and nothing of fields that were fine.
2. What people sent, queries and headers, is not in it.
3. It is kept for a month (30 days).
`,
  files: [file],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'level',
      sentence: 'Fields that fail are logged, others aren’t.',
      verify: logsRequests({ level: 'ERROR' }),
    },
    {
      kind: 'backend',
      id: 'contents',
      sentence: 'What people sent isn’t logged.',
      verify: logsRequests({ contents: false }),
    },
    {
      kind: 'backend',
      id: 'kept',
      sentence: 'The logs are kept for 30 days.',
      verify: logsRequests({ days: 30 }),
    },
  ],
  hints: [
    {
      id: 'no-logs',
      when: { stage: 'checks', check: 'level', says: /no logs/ },
      text: 'The API writes nothing yet. `defineData` has an option `logging`.',
    },
    {
      id: 'default-level',
      when: { stage: 'checks', check: 'level', says: /NONE/ },
      text: 'That is proposal A’s flaw: its level for fields is `none`, so no field is named. Which level writes only of failures?',
    },
    {
      id: 'too-talkative',
      when: { stage: 'checks', check: 'level' },
      text: 'This level also writes of fields that were fine: each of each record. One of the five is for failures only.',
    },
    {
      id: 'contents-inside',
      when: { stage: 'checks', check: 'contents' },
      text: 'That is proposal B’s flaw: patients’ words and everybody’s tokens would be in the log. What is the default?',
    },
    {
      id: 'how-long',
      when: { stage: 'checks', check: 'kept' },
      text: 'The default is a week, and B’s is for ever. The values are words: the editor lists them between the quotes.',
    },
    {
      id: 'spelling',
      when: { stage: 'types', code: ['TS2322', 'TS2820', 'TS2353', 'TS2561'] },
      text: 'The types know the options and their values: let the editor list them.',
    },
    { id: 'two-options', text: 'Two of the three options have to be said. The third is right by default.' },
    { id: 'their-names', text: '`fieldLogLevel` and `retention`, in an object behind `logging`.' },
    { id: 'their-values', text: "`'error'`, and `'1 month'`." },
  ],
  startFails: { stage: 'checks', check: 'level' },
  mistakes: [
    { name: 'proposal-a', edits: { [file]: [[logging, 'logging: true,']] }, brings: 'default-level' },
    {
      name: 'proposal-b',
      edits: {
        [file]: [
          [
            logging,
            "logging: { fieldLogLevel: 'all', excludeVerboseContent: false, retention: 'infinite' },",
          ],
        ],
      },
      brings: 'too-talkative',
    },
    {
      name: 'contents-too',
      edits: { [file]: [["'error', retention", "'error', excludeVerboseContent: false, retention"]] },
      brings: 'contents-inside',
    },
    {
      name: 'a-week',
      edits: { [file]: [[", retention: '1 month'", '']] },
      brings: 'how-long',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [file]: [
          [
            logging,
            "logging: {\n    excludeVerboseContent: true,\n    fieldLogLevel: 'error',\n    retention: '1 month'\n  }",
          ],
        ],
      },
    },
    {
      name: 'named-options',
      edits: {
        [file]: [
          [
            'export const data',
            "const logging = { retention: '1 month', fieldLogLevel: 'error' } as const;\n\nexport const data",
          ],
          [logging, 'logging,'],
        ],
      },
    },
  ],
  why: `
A gives a line for each request and no field; B gives everything, for ever, to all who may read the log. \`'error'\` names
the field that failed, here \`diagnosis\`, whose own rule leaves the patient out.

For a hard case a sandbox may log all for a day. The data in it should be invented.
`,
});
