import { all } from '../../../src/checks/claim.ts';
import { functionIs, functionMay, functionMayOnly } from '../../../src/checks/functions.ts';
import { answeredBy, asksModel, mayCall, operationIs } from '../../../src/checks/handlers.ts';
import { fieldOfType } from '../../../src/checks/types.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';
const resource = 'amplify/functions/team-overview/resource.ts';
const name = 'notes-team-overview';
const signedIn = { 'signed-in': true, 'group:ADMINS': true, guest: false } as const;

export default defineExercise({
  id: 'notes-overview',
  lesson: 'chat-in-the-app',
  title: 'Team Notes: overview and summary',
  kind: 'extend',
  task: `
A team wants to see how it stands, without reading a hundred notes. Add two operations to the notes app:

1. The query \`teamOverview\` takes a \`teamId\`, which has to be given. It returns a type \`TeamOverview\` with two whole numbers
   that are always there: \`notes\` and \`overdue\`.
2. The function \`${name}\` answers it. Its code is written. It may take 20 seconds, and send queries to the API, and
   do nothing else.
3. \`summarizeNotes\` takes \`notes\`, a list of texts, and lets Amazon Nova Lite write a text about them. The words of the
   prompt are yours.

Everyone signed in may use both, and nobody else. The models and their rules stay as they are.
`,
  files: [data, resource],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'query',
      sentence: 'The query teamOverview takes a teamId, and returns a TeamOverview.',
      verify: all(
        operationIs('teamOverview', {
          kind: 'query',
          arguments: { teamId: { type: 'ID', required: true } },
          returns: { type: 'TeamOverview' },
        }),
        fieldOfType('TeamOverview', 'notes', { type: 'Int', required: true }),
        fieldOfType('TeamOverview', 'overdue', { type: 'Int', required: true }),
      ),
    },
    {
      kind: 'backend',
      id: 'function',
      sentence: `The function ${name} answers it, within 20 seconds.`,
      verify: all(
        functionIs(name, { timeoutSeconds: 20 }),
        answeredBy('teamOverview', { source: 'AWS_LAMBDA', reaches: `function ${name}` }),
      ),
    },
    {
      kind: 'backend',
      id: 'rights',
      sentence: 'The function may send queries to the API, and nothing else.',
      verify: all(
        functionMay(name, 'appsync:GraphQL', 'GraphQL API/types/Query/*'),
        functionMayOnly(name, { 'GraphQL API/types/Query/*': ['appsync:GraphQL'] }),
      ),
    },
    {
      kind: 'backend',
      id: 'summary',
      sentence: 'summarizeNotes has Amazon Nova Lite make a text of a list of texts.',
      verify: all(
        asksModel('summarizeNotes', 'generation', { model: 'nova-lite' }),
        operationIs('summarizeNotes', {
          kind: 'query',
          arguments: { notes: { type: 'String', list: true } },
          returns: { type: 'String' },
        }),
      ),
    },
    {
      kind: 'backend',
      id: 'who',
      sentence: 'Everyone signed in may use both, and nobody else.',
      verify: all(mayCall('teamOverview', signedIn), mayCall('summarizeNotes', signedIn)),
    },
  ],
  // A list of texts, each of which may be required or not.
  freedoms: { free: ['operations/query.summarizeNotes/notes/items'] },
  hints: [
    {
      id: 'function-not-there',
      when: { stage: 'types', code: 'TS2307' },
      text: 'The handler asks for the variables of a function that isn’t there, or is called otherwise. Define it in its `resource.ts`, under the name behind `$amplify/env/`.',
    },
    {
      id: 'no-endpoint',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /GRAPHQL_ENDPOINT/ },
      text: 'You don’t write this variable. The function gets it when the schema lets it use the API.',
    },
    {
      id: 'no-such-query',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /teamOverview/ },
      text: 'The handler answers `teamOverview`, and the schema has no such query yet.',
    },
    {
      id: 'types-differ',
      when: { stage: 'types', code: ['TS2322', 'TS2345', 'TS2339'] },
      text: 'The handler is right, and your schema says something else. Look at the names and at what has to be there.',
    },
    {
      id: 'rule-or-handler',
      when: { stage: 'synthesis', code: 'operation-incomplete' },
      text: 'A query needs a handler, and a rule that says who may call it. `allow.resource` behind the schema says what the function may do, and lets nobody call this query.',
    },
    {
      id: 'query-otherwise',
      when: { stage: 'checks', check: 'query' },
      text: 'Compare the query with what was asked: what it takes, what it returns, and what is always there.',
    },
    {
      id: 'three-seconds',
      when: { stage: 'checks', check: 'function', says: /seconds/ },
      text: 'The function is there. How long may it take?',
    },
    {
      id: 'more-than-queries',
      when: { stage: 'checks', check: 'rights', says: /Mutation|Subscription/ },
      text: 'It may do more than ask. Without `.to([...])`, a rule for a function gives all three words.',
    },
    {
      id: 'summary-otherwise',
      when: { stage: 'checks', check: 'summary' },
      text: 'Compare the summary with what was asked: the model, what it takes, and what it returns.',
    },
    {
      id: 'who-may-ask',
      when: { stage: 'checks', check: 'who' },
      text: 'Both are for everyone signed in, in whatever group. Each operation needs that rule.',
    },
    {
      id: 'four-places',
      text: 'Four places: the function’s definition, a custom type with the query, the generation, and the function’s right behind `a.schema({ ... })`.',
    },
    {
      id: 'the-right',
      text: '`.authorization(allow => [allow.resource(teamOverview).to([...])])` behind the schema gives the function its right.',
    },
  ],
  startFails: { stage: 'types', code: 'TS2307' },
  mistakes: [
    {
      name: 'no-right',
      edits: { [data]: [["\n  .authorization(allow => [allow.resource(teamOverview).to(['query'])])", '']] },
      brings: 'no-endpoint',
    },
    {
      name: 'may-do-all',
      edits: { [data]: [["allow.resource(teamOverview).to(['query'])", 'allow.resource(teamOverview)']] },
      brings: 'more-than-queries',
    },
    {
      name: 'default-time',
      edits: { [resource]: [[', timeoutSeconds: 20', '']] },
      brings: 'three-seconds',
    },
    {
      name: 'another-function-name',
      edits: { [resource]: [["name: 'notes-team-overview', ", '']] },
      brings: 'function-not-there',
    },
    {
      name: 'admins-sum-up',
      edits: {
        [data]: [
          [
            '.returns(a.string())\n      .authorization(allow => [allow.authenticated()])',
            ".returns(a.string())\n      .authorization(allow => [allow.group('ADMINS')])",
          ],
        ],
      },
      brings: 'who-may-ask',
    },
    {
      name: 'one-text',
      edits: { [data]: [['notes: a.string().array()', 'notes: a.string()']] },
      brings: 'summary-otherwise',
    },
    {
      name: 'may-be-missing',
      edits: { [data]: [['overdue: a.integer().required()', 'overdue: a.integer()']] },
      brings: 'query-otherwise',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          [
            '.authorization(allow => [allow.resource(teamOverview)',
            '.authorization((allow) => [allow.resource(teamOverview)',
          ],
          [
            "'You sum up the notes of a team in two sentences.'",
            '`You sum up the notes of a team.\nTwo sentences.`',
          ],
        ],
      },
    },
    {
      name: 'in-the-stack-of-data',
      edits: {
        [resource]: [['timeoutSeconds: 20', "timeoutSeconds: 20, resourceGroupName: 'data'"]],
        [data]: [
          [
            "systemPrompt: 'You sum up",
            "inferenceConfiguration: { temperature: 0.3 },\n        systemPrompt: 'You sum up",
          ],
        ],
      },
    },
  ],
  why: `
The function counts with its own right to ask, which stands behind the schema; who may call it is said at the query. Both
lists are needed, and say different things.

The summary sees what the app sends, and no more: the app has read those notes with the user’s own rights.
`,
});
