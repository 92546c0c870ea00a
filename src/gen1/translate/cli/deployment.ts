import type { CommandTranslation } from './gen1-command.ts';

/** Commands that bring things to the cloud, and back. */
export const deploymentCommands: readonly CommandTranslation[] = [
  {
    command: 'push',
    did: 'Deployed the local changes to the current environment.',
    instead:
      'For yourself: a running sandbox deploys each save. For everyone else: push to a Git branch that is connected to Amplify Hosting.',
    run: ['npx ampx sandbox', 'git push'],
    flags: {
      '--force': '`npx ampx sandbox --once` deploys once, whatever changed.',
      '--yes': 'The sandbox asks nothing.',
      '--codegen': 'Types are inferred from the schema: there is nothing to generate.',
      '--allow-destructive-graphql-schema-updates':
        'A sandbox may always replace tables, and their data is lost then. For branches, see the deletion protection of tables.',
      '--debug': '`npx ampx sandbox --debug`',
    },
    lesson: 'sandbox',
  },
  {
    command: 'pull',
    did: 'Fetched the backend of an environment, and wrote aws-exports.js.',
    instead:
      'The backend is in your repository: git pull. To use a deployed backend from a frontend, write its outputs file.',
    run: ['git pull', 'npx ampx generate outputs --branch main --app-id YOUR_APP_ID'],
    values: [
      { from: '--appId', instead: ['YOUR_APP_ID'] },
      { from: '--envName', instead: ['BRANCH', 'main'] },
    ],
    flags: {
      '--appId': '`npx ampx generate outputs --app-id YOUR_APP_ID --branch main`',
      '--envName': '`npx ampx generate outputs --app-id YOUR_APP_ID --branch BRANCH`',
      '--restore': '`git restore amplify`',
      '--sandboxId': 'Amplify Studio is not part of Gen 2.',
    },
    lesson: 'commands',
  },
  {
    command: 'publish',
    did: 'Deployed the backend, then built and published the frontend.',
    instead:
      'Push to a Git branch that is connected to Amplify Hosting: it builds the frontend and the backend.',
    run: ['git push'],
    flags: {
      '--invalidateCloudFront': 'Hosting does it on each deployment.',
      '--yes': 'Nothing asks.',
    },
    lesson: 'commands',
  },
  {
    command: 'serve',
    did: 'Deployed the backend, then started the frontend locally.',
    instead: 'Let the sandbox run in one terminal, and the frontend in another.',
    run: ['npx ampx sandbox', 'npm run dev'],
    lesson: 'sandbox',
  },
  {
    command: 'run',
    did: 'The same as amplify serve.',
    instead: 'Let the sandbox run in one terminal, and the frontend in another.',
    run: ['npx ampx sandbox', 'npm run dev'],
    lesson: 'sandbox',
  },
  {
    command: 'mock',
    did: 'Ran API, storage and functions on your machine.',
    instead: 'Gen 2 has no local mock. Your sandbox is a real backend in your AWS account, for you alone.',
    run: ['npx ampx sandbox', 'npx ampx sandbox delete'],
    lesson: 'sandbox',
  },
  {
    command: 'mock api',
    did: 'Ran the GraphQL API on your machine.',
    instead: 'Use the API of your sandbox: a change of the schema takes seconds to get there.',
    run: ['npx ampx sandbox'],
    lesson: 'sandbox',
  },
  {
    command: 'mock storage',
    did: 'Ran an S3 bucket on your machine.',
    instead: 'Use the bucket of your sandbox.',
    run: ['npx ampx sandbox'],
    lesson: 'sandbox',
  },
  {
    command: 'mock function',
    did: 'Ran a Lambda function on your machine.',
    instead:
      'Deploy it to your sandbox, and see its log while you call it. The handler is a plain function too: a unit test can call it.',
    run: ['npx ampx sandbox --stream-function-logs'],
    flags: {
      '--event': 'Test the function in the Lambda console with an event, or call the handler in a unit test.',
      '--timeout': 'defineFunction({ timeoutSeconds })',
    },
    lesson: 'sandbox',
  },
  {
    command: 'console hosting',
    did: 'Opened Amplify Hosting in the browser.',
    instead: 'Open console.aws.amazon.com/amplify.',
  },
  {
    command: 'add hosting',
    did: 'Added hosting for the frontend.',
    instead:
      'Connect your Git repository in the Amplify console: "Create new app", choose the branch. Each push then deploys frontend and backend. Hosting elsewhere needs no Amplify Hosting: `npx ampx deploy` deploys the backend.',
    run: ['git push', 'npx ampx deploy --identifier my-app-prod'],
    lesson: 'commands',
  },
  {
    command: 'configure hosting',
    did: 'Changed the hosting.',
    instead: 'Change it in the Amplify console, and the build in amplify.yml.',
  },
  {
    command: 'publish hosting',
    did: 'Published the frontend by hand.',
    instead: 'Push to the connected branch.',
    run: ['git push'],
    lesson: 'commands',
  },
  {
    command: 'serve hosting',
    did: 'Opened the deployed site.',
    instead: 'Open the address that the Amplify console shows for the branch.',
  },
  {
    command: 'update hosting',
    did: 'Changed the hosting.',
    instead: 'Change it in the Amplify console, and the build in amplify.yml.',
  },
  {
    command: 'remove hosting',
    did: 'Removed the hosting.',
    instead: 'Disconnect the branch, or delete the app, in the Amplify console.',
  },
];
