import { isDeployed, outputsHave } from '../../../src/checks/deployment.ts';
import { outputIs } from '../../../src/checks/outputs.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'first-sandbox',
  lesson: 'first-deploy',
  title: 'Deploy it',
  kind: 'complete',
  task: `
Here is a small backend. Nothing of it exists yet. Deploy it.

1. The frontend wants to show what the app is called. Add \`{ custom: { title: 'My todos' } }\` to the outputs.
2. Deploy: press \`d\`. Or do it yourself, in the practice shell (\`!\`), as the lesson shows: \`npx ampx sandbox --once\`.
3. Wait for \`File written: amplify_outputs.json\`. Then open that file and look for your title.
`,
  files: ['amplify/backend.ts'],
  needs: 'deployment',
  deployment: {
    steps: [
      { save: 'solution' },
      { ampx: ['sandbox', '--once'], says: 'File written: amplify_outputs.json' },
    ],
  },
  checks: [
    {
      kind: 'backend',
      id: 'output',
      sentence: 'The backend puts custom.title into its outputs.',
      verify: outputIs('custom.title', 'My todos'),
    },
    {
      kind: 'cloud',
      id: 'deployed',
      sentence: 'A sandbox of this exercise is deployed.',
      verify: isDeployed(),
    },
    {
      kind: 'cloud',
      id: 'endpoint',
      sentence: 'amplify_outputs.json says where the API is.',
      verify: outputsHave('data.url'),
    },
    {
      kind: 'cloud',
      id: 'title-arrived',
      sentence: 'amplify_outputs.json holds your title.',
      verify: outputsHave('custom.title', 'My todos'),
    },
  ],
  hints: [
    {
      id: 'below-custom',
      when: { stage: 'types', code: ['TS2353', 'TS2561'] },
      text: 'The top level of the outputs has fixed names. What is yours goes below `custom`.',
    },
    {
      id: 'nothing-added',
      when: { stage: 'checks', check: 'output', says: /^No outputs/ },
      text: 'The outputs get nothing of yours yet. Which function of `backend` adds to them?',
    },
    {
      id: 'letter-by-letter',
      when: { stage: 'checks', check: 'output', says: /^Your own outputs|^custom/ },
      text: 'The outputs need `custom.title`, and the title letter by letter: `My todos`.',
    },
    {
      id: 'not-deployed',
      when: { stage: 'checks', check: 'deployed' },
      text: 'Your files are right, and lie on your disk. Nobody has deployed them. Press `d`, and wait for the line `File written`.',
    },
    {
      id: 'deploy-again',
      when: { stage: 'checks', check: 'title-arrived' },
      text: 'What is deployed is what you saved *before*. Deploy once more. The file is written anew each time.',
    },
    {
      id: 'add-output',
      text: '`backend.addOutput({ ... })` takes an object. Its part `custom` is yours.',
    },
    {
      id: 'three-steps',
      text: "Write `backend.addOutput({ custom: { title: 'My todos' } });`, save, and press `d`.",
    },
  ],
  startFails: { stage: 'checks', check: 'output' },
  mistakes: [
    {
      name: 'not-custom',
      edits: { 'amplify/backend.ts': [["custom: { title: 'My todos' }", "title: 'My todos'"]] },
      trips: { stage: 'types', code: 'TS2353' },
      brings: 'below-custom',
    },
    {
      name: 'other-title',
      edits: { 'amplify/backend.ts': [["custom: { title: 'My todos' }", "custom: { title: 'Todos' }"]] },
      brings: 'letter-by-letter',
    },
    {
      name: 'saved-after-deploying',
      brings: 'deploy-again',
      steps: [{ ampx: ['sandbox', '--once'] }, { save: 'solution' }],
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/backend.ts': [
          ["  custom: { title: 'My todos' },", "  custom: {\n    title: 'My todos',\n  },"],
        ],
      },
    },
    {
      name: 'title-by-name',
      edits: {
        'amplify/backend.ts': [
          ['const backend = defineBackend({', "const title = 'My todos';\n\nconst backend = defineBackend({"],
          ["custom: { title: 'My todos' }", 'custom: { title }'],
        ],
      },
    },
  ],
  why: `
\`addOutput\` becomes a part of the template, so the title travels with the deployment: first to the stack,
then into \`amplify_outputs.json\`, which is written anew each time. Saved later, it would wait for the next
deployment.

\`d\` and the command in the practice shell do the same; the second one without \`--once\` would stay and watch.
`,
});
