import { functionIs, functionMay, functionMayOnly, runsOn } from '../../../src/checks/functions.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/functions/remind/resource.ts';
const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';
const name = 'notes-remind';

export default defineExercise({
  id: 'notes-reminder',
  lesson: 'durable-functions',
  title: 'Team notes: the reminder',
  kind: 'complete',
  task: `
Nobody looks at due dates. Let the notes application do it: each morning a function reads the notes and finds those that
are due. Its code is written, in \`amplify/functions/remind/handler.ts\`. Read it: it says under which name it expects its
variables, and which one it needs.

1. Make it a function of the backend, \`${name}\`. It may take 30 seconds.
2. It runs every day at 7:00 UTC.
3. It may read the team's notes, and change nothing.

Who signs in may do what they could before.
`,
  files: [resource, data, backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'remind',
      sentence: `The backend has the function ${name}, with 30 seconds.`,
      verify: functionIs(name, { timeoutSeconds: 30 }),
    },
    {
      kind: 'backend',
      id: 'each-morning',
      sentence: 'It runs every day at 7:00 UTC.',
      verify: runsOn(name, { expression: 'cron(0 7 * * ? *)', timezone: 'UTC' }),
    },
    {
      kind: 'backend',
      id: 'may-read',
      sentence: 'It may send queries to the API.',
      verify: functionMay(name, 'appsync:GraphQL', 'GraphQL API/types/Query/*'),
    },
    {
      kind: 'backend',
      id: 'no-more',
      sentence: 'It may do nothing else.',
      verify: functionMayOnly(name, { 'GraphQL API/types/Query/*': ['appsync:GraphQL'] }),
    },
  ],
  hints: [
    {
      id: 'nothing-there-yet',
      when: { stage: 'types', code: 'TS2307' },
      text: 'The handler asks for the variables of a function that isn’t there, or is called otherwise. Define it in its `resource.ts`, under the name behind `$amplify/env/`, and register it.',
    },
    {
      id: 'no-endpoint',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /GRAPHQL_ENDPOINT/ },
      text: 'This variable isn’t one that you write. A function gets it when the schema says that it may use the API.',
    },
    {
      id: 'which-cron',
      when: { stage: 'synthesis', code: 'function-schedule' },
      text: 'One of the two fields for days must be `?`. The error says which rule is broken.',
    },
    {
      id: 'thirty-seconds',
      when: { stage: 'checks', check: 'remind', says: /seconds/ },
      text: 'The function is there. Three seconds are the default; reading many notes takes longer.',
    },
    {
      id: 'no-clock',
      when: { stage: 'checks', check: 'each-morning', says: /no schedule/ },
      text: 'Nothing calls it yet. A schedule is an option of `defineFunction`.',
    },
    {
      id: 'another-time',
      when: { stage: 'checks', check: 'each-morning' },
      text: 'It runs, at another time: the found one is in words. Every day means `*` for the day of the month, and `?` for the other day.',
    },
    {
      id: 'reads-only',
      when: { stage: 'checks', check: 'no-more', says: /Mutation|Subscription/ },
      text: 'It may send mutations or subscribe, too. Without `.to([...])`, a rule for a function gives all three words.',
    },
    {
      id: 'wrong-word',
      when: { stage: 'checks', check: 'may-read' },
      text: 'It can’t send queries. Rules for functions have words of their own: `query`, `mutate` and `listen`.',
    },
    {
      id: 'three-files',
      text: 'Three files: the definition in `resource.ts`, the right behind `a.schema({ ... })`, and the registration in `backend.ts`.',
    },
    {
      id: 'the-rule',
      text: '`.authorization(allow => [allow.resource(remind).to([...])])` stands behind the whole schema, and takes nothing away from the models’ own rules.',
    },
  ],
  startFails: { stage: 'types', code: 'TS2307' },
  mistakes: [
    {
      name: 'folder-name',
      edits: { [resource]: [["  name: 'notes-remind',\n", '']] },
      brings: 'nothing-there-yet',
    },
    {
      name: 'no-right',
      edits: {
        [data]: [
          ["\n  .authorization(allow => [allow.resource(remind).to(['query'])])", ''],
          ["import { remind } from '../functions/remind/resource';\n", ''],
        ],
      },
      brings: 'no-endpoint',
    },
    {
      name: 'may-do-all',
      edits: { [data]: [["allow.resource(remind).to(['query'])", 'allow.resource(remind)']] },
      brings: 'reads-only',
    },
    {
      name: 'mutates-too',
      edits: {
        [data]: [["allow.resource(remind).to(['query'])", "allow.resource(remind).to(['query', 'mutate'])"]],
      },
      brings: 'reads-only',
    },
    {
      name: 'midnight',
      edits: { [resource]: [["'0 7 * * ?'", "'every day'"]] },
      brings: 'another-time',
    },
    {
      name: 'berlin',
      edits: { [resource]: [["'0 7 * * ?'", "{ cron: '0 7 * * ?', timezone: 'Europe/Berlin' }"]] },
      brings: 'another-time',
    },
    {
      name: 'every-seven-hours',
      edits: { [resource]: [["'0 7 * * ?'", "'every 7h'"]] },
      brings: 'another-time',
    },
    {
      name: 'default-time',
      edits: { [resource]: [['  timeoutSeconds: 30,\n', '']] },
      brings: 'thirty-seconds',
    },
    {
      name: 'server-cron',
      edits: { [resource]: [["'0 7 * * ?'", "'0 7 * * *'"]] },
      brings: 'which-cron',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          ["'@aws-amplify/backend'", '"@aws-amplify/backend"'],
          ["'0 7 * * ?'", '"0 7 * * ? *"'],
        ],
        [data]: [
          [
            '  .authorization(allow => [allow.resource(remind)',
            '  .authorization((allow) => [allow.resource(remind)',
          ],
        ],
      },
    },
    {
      name: 'zone-written-out',
      edits: { [resource]: [["'0 7 * * ?'", "{ cron: '0 7 ? * *', timezone: 'UTC' }"]] },
    },
    {
      name: 'in-the-stack-of-data',
      edits: {
        [resource]: [
          ['timeoutSeconds: 30', "timeoutSeconds: 30,\n  resourceGroupName: 'data',\n  memoryMB: 512"],
        ],
      },
    },
  ],
  why: `
The right on the schema made both: a policy that allows queries, and the variables that say where the API is. It lets the
function in beside the models’ own rules, for all teams: nobody is signed in at seven. A function in the stack \`data\` would
have been as right.
`,
});
