import { answersAre } from '../../../../../src/checks/answers.ts';
import { isDeployed } from '../../../../../src/checks/deployment.ts';
import { defineExercise } from '../../../../../src/course/exercise.ts';

export default defineExercise({
  id: 'not-bootstrapped',
  lesson: 'failing',
  title: 'Nobody was here before',
  task: 'Say in `diagnosis.ts` what is wrong, fix it, and deploy.',
  files: ['diagnosis.ts'],
  needs: 'deployment',
  deployment: {
    faults: { missingBootstrap: true },
    steps: [{ save: 'solution' }, { fix: 'bootstrap' }, { ampx: ['sandbox', '--once'] }],
  },
  checks: [
    {
      kind: 'type',
      id: 'cause',
      sentence: 'You know what is wrong.',
      code: answersAre('diagnosis', 'diagnosis', { cause: 'the cloud' }),
      expected: 'The cause.',
      found: 'Something else stands there.',
    },
    {
      kind: 'cloud',
      id: 'deployed',
      sentence: 'A sandbox of this exercise is deployed.',
      verify: isDeployed(),
    },
  ],
  hints: [
    { id: 'not-the-code', text: 'The code is right.' },
    { id: 'fix', text: 'Fix the cloud, then deploy.' },
  ],
  startFails: { stage: 'checks', check: 'cause' },
  mistakes: [],
});
