import { all } from '../../../src/checks/claim.ts';
import { functionIs, functionMay, functionMayOnly } from '../../../src/checks/functions.ts';
import { answeredBy, asksModel, mayCall, operationIs } from '../../../src/checks/handlers.ts';
import { fieldOfType } from '../../../src/checks/types.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';
const resource = 'amplify/functions/team-overview/resource.ts';
const name = 'capstone-overview';
const signedIn = { 'signed-in': true, 'group:ADMINS': true, guest: false } as const;
const right = "\n  .authorization(allow => [allow.resource(teamOverview).to(['query'])])";

export default defineExercise({
  id: 'capstone-overview',
  lesson: 'capstone-moments',
  continues: 'capstone-relation',
  title: 'Step 5: how a team stands',
  kind: 'complete',
  task: `
A colleague has begun in \`amplify/functions/team-overview/\`: the handler is written, and nothing around it. Read it, and let
the compiler lead you. In the end:

1. The query \`teamOverview\` takes a \`teamId\`, which has to be given, and returns a type \`TeamOverview\` with two whole
   numbers that are always there: \`notes\` and \`overdue\`.
2. The function \`${name}\` answers it, within 20 seconds. It may send queries to the API, and do nothing else.
3. \`summarizeNotes\` takes \`notes\`, a list of texts, and lets Claude 3.5 Haiku write a text about them. The prompt is yours.

Everyone signed in may use both, and nobody else. Everything of the steps before stays.
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
      sentence: 'summarizeNotes has Claude 3.5 Haiku make a text of a list of texts.',
      verify: all(
        asksModel('summarizeNotes', 'generation', { model: 'claude-3-5-haiku' }),
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
  hints: [
    {
      id: 'what-the-handler-answers',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /teamOverview/ },
      text: 'The handler answers `teamOverview`, and the schema has no such query yet.',
    },
    {
      id: 'handler-and-schema-differ',
      when: { stage: 'types', code: ['TS2322', 'TS2345', 'TS2339', 'TS2305', 'TS2307'] },
      text: 'The handler is right, and the schema or the definition says something else. Look at names, and at what is always there.',
    },
    {
      id: 'handler-or-rule',
      when: { stage: 'synthesis', code: 'operation-incomplete' },
      text: 'An operation needs a handler and a rule of its own. A rule on the schema doesn’t count for it.',
    },
    {
      id: 'query-differs',
      when: { stage: 'checks', check: 'query' },
      text: 'Compare the query with point 1: what it takes, what it returns, and what is always there.',
    },
    {
      id: 'how-long',
      when: { stage: 'checks', check: 'function', says: /seconds/ },
      text: 'The function is there. Three seconds are the default: how long may it take?',
    },
    {
      id: 'under-that-name',
      when: { stage: 'checks', check: 'function' },
      text: 'A function without a name has that of its folder. The task names it.',
    },
    {
      id: 'not-allowed-yet',
      when: { stage: 'checks', check: 'rights', says: /may do nothing|may not|nothing/ },
      text: 'It is called, and may ask nothing. The right to use the API stands behind the whole schema.',
    },
    {
      id: 'only-to-ask',
      when: { stage: 'checks', check: 'rights' },
      text: 'It may do more than ask. Without `.to([...])`, a rule for a function gives all three words.',
    },
    {
      id: 'summary-differs',
      when: { stage: 'checks', check: 'summary' },
      text: 'Compare the summary with point 3: the model, what it takes, and what it returns.',
    },
    {
      id: 'for-whom',
      when: { stage: 'checks', check: 'who' },
      text: 'Both are for everyone signed in, in whatever group. Each operation says so itself.',
    },
    {
      id: 'lost-on-the-way',
      when: { stage: 'checks', check: 'nothing-else' },
      text: 'The new operations are right. Something of an earlier step is gone or different: the sentence says what.',
    },
    {
      id: 'four-places',
      text: 'Four places: the function’s definition, a custom type with the query, the generation, and the function’s right behind `a.schema({ ... })`.',
    },
    {
      id: 'two-lists-of-rules',
      text: 'At the query: `.authorization(allow => [allow.authenticated()])`. Behind the schema: `.authorization(allow => [allow.resource(teamOverview).to([...])])`.',
    },
  ],
  startFails: { stage: 'types', code: 'TS2339' },
  mistakes: [
    { name: 'no-right', edits: { [data]: [[right, '']] }, brings: 'not-allowed-yet' },
    {
      name: 'may-do-all',
      edits: { [data]: [["allow.resource(teamOverview).to(['query'])", 'allow.resource(teamOverview)']] },
      brings: 'only-to-ask',
    },
    { name: 'default-time', edits: { [resource]: [[', timeoutSeconds: 20', '']] }, brings: 'how-long' },
    {
      name: 'name-of-the-folder',
      edits: { [resource]: [["name: 'capstone-overview', ", '']] },
      brings: 'under-that-name',
    },
    {
      name: 'may-be-missing',
      edits: { [data]: [['overdue: a.integer().required()', 'overdue: a.integer()']] },
      brings: 'query-differs',
    },
    {
      name: 'admins-alone',
      edits: {
        [data]: [
          [
            '.returns(a.string())\n      .authorization(allow => [allow.authenticated()])',
            ".returns(a.string())\n      .authorization(allow => [allow.group('ADMINS')])",
          ],
        ],
      },
      brings: 'for-whom',
    },
    {
      name: 'day-lost',
      edits: {
        [data]: [
          [
            "      .secondaryIndexes(index => [index('teamId').sortKeys(['dueOn']).queryField('notesOfTeam')])\n",
            '',
          ],
        ],
      },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'lost-on-the-way',
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
        [resource]: [["'capstone-overview'", '"capstone-overview"']],
      },
    },
    {
      name: 'in-the-stack-of-data',
      edits: { [resource]: [['timeoutSeconds: 20', "timeoutSeconds: 20, resourceGroupName: 'data'"]] },
    },
  ],
  why: `
The function counts with its own right to ask, which stands behind the schema; who may call it stands at the query. Both
lists are needed, and say different things.

A handler typed by \`Schema\` keeps the two together: whoever changes the query hears of it from the compiler.
`,
});
