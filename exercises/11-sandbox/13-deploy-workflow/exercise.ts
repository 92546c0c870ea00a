import { stepsOf, workflowDeploys, workflowKeeps } from '../../../src/checks/app/deployments.ts';
import { fails, holds } from '../../../src/checks/outcome.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'deploy-workflow',
  lesson: 'ampx-deploy',
  title: 'Deploy from your own CI',
  kind: 'fix',
  task: `
Sensors send measurements to a backend. There is no website, and no Amplify app. Somebody wrote a workflow for GitHub
Actions that should deploy the backend on each push to \`main\`. It fails, and if it didn't, it would deploy the wrong
thing: a sandbox of the build machine's user.

Fix \`project/deploy.yml\` (in a repository it would be in \`.github/workflows/\`):

1. it deploys the environment \`sensors-prod\`, without Amplify Hosting;
2. nobody is there to answer a question;
3. tests run before, as they do now, and so does everything else.

Nothing of this is run or deployed: the file is read, and that is all.
`,
  files: ['project/deploy.yml'],
  needs: 'types',
  checks: [
    {
      kind: 'identify',
      id: 'deploys',
      sentence: 'The workflow deploys the environment sensors-prod, unattended.',
      subject: 'project',
      verify: workflowDeploys('deploy.yml', 'sensors-prod'),
    },
    {
      kind: 'identify',
      id: 'rest-stays',
      sentence: 'The workflow still signs in, and tests before it deploys.',
      subject: 'project',
      verify: workflowKeeps('deploy.yml', workflow => {
        const { on, jobs, permissions } = workflow as Record<string, unknown>;
        if (JSON.stringify(on) !== '{"push":{"branches":["main"]}}')
          return fails('it runs on each push to main', 'it runs at other times');
        if (JSON.stringify(permissions) !== '{"id-token":"write","contents":"read"}')
          return fails('it may sign in with a token of its own', 'its permissions are others');
        const [job] = Object.values(jobs as object) as { 'runs-on'?: unknown }[];
        if (job?.['runs-on'] !== 'ubuntu-latest') return fails('it runs on ubuntu-latest', 'it does not');
        const steps = stepsOf(workflow);
        const place = (fits: (step: (typeof steps)[number]) => boolean) => steps.findIndex(fits);
        const runs = (command: string) =>
          place(
            ({ run }) => typeof run === 'string' && run.split('\n').some(line => line.trim() === command),
          );
        const signsIn = place(
          step =>
            step.uses === 'aws-actions/configure-aws-credentials@v4' &&
            JSON.stringify(step.with) ===
              '{"role-to-assume":"arn:aws:iam::111122223333:role/deploy","aws-region":"eu-central-1"}',
        );
        const deploys = place(({ run }) => typeof run === 'string' && /\bampx deploy\b/.test(run));
        if (place(({ uses }) => uses === 'actions/checkout@v4') !== 0)
          return fails('it begins with a checkout', 'it does not');
        if (signsIn < 0 || signsIn > deploys) return fails('it signs in before it deploys', 'it does not');
        const tests = runs('npm test');
        return tests >= 0 && tests <= deploys
          ? holds
          : fails('npm test runs before the deployment', 'it does not');
      }),
    },
  ],
  freedoms: {
    // What a workflow and its job are called is their own affair.
    mutants: [
      'drops name',
      'puts name into a comment',
      'calls name otherwise',
      'changes name',
      'changes Deploy',
      'only echoes Deploy',
      'calls backend otherwise',
      'changes backend',
    ].map(what => `project/deploy.yml ${what}`),
  },
  hints: [
    {
      id: 'whose-sandbox',
      when: { stage: 'checks', check: 'deploys', says: /ampx sandbox/ },
      text: 'A sandbox belongs to a person, and its name is made of the user’s. Which of the three ways to deploy takes a name that you choose, and no Amplify app?',
    },
    {
      id: 'needs-no-app',
      when: { stage: 'checks', check: 'deploys', says: /ampx pipeline-deploy/ },
      text: 'That one deploys a branch of an Amplify app, and here is no app. Which of the three ways needs none?',
    },
    {
      id: 'name-it',
      when: { stage: 'checks', check: 'deploys', says: /^its identifier/ },
      text: 'The environment has a name in the task, and a stack of its own by that name. Which option says it?',
    },
    {
      id: 'nobody-there',
      when: { stage: 'checks', check: 'deploys', says: /nobody answers/ },
      text: '`ampx deploy` asks whether you mean it, since it is a preview. On a build machine the question stays unanswered. The lesson names the option that answers.',
    },
    {
      id: 'packages-first',
      when: { stage: 'checks', check: 'deploys', asks: /installed before/ },
      text: 'The build machine begins with nothing but your commit. `ampx` is one of the packages. What brings them?',
    },
    {
      id: 'step-by-step',
      text: 'Go through the steps from the top: what does each need that a step before it has brought?',
    },
    {
      id: 'two-lines',
      text: 'Two lines change: `npm ci` before the tests, and in place of the sandbox `npx ampx deploy --identifier sensors-prod --yes`, which deploys to the AWS account that the workflow signs in to.',
    },
  ],
  startFails: { stage: 'checks', check: 'deploys', says: /ampx sandbox/ },
  mistakes: [
    {
      name: 'nobody-answers',
      edits: {
        'project/deploy.yml': [
          [
            '- run: npx ampx deploy --identifier sensors-prod --yes',
            '- run: npx ampx deploy --identifier sensors-prod',
          ],
        ],
      },
      brings: 'nobody-there',
    },
    {
      name: 'other-environment',
      edits: {
        'project/deploy.yml': [
          [
            '- run: npx ampx deploy --identifier sensors-prod --yes',
            '- run: npx ampx deploy --identifier sensors --yes',
          ],
        ],
      },
      brings: 'name-it',
    },
    {
      name: 'needs-an-app',
      edits: {
        'project/deploy.yml': [
          [
            '- run: npx ampx deploy --identifier sensors-prod --yes',
            '- run: npx ampx pipeline-deploy --branch main --app-id d123',
          ],
        ],
      },
      brings: 'needs-no-app',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'project/deploy.yml': [
          [
            '      - run: npm ci\n      - run: npm test\n      - run: npx',
            '      - name: Install dependencies\n        run: npm ci\n      - name: Test\n        run: npm test\n      - name: Deploy the backend\n        run: npx',
          ],
        ],
      },
    },
    {
      name: 'short-option',
      edits: { 'project/deploy.yml': [['--identifier sensors-prod --yes', '-y --identifier sensors-prod']] },
    },
    {
      name: 'one-step',
      edits: {
        'project/deploy.yml': [
          [
            '      - run: npm ci\n      - run: npm test\n',
            '      - run: |\n          npm ci\n          npm test\n',
          ],
        ],
      },
    },
  ],
  why: `
\`ampx deploy\` deploys a stack of your own naming, and needs no app of Amplify Hosting: the workflow signs in
by a role, without keys in the repository. \`--yes\` (or \`-y\`) answers the question that a preview asks.

Installed first, tested second, deployed last: what fails stops what follows.
`,
});
