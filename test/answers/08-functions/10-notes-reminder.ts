import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/functions/remind/resource.ts';
const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';
const rule = "[allow.resource(remind).to(['query'])]";
const options = "  name: 'notes-remind',\n  schedule: '0 7 * * ?',\n  timeoutSeconds: 30,\n";
const cron = "'0 7 * * ?'";
const time = 'timeoutSeconds: 30';

export const answers: OtherAnswers = {
  right: [
    { what: 'A single rule', edits: { [data]: [[rule, "allow.resource(remind).to(['query'])"]] } },
    { what: 'Any day of the month', edits: { [resource]: [[cron, "'0 7 ? * *'"]] } },
    { what: 'Six fields, all years', edits: { [resource]: [[cron, "'0 7 ? * * *'"]] } },
    { what: 'The schedule in a list', edits: { [resource]: [[cron, "['0 7 * * ?']"]] } },
    { what: 'Each day of the week named', edits: { [resource]: [[cron, "'0 7 ? * 1-7 *'"]] } },
    {
      what: 'Options in another order, with an entry',
      edits: {
        [resource]: [
          [
            options,
            "  entry: './handler.ts',\n  timeoutSeconds: 30,\n  schedule: '0 7 * * ?',\n  name: 'notes-remind',\n",
          ],
        ],
      },
    },
    {
      what: 'In the data stack, with more memory',
      edits: { [resource]: [[time, `${time},\n  resourceGroupName: 'data'`]] },
    },
    {
      what: 'Constants for time and clock',
      edits: {
        [resource]: [
          ['export const', "const schedule = '0 7 * * ?';\nconst timeoutSeconds = 30;\n\nexport const"],
          ["schedule: '0 7 * * ?'", 'schedule'],
          [time, 'timeoutSeconds'],
        ],
      },
    },
    {
      what: 'Registered first, under another key',
      edits: { [backend]: [['{ auth, data, remind }', '{ reminder: remind, data, auth }']] },
    },
    {
      what: 'Imported under another name',
      edits: {
        [data]: [
          ['import { remind }', 'import { remind as reminder }'],
          ['allow.resource(remind)', 'allow.resource(reminder)'],
        ],
      },
    },
    {
      what: 'Rules of models in another order',
      edits: {
        [data]: [
          [
            "        allow.owner(),\n        allow.authenticated().to(['read']),\n",
            "        allow.authenticated().to(['read']),\n        allow.owner(),\n",
          ],
        ],
      },
    },
    {
      what: 'UTC by its place',
      edits: { [resource]: [[cron, "{ cron: '0 7 * * ?', timezone: 'Etc/UTC' }"]] },
    },
    {
      what: 'Registered by the schema only',
      edits: {
        [backend]: [
          ['{ auth, data, remind }', '{ auth, data }'],
          ["import { remind } from './functions/remind/resource';\n", ''],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Thirty minutes', edits: { [resource]: [[time, 'timeoutSeconds: 30 * 60']] } },
    { what: 'Five minutes', edits: { [resource]: [[time, 'timeoutSeconds: 300']] } },
    { what: 'Seven in the evening', edits: { [resource]: [[cron, "'0 19 * * ?'"]] } },
    { what: 'Each minute of seven o’clock', edits: { [resource]: [[cron, "'* 7 * * ?'"]] } },
    { what: 'Workdays', edits: { [resource]: [[cron, "'0 7 ? * 2-6'"]] } },
    { what: 'On the seventh', edits: { [resource]: [[cron, "'0 0 7 * ?'"]] } },
    { what: 'Hour and minute swapped', edits: { [resource]: [[cron, "'7 0 * * ?'"]] } },
    { what: 'Every 24 hours', edits: { [resource]: [[cron, "'every 24h'"]] } },
    { what: 'Every day, and at seven', edits: { [resource]: [[cron, "['every day', '0 7 * * ?']"]] } },
    { what: 'Words of models', edits: { [data]: [["to(['query'])", "to(['read'])"]] } },
    { what: 'Mutations in place of queries', edits: { [data]: [["to(['query'])", "to(['mutate'])"]] } },
    { what: 'Listens as well', edits: { [data]: [["to(['query'])", "to(['query', 'listen'])"]] } },
    {
      what: 'The rule on the model',
      edits: {
        [data]: [
          [`\n  .authorization(allow => ${rule})`, ''],
          [
            '        allow.owner(),\n',
            "        allow.resource(remind).to(['query']),\n        allow.owner(),\n",
          ],
        ],
      },
    },
    {
      what: 'Everyone signed in by the schema’s rule',
      edits: {
        [data]: [
          [rule, "[allow.resource(remind).to(['query']), allow.authenticated()]"],
          [".authorization(allow => [allow.authenticated().to(['read']), allow.group('ADMINS')])", ''],
        ],
      },
    },
    { what: 'The owners’ rule lost', edits: { [data]: [['        allow.owner(),\n', '']] } },
    {
      what: 'Scans the table, too',
      edits: {
        [backend]: [
          [
            'defineBackend({ auth, data, remind });',
            'const backend = defineBackend({ auth, data, remind });\nbackend.data.resources.tables.Note.grantReadData(backend.remind.resources.lambda);',
          ],
        ],
        [resource]: [[time, `${time},\n  resourceGroupName: 'data'`]],
      },
    },
    { what: 'Called as the folder', edits: { [resource]: [["'notes-remind'", "'remind'"]] } },
  ],
};
