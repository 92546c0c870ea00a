import { keeps } from '../../../src/checks/app/build.ts';
import { buildDeploysBranch } from '../../../src/checks/app/deployments.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'branch-build',
  lesson: 'branches-and-pipeline',
  title: 'A backend for each branch',
  kind: 'port',
  task: `
A shop has moved to Gen 2, and its \`amplify.yml\` is still the old one: \`amplifyPush\` knows nothing of
\`amplify/backend.ts\`. The branches \`main\` and \`dev\` are connected, and a \`feature/*\` pattern too.

Change \`project/amplify.yml\`, so that a push to *any* of them

1. deploys the backend of that very branch,
2. and then builds the app, with the outputs of that backend.

Nothing of this project is installed, run or deployed: the file is read, and that is all.
`,
  files: ['project/amplify.yml'],
  needs: 'types',
  checks: [
    {
      kind: 'identify',
      id: 'deploys',
      sentence: 'A build deploys the backend of its branch, and then builds the app.',
      subject: 'project',
      verify: buildDeploysBranch({ command: ['vite', 'build'] }),
    },
    {
      kind: 'identify',
      id: 'rest-stays',
      sentence: 'What is published is as it was.',
      subject: 'project',
      verify: keeps(
        'amplify.yml',
        { 'frontend/artifacts/baseDirectory': 'dist', 'frontend/artifacts/files': ['**/*'] },
        { orGone: true },
      ),
    },
  ],
  // What of the build is published can be said in the console, too.
  freedoms: {
    mutants: ['artifacts', 'baseDirectory', 'files'].flatMap(key =>
      [`drops ${key}`, `puts ${key} into a comment`, `calls ${key} otherwise`, `changes ${key}`].map(
        what => `project/amplify.yml ${what}`,
      ),
    ),
  },
  hints: [
    {
      id: 'old-push',
      when: { stage: 'checks', check: 'deploys', says: /amplifyPush/ },
      text: '`amplifyPush` is the script of Gen 1 on the build machine. Which command of Gen 2 does its work there?',
    },
    {
      id: 'not-for-builds',
      when: { stage: 'checks', check: 'deploys', says: /ampx (sandbox|deploy)/ },
      text: 'That command is not for the backend of a branch. Which of the three in the first table of the lesson belongs to a branch?',
    },
    {
      id: 'which-branch',
      when: { stage: 'checks', check: 'deploys', says: /^it is always|^it is not given/ },
      text: 'One file serves all branches. The build machine knows which branch it builds, and of which app: it has both in variables. The lesson shows their names.',
    },
    {
      id: 'what-comes-first',
      when: { stage: 'checks', check: 'deploys', asks: /before/ },
      text: 'Amplify Hosting runs the phases of `backend`, then those of `frontend`, each from top to bottom. `ampx` is one of the packages, and the app is built with the outputs. So what comes first?',
    },
    {
      id: 'build-the-app',
      when: { stage: 'checks', check: 'deploys', asks: /still runs/ },
      text: 'The backend would be deployed, and the site would stay as it was. Which command made it?',
    },
    {
      id: 'three-steps',
      text: 'Three steps have to be there, in this order: install the packages, deploy the backend, build the app. Where is each of them now?',
    },
    {
      id: 'the-line',
      text: 'The command is `npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID`: it runs on the build machine, in an AWS account.',
    },
  ],
  startFails: { stage: 'checks', check: 'deploys', says: /amplifyPush/ },
  mistakes: [
    {
      name: 'branch-is-fixed',
      edits: {
        'project/amplify.yml': [
          [
            '- npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            '- npx ampx pipeline-deploy --branch main --app-id $AWS_APP_ID',
          ],
        ],
      },
      brings: 'which-branch',
    },
    {
      name: 'sandbox-on-the-build-machine',
      edits: {
        'project/amplify.yml': [
          [
            '- npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID',
            '- npx ampx sandbox --once',
          ],
        ],
      },
      brings: 'not-for-builds',
    },
    { name: 'frontend-first', brings: 'what-comes-first' },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'project/amplify.yml': [
          ['- npm ci', '- npm ci --cache .npm --prefer-offline'],
          ["      - '**/*'\n", "      - '**/*'\n  cache:\n    paths:\n      - .npm/**/*\n"],
        ],
      },
    },
    {
      name: 'packages-in-a-phase-of-their-own',
      edits: {
        'project/amplify.yml': [
          [
            '    build:\n      commands:\n        - npm ci\n',
            '    preBuild:\n      commands:\n        - npm ci\n    build:\n      commands:\n',
          ],
        ],
      },
    },
    {
      name: 'app-first',
      edits: {
        'project/amplify.yml': [
          ['--branch $AWS_BRANCH --app-id $AWS_APP_ID', '--app-id $AWS_APP_ID --branch $AWS_BRANCH'],
        ],
      },
    },
  ],
  why: `
The phases of \`backend\` run before those of \`frontend\`, and \`pipeline-deploy\` leaves the outputs where the
app’s build finds them. With the two variables one file serves all branches: each build deploys the backend
of its own.

In which phase the packages are installed is up to you, as long as it comes first.
`,
});
