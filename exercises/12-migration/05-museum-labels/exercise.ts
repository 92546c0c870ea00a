import { answeredBy, mayCall, operationIs } from '../../../src/checks/handlers.ts';
import { httpSourcesMay, isAtService, signsFor } from '../../../src/checks/service-sources.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';

export default defineExercise({
  id: 'museum-labels',
  lesson: 'without-equal',
  title: 'Labels in other languages',
  kind: 'extend',
  task: `
A museum’s labels have moved. What is missing is the query with \`@predictions\` in \`gen1/schema.graphql\`. Its code is
written: \`amplify/data/translate-label.js\`, which speaks to Amazon Translate.

- Give the API the service as an HTTP data source. It is reached at \`https://translate.REGION.amazonaws.com\`, and calls are
  signed for \`translate\` and that region.
- Give that source the right to \`translate:TranslateText\`, and to nothing else.
- Add the query, with the arguments that stand in the old schema, answered by that code. Everyone signed in may call it,
  and nobody else.
`,
  files: [data, backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'query',
      sentence: 'translateLabel takes a text and a language, and returns a text.',
      verify: operationIs('translateLabel', {
        kind: 'query',
        arguments: { text: { type: 'String', required: true }, to: { type: 'String', required: true } },
        returns: { type: 'String' },
      }),
    },
    {
      kind: 'backend',
      id: 'answer',
      sentence: 'It is answered by code in the API, which asks Translate.',
      verify: answeredBy('translateLabel', { source: 'HTTP', code: 'javascript' }),
    },
    {
      kind: 'backend',
      id: 'who',
      sentence: 'Everyone signed in may translate, and nobody else.',
      verify: mayCall('translateLabel', { 'signed-in': true, guest: false }),
    },
    {
      kind: 'backend',
      id: 'signed',
      sentence: 'Calls of the data source are signed for translate.',
      verify: signsFor('translate'),
    },
    {
      kind: 'backend',
      id: 'address',
      sentence: 'It is at the address of Translate, and signs for the region of that address.',
      verify: isAtService('translate'),
    },
    {
      kind: 'backend',
      id: 'right',
      sentence: 'It may translate text, and nothing else.',
      verify: httpSourcesMay('translate:TranslateText'),
    },
  ],
  hints: [
    {
      id: 'no-word-for-it',
      when: { stage: 'types', says: /predictions/ },
      text: 'The builder has no word for `@predictions`. It is a query of your own, with a handler.',
    },
    {
      id: 'handler-and-rule',
      when: { stage: 'synthesis', code: 'operation-incomplete' },
      text: 'An operation needs a handler and a rule.',
    },
    {
      id: 'argument-lost',
      when: { stage: 'checks', check: 'query', says: /takes/ },
      text: 'Look at the old line once more: two arguments, and after each type there is a mark.',
    },
    {
      id: 'query-missing',
      when: { stage: 'checks', check: 'query' },
      text: 'The app calls `translateLabel`, a query that returns an optional text.',
    },
    {
      id: 'names-differ',
      when: { stage: 'checks', check: 'answer', says: /no data source is named/ },
      text: 'Schema and `backend.ts` have to call the data source by the same name.',
    },
    {
      id: 'asks-nobody',
      when: { stage: 'checks', check: 'answer' },
      text: 'The query’s code has to run on an HTTP data source: `a.handler.custom({ dataSource, entry })`.',
    },
    {
      id: 'who-translates',
      when: { stage: 'checks', check: 'who' },
      text: 'The old `@auth` of the query said `private`. Who is that today?',
    },
    {
      id: 'may-not-call',
      when: { stage: 'checks', check: 'right' },
      text: 'Signing says who calls, and not what they may. The source has a `grantPrincipal`: give it one action, and not all of the service.',
    },
    {
      id: 'unsigned',
      when: { stage: 'checks', check: 'signed' },
      text: 'Translate answers signed calls only. The third argument of `addHttpDataSource` has an `authorizationConfig`: a region, and the name of the service.',
    },
    {
      id: 'one-region',
      when: { stage: 'checks', check: 'address', says: /signs for/ },
      text: 'The address names one region, and the signature another one. AWS refuses that. Let both come from `backend.data.stack.region`.',
    },
    {
      id: 'where-it-is',
      when: { stage: 'checks', check: 'address' },
      text: 'Compare the address with the task: `https`, the service, the region, and nothing behind it. The code has the path already.',
    },
    {
      id: 'service-first',
      text: 'Begin in `backend.ts`: `backend.data.addHttpDataSource(name, address, options)`. Its result takes the right.',
    },
    {
      id: 'form-of-the-query',
      text: 'Then the query: `a.query().arguments({…}).returns(a.string()).handler(a.handler.custom({…})).authorization(allow => […])`.',
    },
  ],
  startFails: { stage: 'checks', check: 'query' },
  mistakes: [
    {
      name: 'no-right-to-call',
      edits: {
        [backend]: [
          [
            "translate.grantPrincipal.addToPrincipalPolicy(\n  new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] }),\n);\n",
            "export const statement = new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] });\nexport const source = translate;\n",
          ],
        ],
      },
      brings: 'may-not-call',
    },
    {
      name: 'whole-service',
      edits: { [backend]: [["'translate:TranslateText'", "'translate:*'"]] },
      brings: 'may-not-call',
    },
    {
      name: 'not-signed',
      edits: {
        [backend]: [["authorizationConfig: { signingRegion: region, signingServiceName: 'translate' },", '']],
      },
      brings: 'unsigned',
    },
    {
      name: 'signed-elsewhere',
      edits: { [backend]: [['signingRegion: region', "signingRegion: 'us-east-1'"]] },
      brings: 'one-region',
    },
    {
      name: 'without-a-region',
      edits: {
        [backend]: [['https://translate.${region}.amazonaws.com', 'https://translate.amazonaws.com']],
      },
      brings: 'where-it-is',
    },
    {
      name: 'other-name',
      edits: { [data]: [["dataSource: 'Translate'", "dataSource: 'Translator'"]] },
      brings: 'names-differ',
    },
    {
      name: 'language-optional',
      edits: { [data]: [['to: a.string().required()', 'to: a.string()']] },
      brings: 'argument-lost',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ["dataSource: 'Translate', entry", "dataSource: 'TranslateDataSource', entry"],
        ],
        [backend]: [
          ["addHttpDataSource('Translate'", "addHttpDataSource('TranslateDataSource'"],
          ['const { region } = backend.data.stack;', 'const region = backend.data.stack.region;'],
        ],
      },
    },
    {
      name: 'right-to-the-role',
      edits: {
        [backend]: [
          [
            "import { PolicyStatement } from 'aws-cdk-lib/aws-iam';",
            "import { Grant } from 'aws-cdk-lib/aws-iam';",
          ],
          [
            "translate.grantPrincipal.addToPrincipalPolicy(\n  new PolicyStatement({ actions: ['translate:TranslateText'], resources: ['*'] }),\n);\n",
            "Grant.addToPrincipal({ grantee: translate, actions: ['translate:TranslateText'], resourceArns: ['*'] });\n",
          ],
        ],
      },
    },
  ],
  why: `
\`@predictions\` was a service behind a word. Said openly it has three parts: who is called, with what right, and by which
query. The app sees only the last one. Its name and its answer are as they were. Only the arguments need a look: Gen 1 had
served one \`input\` in their place, whatever stood in the schema.

A function would do as well. It costs a cold start, and takes an SDK in place of a request written by hand.
`,
});
