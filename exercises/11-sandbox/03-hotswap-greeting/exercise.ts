import { isDeployed, wasHotswapped } from '../../../src/checks/deployment.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'hotswap-greeting',
  lesson: 'watch-and-hotswap',
  title: 'Change a function in seconds',
  kind: 'operate',
  task: `
The function \`greet\` says hello to everybody alike. Change it while it is deployed.

1. Start the sandbox and let it watch. In the practice shell (\`!\`, best in a second terminal): \`npx ampx sandbox\`.
2. When it says that it watches, change the handler: it takes an event with a \`name\`, and greets by it. Save.
3. Read what \`ampx\` prints. This time CloudFormation does nothing.
4. End the watching with Ctrl-C. The sandbox stays.
`,
  files: ['amplify/greet/handler.ts'],
  needs: 'deployment',
  deployment: {
    steps: [{ watch: ['sandbox'], saves: ['solution'] }],
  },
  checks: [
    {
      kind: 'type',
      id: 'takes-a-name',
      sentence: 'The handler takes an event with a name.',
      code: "import { handler } from 'exercise/amplify/greet/handler';\nexport const greeting: Promise<string> = handler({ name: 'Kim' });\n",
      expected: 'handler({ name: "Kim" }) gives a text.',
      found: 'The handler can’t be called like that.',
    },
    {
      kind: 'cloud',
      id: 'deployed',
      sentence: 'A sandbox of this exercise is deployed.',
      verify: isDeployed(),
    },
    {
      kind: 'cloud',
      id: 'hotswapped',
      sentence: 'The last change of the function was hotswapped.',
      verify: wasHotswapped('AWS::Lambda::Function', 'the function'),
    },
  ],
  hints: [
    {
      id: 'fix-the-types',
      when: { stage: 'types', code: ['TS2339', 'TS2551'] },
      text: 'The compiler says which word it doesn’t know. `ampx` would stop here too: it deploys nothing with a type error.',
    },
    {
      id: 'an-event',
      when: { stage: 'checks', check: 'takes-a-name' },
      text: 'A function is called with one *event*, an object. Give the parameter a type with a `name` in it: `event: { name: string }`.',
    },
    {
      id: 'start-watching',
      when: { stage: 'checks', check: 'deployed' },
      text: 'Nothing is deployed yet. Without `--once`, `npx ampx sandbox` deploys and then stays. Type it in the practice shell, which `!` opens.',
    },
    {
      id: 'save-while-it-watches',
      when: { stage: 'checks', check: 'hotswapped' },
      text: 'The code came with a deployment by CloudFormation. A hotswap changes what is there already: change the text once more, now that it is deployed, and save while the sandbox is watched.',
    },
    {
      id: 'wait-for-the-line',
      text: 'Wait for `Watching for file changes...` before you save. What you save before belongs to the first deployment.',
    },
    {
      id: 'the-line',
      text: 'The handler: `async (event: { name: string }): Promise<string> =>`, and a template string with `event.name`.',
    },
  ],
  startFails: { stage: 'checks', check: 'takes-a-name' },
  mistakes: [
    {
      name: 'name-misspelled',
      edits: { 'amplify/greet/handler.ts': [['event.name', 'event.nmae']] },
      trips: { stage: 'types', code: 'TS2339' },
      brings: 'fix-the-types',
    },
    {
      name: 'name-alone',
      edits: {
        'amplify/greet/handler.ts': [
          ['event: { name: string }', 'name: string'],
          ['event.name', 'name'],
        ],
      },
      brings: 'an-event',
    },
    {
      name: 'changed-before-deploying',
      brings: 'save-while-it-watches',
      steps: [{ save: 'solution' }, { ampx: ['sandbox', '--once'] }],
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/greet/handler.ts': [
          ['=> `Hello, ', '=> {\n  return `Hello, '],
          ['}`;', '}!`;\n};'],
        ],
      },
    },
    {
      name: 'event-by-name',
      edits: {
        'amplify/greet/handler.ts': [
          [
            'export const handler = async (event: { name: string })',
            'interface Greeting {\n  readonly name: string;\n}\n\nexport const handler = async (event: Greeting)',
          ],
        ],
      },
    },
  ],
  why: `
The code of a function is all that changed, so \`ampx\` hands it to Lambda directly, and CloudFormation has
nothing to do. That holds for a function’s code, description and environment. What else changes a template
takes the long way.

How the handler is written doesn’t matter: an arrow, a \`function\`, a type of its own for the event.
`,
});
