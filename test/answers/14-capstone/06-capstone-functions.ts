import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const remind = 'amplify/functions/remind/resource.ts';
const join = 'amplify/auth/post-confirmation/resource.ts';
const auth = 'amplify/auth/resource.ts';
const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';
const rule = "allow.resource(remind).to(['query'])";
const access = "access: allow => [allow.resource(postConfirmation).to(['addUserToGroup'])]";
const trigger = 'triggers: { postConfirmation }';
const schedule = "schedule: '0 7 * * ?'";

export const answers: OtherAnswers = {
  right: [
    { what: 'A list with one moment', edits: { [remind]: [[schedule, "schedule: ['0 7 * * ?']"]] } },
    { what: 'Days of the month left open', edits: { [remind]: [[schedule, "schedule: '0 7 ? * *'"]] } },
    {
      what: 'The entry of the trigger written out',
      edits: {
        [join]: [["name: 'capstone-join',", "name: 'capstone-join',\n  entry: './handler.ts',"]],
      },
    },
    {
      what: 'The reminder in the stack of data',
      edits: { [remind]: [['timeoutSeconds: 30', "timeoutSeconds: 30,\n  resourceGroupName: 'data'"]] },
    },
    {
      what: 'Two rules for two functions, the other way round',
      edits: {
        [data]: [
          [
            `[allow.resource(teamOverview).to(['query']), ${rule}]`,
            `[${rule}, allow.resource(teamOverview).to(['query'])]`,
          ],
        ],
      },
    },
    {
      what: 'All parts in one list of registration',
      edits: {
        [backend]: [
          [
            'defineBackend({ auth, data, remind })',
            'export const backend = defineBackend({ remind, auth, data })',
          ],
        ],
      },
    },
    {
      what: 'The overview is registered too',
      edits: {
        [backend]: [
          [
            'import { remind }',
            "import { teamOverview } from './functions/team-overview/resource';\nimport { remind }",
          ],
          ['{ auth, data, remind }', '{ auth, data, remind, teamOverview }'],
        ],
      },
    },
    {
      what: 'The zone by another name',
      edits: { [remind]: [[schedule, "schedule: { cron: '0 7 * * ? *', timezone: 'Etc/UTC' }"]] },
    },
    {
      what: 'The group in a constant of its own file',
      edits: {
        [join]: [
          [
            "import { defineFunction } from '@aws-amplify/backend';\n",
            "import { defineFunction } from '@aws-amplify/backend';\nimport { newcomers } from '../newcomers';\n",
          ],
          ["GROUP_NAME: 'EDITORS'", 'GROUP_NAME: newcomers'],
        ],
      },
      files: { 'amplify/auth/newcomers.ts': "export const newcomers = 'EDITORS';\n" },
    },
    {
      what: 'The trigger under another name in the code',
      edits: {
        [auth]: [
          ['import { postConfirmation }', 'import { postConfirmation as join }'],
          [trigger, 'triggers: { postConfirmation: join }'],
          [access, access.replace('postConfirmation', 'join')],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Seven in the evening', edits: { [remind]: [[schedule, "schedule: '0 19 * * ?'"]] } },
    { what: 'Seven minutes past midnight', edits: { [remind]: [[schedule, "schedule: '7 0 * * ?'"]] } },
    { what: 'Each minute from seven to eight', edits: { [remind]: [[schedule, "schedule: '* 7 * * ?'"]] } },
    { what: 'On weekdays', edits: { [remind]: [[schedule, "schedule: '0 7 ? * MON-FRI'"]] } },
    { what: 'Twice a day', edits: { [remind]: [[schedule, "schedule: ['0 7 * * ?', '0 19 * * ?']"]] } },
    {
      what: 'In Berlin',
      edits: { [remind]: [[schedule, "schedule: { cron: '0 7 * * ?', timezone: 'Europe/Berlin' }"]] },
    },
    { what: 'Every 24 hours', edits: { [remind]: [[schedule, "schedule: 'every 24h'"]] } },
    { what: 'Half a minute as 0.5', edits: { [remind]: [['timeoutSeconds: 30', 'timeoutSeconds: 0.5']] } },
    { what: 'Three seconds', edits: { [remind]: [['  timeoutSeconds: 30,\n', '']] } },
    { what: 'It may listen too', edits: { [data]: [[rule, rule.replace("'query'", "'query', 'listen'")]] } },
    {
      what: 'No rule, but an API key',
      edits: {
        [data]: [
          [`, ${rule}`, ''],
          ["import { remind } from '../functions/remind/resource';\n", ''],
        ],
        [remind]: [['timeoutSeconds: 30', "timeoutSeconds: 30,\n  environment: { API_KEY: 'da2-abc' }"]],
      },
    },
    { what: 'Before sign-up', edits: { [auth]: [[trigger, 'triggers: { preSignUp: postConfirmation }']] } },
    {
      what: 'After each sign-in',
      edits: { [auth]: [[trigger, 'triggers: { postAuthentication: postConfirmation }']] },
    },
    {
      what: 'At two moments',
      edits: { [auth]: [[trigger, 'triggers: { postConfirmation, postAuthentication: postConfirmation }']] },
    },
    {
      what: 'It may create groups as well',
      edits: {
        [auth]: [[access, access.replace("['addUserToGroup']", "['addUserToGroup', 'createGroup']")]],
      },
    },
    {
      what: 'It may manage users',
      edits: { [auth]: [[access, access.replace('addUserToGroup', 'manageUsers')]] },
    },
    {
      what: 'It may remove',
      edits: { [auth]: [[access, access.replace('addUserToGroup', 'removeUserFromGroup')]] },
    },
    {
      what: 'The right went to the reminder',
      edits: {
        [auth]: [
          [access, access.replace('postConfirmation', 'remind')],
          [
            'import { postConfirmation',
            "import { remind } from '../functions/remind/resource';\nimport { postConfirmation",
          ],
        ],
      },
    },
    { what: 'Variable in other letters', edits: { [join]: [['GROUP_NAME', 'groupName']] } },
    { what: 'Group in the singular', edits: { [join]: [["'EDITORS'", "'EDITOR'"]] } },
    { what: 'The name of the folder', edits: { [join]: [["  name: 'capstone-join',\n", '']] } },
    { what: 'Groups lost', edits: { [auth]: [["  groups: ['ADMINS', 'EDITORS'],\n", '']] } },
    {
      what: 'The reminder asks the models in code alone',
      edits: { [data]: [[`, ${rule}]`, '/* , ' + rule + ' */]']] },
    },
  ],
};
