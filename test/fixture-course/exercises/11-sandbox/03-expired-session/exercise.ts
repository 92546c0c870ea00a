import { answersAre } from '../../../../../src/checks/answers.ts';
import { isDeployed } from '../../../../../src/checks/deployment.ts';
import { defineExercise } from '../../../../../src/course/exercise.ts';

export default defineExercise({
  id: 'expired-session',
  lesson: 'failing',
  title: 'Signed in too long ago',
  task: 'Say in `diagnosis.ts` what is wrong, fix it, and deploy.',
  files: ['diagnosis.ts'],
  needs: 'deployment',
  deployment: {
    faults: { expiredTokenAfter: 4 },
    steps: [{ save: 'solution' }, { fix: 'sign-in' }, { ampx: ['sandbox', '--once'] }],
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
