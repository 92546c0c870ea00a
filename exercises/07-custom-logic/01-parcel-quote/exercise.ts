import { answeredBy, mayCall, operationIs } from '../../../src/checks/handlers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'parcel-quote',
  lesson: 'own-queries',
  title: 'What does my parcel cost',
  kind: 'complete',
  task: `
Before people send a parcel, they want to know its price. The function that reckons is written, in
\`amplify/functions/quote/\`. Read its handler: it says what the schema is missing.

Add the query \`shippingQuote\`:

- It takes a \`country\`, a text, and \`grams\`, a whole number. Both have to be given.
- It returns a type of its own, \`Quote\`. That has \`cents\`, a whole number that is always there, and \`days\`, a whole
  number that may be missing. To some countries nothing is sent, and there is no quote.
- The function answers it. Everyone signed in may ask, and nobody else.
`,
  files: [data],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'query',
      sentence: 'There is a query shippingQuote, with its two arguments.',
      verify: operationIs('shippingQuote', {
        kind: 'query',
        arguments: {
          country: { type: 'String', required: true },
          grams: { type: 'Int', required: true },
        },
      }),
    },
    {
      kind: 'backend',
      id: 'quote',
      sentence: 'It returns a Quote, or nothing.',
      verify: operationIs('shippingQuote', { kind: 'query', returns: { type: 'Quote' } }),
    },
    {
      kind: 'backend',
      id: 'function',
      sentence: 'The function parcel-quote answers it.',
      verify: answeredBy('shippingQuote', { source: 'AWS_LAMBDA', reaches: 'function parcel-quote' }),
    },
    {
      kind: 'backend',
      id: 'who',
      sentence: 'Everyone signed in may ask, and nobody else.',
      verify: mayCall('shippingQuote', { 'signed-in': true, guest: false, 'api-key': false }),
    },
  ],
  hints: [
    {
      id: 'not-in-the-schema',
      when: { stage: 'types', code: 'TS2339', says: /shippingQuote/ },
      text: 'The handler asks the types for `shippingQuote`, and the schema has no operation of that name. Begin with `a.query()`.',
    },
    {
      id: 'handler-and-schema-differ',
      when: { stage: 'types', code: ['TS2339', 'TS2322', 'TS18047', 'TS18048', 'TS2345', 'TS2538'] },
      text: 'The handler is right. It uses a value otherwise than your schema says: which name, or which `.required()`, differs?',
    },
    {
      id: 'both-parts',
      when: { stage: 'synthesis', code: 'operation-incomplete' },
      text: 'A query needs a handler and a rule. One of the two is missing.',
    },
    {
      id: 'gives-nothing',
      when: { stage: 'synthesis', code: 'operation-without-return' },
      text: 'The query doesn’t say what it gives back.',
    },
    {
      id: 'not-a-mutation',
      when: { stage: 'checks', check: 'query', says: /is a mutation/ },
      text: 'It changes nothing. So it is a query.',
    },
    {
      id: 'arguments-differ',
      when: { stage: 'checks', check: 'query' },
      text: 'Compare what it takes with what was asked: the type of each argument, and whether it has to be given.',
    },
    {
      id: 'no-quote-to-some',
      when: { stage: 'checks', check: 'quote', says: /required/ },
      text: 'To some countries nothing is sent. Then there is no quote, so it can’t be required.',
    },
    {
      id: 'another-answer',
      when: { stage: 'checks', check: 'quote' },
      text: 'It returns something else than one `Quote`. A type of your own is used by `a.ref`.',
    },
    {
      id: 'too-many-askers',
      when: { stage: 'checks', check: 'who' },
      text: 'Everyone signed in, with or without a group, may ask. Which rule says that, and nothing else?',
    },
    {
      id: 'five-parts',
      text: 'A custom type, and a query of four parts: arguments, what it returns, its handler, its rules. The function comes in by an import.',
    },
    {
      id: 'spelled-out',
      text: "`Quote` is `a.customType({ ... })`. The query ends in `.returns(a.ref('Quote'))`, `.handler(a.handler.function(quote))` and `.authorization(allow => [allow.authenticated()])`.",
    },
  ],
  startFails: { stage: 'types', code: 'TS2339' },
  mistakes: [
    {
      name: 'kilos',
      edits: {
        [data]: [
          ['grams: a.integer().required() })\n    .returns', 'grams: a.float().required() })\n    .returns'],
        ],
      },
      brings: 'arguments-differ',
    },
    {
      name: 'always-a-quote',
      edits: { [data]: [["a.ref('Quote')", "a.ref('Quote').required()"]] },
      trips: { stage: 'types', code: 'TS2322' },
      brings: 'handler-and-schema-differ',
    },
    {
      name: 'changes-something',
      edits: { [data]: [['.query()', '.mutation()']] },
      brings: 'not-a-mutation',
    },
    {
      name: 'guests-ask',
      edits: { [data]: [['allow.authenticated()', 'allow.guest(), allow.authenticated()']] },
      brings: 'too-many-askers',
    },
    {
      name: 'nobody-told',
      edits: { [data]: [['\n    .authorization(allow => [allow.authenticated()])', '']] },
      brings: 'both-parts',
    },
    {
      name: 'no-handler',
      edits: {
        [data]: [
          ['\n    .handler(a.handler.function(quote))', ''],
          ["import { quote } from '../functions/quote/resource';\n", ''],
        ],
      },
      brings: 'both-parts',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['[allow.authenticated()]),\n});', '[allow.authenticated()]),\n});\n'],
        ],
      },
    },
    {
      name: 'arguments-named-before',
      edits: {
        [data]: [
          [
            'const schema',
            'const parcel = { country: a.string().required(), grams: a.integer().required() };\n\nconst schema',
          ],
          ['{ country: a.string().required(), grams: a.integer().required() })', 'parcel)'],
          ['[allow.authenticated()]', "[allow.authenticated('userPools')]"],
        ],
      },
    },
  ],
  why: `
The types tie the three together: the client sends what the schema takes, the handler gets it, and returns what the schema
gives. \`null\` is the honest answer where there is no price.

The function needn’t stand in \`backend.ts\`: the schema brings it along.
`,
});
