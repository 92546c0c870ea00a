import { isDeployed, outputsHave } from '../../../../../src/checks/deployment.ts';
import { outputIs } from '../../../../../src/checks/outputs.ts';
import { defineExercise } from '../../../../../src/course/exercise.ts';

export default defineExercise({
  id: 'first-sandbox',
  lesson: 'deploying',
  title: 'Bring it up',
  task: "Add `{ custom: { title: 'Fixture' } }` to the outputs, and deploy: press `d`.",
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
      verify: outputIs('custom.title', 'Fixture'),
    },
    {
      kind: 'cloud',
      id: 'deployed',
      sentence: 'A sandbox of this exercise is deployed.',
      verify: isDeployed(),
    },
    {
      kind: 'cloud',
      id: 'title-arrived',
      sentence: 'amplify_outputs.json holds the title.',
      verify: outputsHave('custom.title', 'Fixture'),
    },
  ],
  hints: [
    { id: 'add-output', text: '`backend.addOutput({ ... })` takes an object.' },
    { id: 'deploy', text: 'Save, and press `d`.' },
  ],
  startFails: { stage: 'checks', check: 'output' },
  mistakes: [],
});
