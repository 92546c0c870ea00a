import { answeredBy, mayCall } from '../../../src/checks/handlers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';

export default defineExercise({
  id: 'one-function-less',
  lesson: 'code-in-the-api',
  title: 'One function too many',
  kind: 'refactor',
  task: `
A magazine counts views, and lets authors draw covers. Both mutations are answered by functions. The bill says that one of
the two should not be: it is called with every page, is slow after a pause, and loses views when two people read at once.

Code for inside of the API was tried for both. It lies beside \`amplify/data/resource.ts\`.

1. Read the two functions and the two files, and choose.
2. Let the operation that needs no function be answered by its file. What it changes is an article.
3. The other one keeps its function. Who may call which stays as it is.
`,
  files: [data],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'views',
      sentence: 'countView is answered by code in the API, on the table of articles.',
      verify: answeredBy('countView', {
        source: 'AMAZON_DYNAMODB',
        reaches: 'table for Article',
        code: 'javascript',
      }),
    },
    {
      kind: 'backend',
      id: 'cover',
      sentence: 'drawCover keeps its function.',
      verify: answeredBy('drawCover', { source: 'AWS_LAMBDA', reaches: 'function fewer-cover' }),
    },
    {
      kind: 'backend',
      id: 'who',
      sentence: 'Everyone signed in may call both, and nobody else.',
      verify: mayCall('countView', { 'signed-in': true, guest: false }),
    },
  ],
  hints: [
    {
      id: 'one-too-many-handlers',
      when: { stage: 'synthesis', code: 'handlers-mixed' },
      text: 'Handlers in a list run one after the other, and can’t be of two kinds. The file is to take the place of the function.',
    },
    {
      id: 'asks-nobody',
      when: { stage: 'checks', check: 'views', says: /asks no data source/ },
      text: 'The code runs, and asks nobody: it has no data source. Whose table does it want to change?',
    },
    {
      id: 'still-called',
      when: { stage: 'checks', check: 'views', says: /a function/ },
      text: 'One of the two only adds one to a number in a record. Does that need a function?',
    },
    {
      id: 'pictures-need-packages',
      when: { stage: 'checks', check: 'cover', says: /asks no data source|a table/ },
      text: 'Drawing needs a package, and a bucket. Code in the API has neither.',
    },
    {
      id: 'what-each-needs',
      text: 'Ask of each: does it need a package, another service, or time? Then it needs a function.',
    },
    {
      id: 'two-values',
      text: '`a.handler.custom({ ... })` takes the file as `entry`, and what the code asks as `dataSource`.',
    },
  ],
  startFails: { stage: 'checks', check: 'views' },
  mistakes: [
    {
      name: 'no-data-source',
      edits: { [data]: [["dataSource: a.ref('Article'), ", '']] },
      brings: 'asks-nobody',
    },
    {
      name: 'both-moved',
      edits: {
        [data]: [
          ['a.handler.function(cover)', "a.handler.custom({ entry: './draw-cover.js' })"],
          ["import { cover } from '../functions/cover/resource';\n", ''],
        ],
      },
      brings: 'pictures-need-packages',
    },
    {
      name: 'file-and-function',
      edits: {
        [data]: [
          [
            "a.handler.custom({ dataSource: a.ref('Article'), entry: './count-view.js' })",
            "[a.handler.custom({ dataSource: a.ref('Article'), entry: './count-view.js' }), a.handler.function(cover) as unknown as ReturnType<typeof a.handler.custom>]",
          ],
        ],
      },
      brings: 'one-too-many-handlers',
    },
    {
      name: 'the-other-one',
      edits: {
        [data]: [
          [
            "a.handler.custom({ dataSource: a.ref('Article'), entry: './count-view.js' })",
            'a.handler.function(cover)',
          ],
          [
            '.handler(a.handler.function(cover))\n    .authorization',
            ".handler(a.handler.custom({ entry: './draw-cover.js' }))\n    .authorization",
          ],
        ],
      },
      brings: 'still-called',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          [
            "a.handler.custom({ dataSource: a.ref('Article'), entry: './count-view.js' })",
            "\n      a.handler.custom({\n        dataSource: a.ref('Article'),\n        entry: './count-view.js',\n      }),\n    ",
          ],
        ],
      },
    },
    {
      name: 'handlers-in-a-list',
      edits: {
        [data]: [
          [
            "a.handler.custom({ dataSource: a.ref('Article'), entry: './count-view.js' })",
            "[a.handler.custom({ entry: './count-view.js', dataSource: a.ref('Article') })]",
          ],
        ],
      },
    },
  ],
  why: `
One change to one record of one table: the database adds, so no view is lost, and nothing has to start. The cover needs
what only a function has.

The file says \`attribute_exists(id)\`: else counting views of an article that isn’t there would make one.
`,
});
