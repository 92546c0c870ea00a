import { functionIs } from '../../../src/checks/functions.ts';
import { mayCall, operationIs, waitsForAnswer } from '../../../src/checks/handlers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';
const resource = 'amplify/functions/reindex/resource.ts';

export default defineExercise({
  id: 'slow-index',
  lesson: 'not-waiting',
  title: 'Execution timed out',
  kind: 'fix',
  task: `
Editors press a button that builds an archive’s search words anew. Each time they see \`Execution timed out.\`, and the words
stay old. The function’s log says \`Task timed out after 3.00 seconds\`. Its work takes three minutes, and could take up to
four.

Repair it, so that the button answers at once, and the work is done behind it. Nothing is read from the answer but that the
work has begun. Who may press it, and what it takes, stays.
`,
  files: [data, resource],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'at-once',
      sentence: 'The mutation answers without waiting for the function.',
      verify: waitsForAnswer('rebuildIndex', false),
    },
    {
      kind: 'backend',
      id: 'four-minutes',
      sentence: 'The function may take four minutes.',
      verify: functionIs('slow-reindex', { timeoutSeconds: 240 }),
    },
    {
      kind: 'backend',
      id: 'still-a-mutation',
      sentence: 'It is a mutation, and takes what it took.',
      verify: operationIs('rebuildIndex', { kind: 'mutation', arguments: { fromYear: { type: 'Int' } } }),
    },
    {
      kind: 'backend',
      id: 'who',
      sentence: 'Editors alone may press the button.',
      verify: mayCall('rebuildIndex', { 'group:EDITORS': true, 'signed-in': false, guest: false }),
    },
  ],
  hints: [
    {
      id: 'returns-what',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /returns/ },
      text: 'Who doesn’t wait for the function can’t get what it returns. What comes back is fixed, so there is no `.returns` any more.',
    },
    {
      id: 'not-an-option',
      when: { stage: 'types', code: ['TS2339', 'TS2353', 'TS2561', 'TS2554'] },
      text: 'There is no such word in this place. Which part of the operation says that nobody waits: the operation, its handler, or the function’s definition?',
    },
    {
      id: 'api-waits-thirty-seconds',
      when: { stage: 'checks', check: 'at-once' },
      text: 'The API still waits for the function, for half a minute at most. More time for the function doesn’t change that.',
    },
    {
      id: 'own-time-too-short',
      when: { stage: 'checks', check: 'four-minutes' },
      text: 'Nobody waits now. But the function itself is still cut off too early, or may take longer than said.',
    },
    {
      id: 'two-clocks',
      text: 'There are two limits: how long the API waits, and how long the function may take. Which one does each error speak of?',
    },
    {
      id: 'two-places',
      text: 'One word goes behind the handler: `.async()`. One option goes into the definition: `timeoutSeconds`.',
    },
  ],
  startFails: { stage: 'checks', check: 'at-once' },
  mistakes: [
    {
      name: 'more-time-alone',
      edits: {
        [data]: [
          [
            '    .handler(a.handler.function(reindex).async())',
            '    .returns(a.string())\n    .handler(a.handler.function(reindex))',
          ],
        ],
      },
      brings: 'api-waits-thirty-seconds',
    },
    {
      name: 'async-alone',
      edits: { [resource]: [[', timeoutSeconds: 240', '']] },
      brings: 'own-time-too-short',
    },
    {
      name: 'as-milliseconds',
      edits: { [resource]: [['timeoutSeconds: 240', 'timeoutSeconds: 24']] },
      brings: 'own-time-too-short',
    },
    {
      name: 'return-type-behind',
      edits: { [data]: [['.async())', '.async())\n    .returns(a.string())']] },
      brings: 'returns-what',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          ["(allow => [allow.group('EDITORS')]),\n});", "((allow) => [allow.group('EDITORS')]),\n});"],
        ],
        [resource]: [['timeoutSeconds: 240', 'timeoutSeconds: 60 * 4']],
      },
    },
    {
      name: 'returns-stays-before',
      edits: { [data]: [['    .handler(', '    .returns(a.string())\n    .handler(']] },
    },
  ],
  why: `
The log spoke of the function’s own limit, and the API’s error of the API’s: 30 seconds, which nothing changes. A function
that nobody waits for may take as long as its own limit allows.

Lambda tries it again if it throws, so building the words twice has to be harmless. It is.
`,
});
