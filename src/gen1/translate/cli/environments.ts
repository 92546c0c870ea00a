import type { CommandTranslation } from './gen1-command.ts';

/** `amplify env`: Gen 2 has Git branches and sandboxes instead. */
export const environmentCommands: readonly CommandTranslation[] = [
  {
    command: 'env',
    did: 'Managed the environments of the project.',
    instead:
      'There are no environments. Each developer has a sandbox; each connected Git branch has a backend of its own.',
    run: ['npx ampx sandbox', 'git switch -c feature'],
    lesson: 'sandbox',
  },
  {
    command: 'env add',
    did: 'Made a new environment.',
    instead:
      'For you: a sandbox; a second one has an identifier. For the team: a new Git branch, connected in the Amplify console.',
    run: ['npx ampx sandbox --identifier feature', 'git switch -c staging'],
    values: [
      { from: 'word', instead: ['feature', 'staging'] },
      { from: '--envName', instead: ['feature', 'staging'] },
    ],
    flags: {
      '--envName': 'The name is that of the branch, or the identifier of the sandbox.',
      '--permissions-boundary':
        'Set it in amplify/backend.ts: PermissionsBoundary.of(backend.stack).apply(...).',
    },
    lesson: 'sandbox',
  },
  {
    command: 'env checkout',
    did: 'Switched to another environment.',
    instead: 'Switch the Git branch. To work against its deployed backend, write its outputs file.',
    run: ['git switch staging', 'npx ampx generate outputs --branch staging --app-id YOUR_APP_ID'],
    values: [{ from: 'word', instead: ['staging'] }],
    flags: { '--restore': '`git restore amplify`' },
    lesson: 'sandbox',
  },
  {
    command: 'env list',
    did: 'Listed the environments.',
    instead: 'List the branches. Sandboxes are listed in the Amplify console, under "Manage sandboxes".',
    run: ['git branch'],
    lesson: 'sandbox',
  },
  {
    command: 'env get',
    did: 'Showed the details of an environment.',
    instead: 'Look at the branch in the Amplify console, or write the outputs of its backend to a file.',
    run: ['npx ampx generate outputs --branch main --app-id YOUR_APP_ID'],
    values: [
      { from: 'word', instead: ['main'] },
      { from: '--name', instead: ['main'] },
    ],
    flags: { '--json': 'The outputs file is JSON.' },
  },
  {
    command: 'env import',
    did: 'Took over an environment of another project.',
    instead: 'Clone the repository, and connect the branch in the Amplify console.',
    run: ['git clone REPOSITORY'],
  },
  {
    command: 'env pull',
    did: 'Fetched the environment as it was in the cloud.',
    instead:
      'The code is the source: git pull. The outputs of a deployed branch come with the second command.',
    run: ['git pull', 'npx ampx generate outputs --branch main --app-id YOUR_APP_ID'],
    flags: { '--restore': '`git restore amplify`' },
  },
  {
    command: 'env remove',
    did: 'Deleted an environment and what it had in the cloud.',
    instead: 'Delete the sandbox, or delete the branch in the Amplify console: its backend goes with it.',
    run: ['npx ampx sandbox delete --identifier feature'],
    values: [{ from: 'word', instead: ['feature'] }],
    lesson: 'sandbox',
  },
  {
    command: 'env update',
    did: 'Changed the permissions boundary of an environment.',
    instead: 'Set it in amplify/backend.ts: PermissionsBoundary.of(backend.stack).apply(...).',
    lesson: 'cdk',
  },
  {
    command: 'import env',
    did: 'Took over an environment of another project.',
    instead: 'Clone the repository, and connect the branch in the Amplify console.',
    run: ['git clone REPOSITORY'],
  },
];
