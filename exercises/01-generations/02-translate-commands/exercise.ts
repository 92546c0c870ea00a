import { answersAre } from '../../../src/checks/answers.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'translate-commands',
  lesson: 'commands',
  title: 'Translate the commands',
  task: `
An old tutorial for a React app uses six Gen 1 commands. Say what you would do instead in a Gen 2 project.

The answers are listed at the top of the file. One of them fits none of the six.
`,
  files: ['commands.ts'],
  needs: 'types',
  checks: [
    {
      kind: 'type',
      id: 'starting',
      sentence: 'A project is started the Gen 2 way.',
      code: answersAre('commands', 'inGen2', { 'amplify init': 'npm create amplify@latest' }),
      expected: 'The step that writes the amplify folder stands beside amplify init.',
      found: 'Something else stands there.',
    },
    {
      kind: 'type',
      id: 'defining',
      sentence: 'Auth and data are defined the Gen 2 way.',
      code: answersAre('commands', 'inGen2', {
        'amplify add auth': 'write amplify/auth/resource.ts',
        'amplify add api': 'write amplify/data/resource.ts',
      }),
      expected: 'Each add command became the file that takes its place.',
      found: 'At least one of the two is something else.',
    },
    {
      kind: 'type',
      id: 'deploying',
      sentence: 'Your own backend and the shared one are deployed the Gen 2 way.',
      code: answersAre('commands', 'inGen2', {
        'amplify push': 'save, while npx ampx sandbox runs',
        'amplify publish': 'git push, to a connected branch',
      }),
      expected: 'Push reaches your own backend, publish the one that users see.',
      found: 'At least one of the two is something else.',
    },
    {
      kind: 'type',
      id: 'types',
      sentence: 'A web project gets its types the Gen 2 way.',
      code: answersAre('commands', 'inGen2', { 'amplify codegen': 'nothing: the types are inferred' }),
      expected: 'No step that the types don’t need.',
      found: 'A web project can do without what stands there.',
    },
  ],
  hints: [
    {
      id: 'copy-exactly',
      when: { stage: 'types' },
      text: 'An answer has to be one of the list at the top, letter by letter. Let the editor complete it: delete the text between the quotes and ask for suggestions.',
    },
    {
      id: 'before-the-sandbox',
      when: { stage: 'checks', check: 'starting' },
      text: 'In an empty folder the sandbox answers `./amplify does not exist`. What makes that folder?',
    },
    {
      id: 'files-not-prompts',
      when: { stage: 'checks', check: 'defining' },
      text: 'Gen 1 asks questions and writes files. In Gen 2 you write the file. Which one is about signing in?',
    },
    {
      id: 'who-sees-it',
      when: { stage: 'checks', check: 'deploying' },
      text: 'Ask who sees the result. A sandbox is yours alone. What users see is built from a Git branch.',
    },
    {
      id: 'inferred',
      when: { stage: 'checks', check: 'types' },
      text: 'The schema is TypeScript already. What would a generator have to add, for a client that is TypeScript too?',
    },
    {
      id: 'table',
      text: 'The table of commands in this lesson has all six. Press `p` to look it up.',
    },
    {
      id: 'odd-one-out',
      text: 'The answer that fits none of them is `npx ampx generate graphql-client-code`: it is for clients that are not TypeScript, such as mobile apps, and asks the AWS account of a deployed backend.',
    },
  ],
  startFails: { stage: 'checks', check: 'starting' },
  mistakes: [
    {
      name: 'init-is-sandbox',
      trips: { stage: 'checks', check: 'starting' },
      brings: 'before-the-sandbox',
    },
    { name: 'publish-is-sandbox', trips: { stage: 'checks', check: 'deploying' }, brings: 'who-sees-it' },
    { name: 'codegen-is-needed', trips: { stage: 'checks', check: 'types' }, brings: 'inferred' },
  ],
});
