import { all } from '../../../src/checks/claim.ts';
import {
  functionIs,
  functionMay,
  functionMayOnly,
  hasVariable,
  runsOn,
} from '../../../src/checks/functions.ts';
import { callsAt } from '../../../src/checks/sign-in-doors.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const remind = 'amplify/functions/remind/resource.ts';
const join = 'amplify/auth/post-confirmation/resource.ts';
const auth = 'amplify/auth/resource.ts';
const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';
const trigger = '  triggers: { postConfirmation },\n';
const access = "  access: allow => [allow.resource(postConfirmation).to(['addUserToGroup'])],\n";

export default defineExercise({
  id: 'capstone-functions',
  lesson: 'capstone-moments',
  continues: 'capstone-overview',
  title: 'Step 6: what happens by itself',
  kind: 'extend',
  task: `
Two things happen in Team Notes that no one asks for. Both handlers are written; what is missing is the moment, the right and
the registration.

1. \`capstone-remind\` runs every day at 7:00 UTC, and may take 30 seconds. It may send queries to the API, and do nothing else.
2. \`capstone-join\` puts people into \`EDITORS\`, the name of which stands in its variable \`GROUP_NAME\`. The user pool calls it
   when somebody has proved their address. It may add people to groups, and do nothing else.

Everything else stays, the right of \`capstone-overview\` too.
`,
  files: [remind, join, auth, data, backend],
  needs: 'backend',
  // A function in auth's own stack has its right all the same; the checks ask the function itself.
  freedoms: {
    free: [
      'permissions/A role (["${other stack}"]) cognito-idp:AdminAddUserToGroup ${AWS::Cognito::UserPool.Arn}',
    ],
  },
  checks: [
    {
      kind: 'backend',
      id: 'remind',
      sentence: 'capstone-remind runs every day at 7:00 UTC, with 30 seconds.',
      verify: all(
        functionIs('capstone-remind', { timeoutSeconds: 30 }),
        runsOn('capstone-remind', { expression: 'cron(0 7 * * ? *)', timezone: 'UTC' }),
      ),
    },
    {
      kind: 'backend',
      id: 'remind-rights',
      sentence: 'It may send queries to the API, and nothing else.',
      verify: all(
        functionMay('capstone-remind', 'appsync:GraphQL', 'GraphQL API/types/Query/*'),
        functionMayOnly('capstone-remind', { 'GraphQL API/types/Query/*': ['appsync:GraphQL'] }),
      ),
    },
    {
      kind: 'backend',
      id: 'join',
      sentence: 'The pool calls capstone-join, for EDITORS, when an address is proved.',
      verify: all(
        functionIs('capstone-join'),
        hasVariable('capstone-join', 'GROUP_NAME', 'EDITORS'),
        callsAt('PostConfirmation', 'capstone-join'),
      ),
    },
    {
      kind: 'backend',
      id: 'join-rights',
      sentence: 'It may add people to groups, and nothing else.',
      verify: all(
        functionMay('capstone-join', 'cognito-idp:AdminAddUserToGroup', 'user pool'),
        functionMayOnly('capstone-join', { 'user pool': ['cognito-idp:AdminAddUserToGroup'] }),
      ),
    },
  ],
  hints: [
    {
      id: 'which-cron',
      when: { stage: 'synthesis', code: 'function-schedule' },
      text: 'One of the two fields for days must be `?`. The error says which rule is broken.',
    },
    {
      id: 'such-a-word',
      when: { stage: 'types', code: ['TS2322', 'TS2353', 'TS2561', 'TS2345', 'TS2820', 'TS2305'] },
      text: 'The compiler doesn’t know that word there. Your editor lists the options, the moments and the rights that exist.',
    },
    {
      id: 'stacks-in-a-circle',
      when: { stage: 'synthesis', code: 'stack-cycle' },
      text: 'A function and a part need each other, from two stacks. `resourceGroupName` puts the function to the part that calls it.',
    },
    {
      id: 'not-there-yet',
      when: { stage: 'checks', check: 'remind', says: /Its functions|no function/ },
      text: 'The backend has no function of that name. Is it defined under it, and handed to `defineBackend`?',
    },
    {
      id: 'longer-than-three',
      when: { stage: 'checks', check: 'remind', says: /seconds/ },
      text: 'Three seconds are the default. Reading all notes takes longer.',
    },
    {
      id: 'another-moment',
      when: { stage: 'checks', check: 'remind' },
      text: 'It runs at another time, or at none. Every day means `*` for the day of the month, and `?` for the other day.',
    },
    {
      id: 'remind-reads',
      when: { stage: 'checks', check: 'remind-rights', says: /Mutation|Subscription/ },
      text: 'It may do more than ask. Without `.to([...])`, a rule for a function gives all three words.',
    },
    {
      id: 'beside-the-other',
      when: { stage: 'checks', check: 'remind-rights' },
      text: 'It may not ask the API. Beside the right of `capstone-overview`, there is place for one more.',
    },
    {
      id: 'letter-by-letter',
      when: { stage: 'checks', check: 'join', says: /GROUP_NAME|ADMINS|variable/ },
      text: 'Nobody compares the variable with the pool’s groups, but Cognito refuses a group that isn’t there. Look at its name and its value.',
    },
    {
      id: 'after-the-code',
      when: { stage: 'checks', check: 'join' },
      text: 'The pool doesn’t call it at the moment right after the code. Which option of `defineAuth` knows the moments?',
    },
    {
      id: 'called-and-refused',
      when: { stage: 'checks', check: 'join-rights', says: /may do nothing|may not|nothing/ },
      text: 'It is called, and Cognito would refuse what it asks for. To be called is one thing, to be allowed something is another.',
    },
    {
      id: 'single-word',
      when: { stage: 'checks', check: 'join-rights' },
      text: 'It may do more than add. Words with `manage` are bundles: which single word does the handler need?',
    },
    {
      id: 'lost-again',
      when: { stage: 'checks', check: 'nothing-else' },
      text: 'Both functions are right. Something of an earlier step is gone or different: the sentence says what.',
    },
    {
      id: 'one-after-the-other',
      text: 'One after the other. `remind`: its definition, a right behind the schema, `backend.ts`. Then the other: its definition, and two options of `defineAuth`.',
    },
    {
      id: 'the-options',
      text: '`defineFunction` takes `name`, `schedule`, `timeoutSeconds` and `environment`; `defineAuth` takes `triggers` and `access`.',
    },
  ],
  startFails: { stage: 'checks', check: 'remind' },
  mistakes: [
    {
      name: 'overview-lost-its-right',
      edits: { [data]: [["allow.resource(teamOverview).to(['query']), ", '']] },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'lost-again',
    },
    {
      name: 'remind-does-all',
      edits: { [data]: [["allow.resource(remind).to(['query'])", 'allow.resource(remind)']] },
      brings: 'remind-reads',
    },
    {
      name: 'server-cron',
      edits: { [remind]: [["'0 7 * * ?'", "'0 7 * * *'"]] },
      brings: 'which-cron',
    },
    { name: 'midnight', edits: { [remind]: [["'0 7 * * ?'", "'every day'"]] }, brings: 'another-moment' },
    { name: 'nobody-calls', edits: { [auth]: [[trigger, '']] }, brings: 'after-the-code' },
    { name: 'no-right', edits: { [auth]: [[access, '']] }, brings: 'called-and-refused' },
    {
      name: 'bundle',
      edits: { [auth]: [["['addUserToGroup']", "['manageGroupMembership']"]] },
      brings: 'single-word',
    },
    {
      name: 'into-the-admins',
      edits: { [join]: [["'EDITORS'", "'ADMINS'"]] },
      brings: 'letter-by-letter',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [join]: [
          [
            "environment: { GROUP_NAME: 'EDITORS' },",
            'environment: {\n    GROUP_NAME: "EDITORS",\n  },\n  resourceGroupName: "auth",',
          ],
        ],
        [auth]: [['access: allow => [', 'access: (allow) => [']],
        [remind]: [["'0 7 * * ?'", '"0 7 * * ? *"']],
      },
    },
    {
      name: 'zone-written-out',
      edits: {
        [remind]: [["'0 7 * * ?'", "{ cron: '0 7 ? * *', timezone: 'UTC' }"]],
        [backend]: [
          [
            'defineBackend({ auth, data, remind })',
            'export const backend = defineBackend({ data, auth, remind })',
          ],
        ],
      },
    },
  ],
  why: `
Each has three parts: who calls it, what it may do, which part brings it along. Auth brings the trigger, and the rule on the
schema would bring the reminder. It stands in \`backend.ts\` all the same, since only so \`backend.remind\` is there for step 8.

Who joined before is still in no group.
`,
});
