import type { CommandTranslation } from './gen1-command.ts';

/** Commands about the project as a whole. */
export const projectCommands: readonly CommandTranslation[] = [
  {
    command: 'init',
    did: 'Made the project, and its first environment in the cloud.',
    instead: 'Create the project, then write code. Nothing is deployed before you start a sandbox.',
    run: ['npm create amplify@latest', 'npx ampx sandbox'],
    flags: {
      '--app': 'Clone the repository with Git, and run npm install in it.',
      '--envName':
        'There are no environments: a sandbox for each developer, a Git branch for each shared backend.',
      '--permissions-boundary':
        'Set it in amplify/backend.ts: PermissionsBoundary.of(backend.stack).apply(...).',
      '--yes': '`npm create amplify@latest -- --yes` asks nothing.',
      '--headless': '`npm create amplify@latest -- --yes` asks nothing.',
      '--frontend': 'The frontend needs no configuration: it reads amplify_outputs.json.',
      '--providers': 'The AWS profile is chosen at each deployment: `npx ampx sandbox --profile NAME`.',
    },
    lesson: 'commands',
  },
  {
    command: 'configure',
    did: 'Set up an AWS profile on your machine.',
    instead: 'ampx uses the AWS profiles that you have. This command writes one.',
    run: ['npx ampx configure profile'],
    flags: {
      '--usage-data-on': '`npx ampx configure telemetry enable`',
      '--usage-data-off': '`npx ampx configure telemetry disable`',
    },
    lesson: 'sandbox',
  },
  {
    command: 'configure project',
    did: 'Changed the name, editor, frontend and profile of the project.',
    instead:
      'There is nothing to configure: the name is the one in package.json, and the profile is chosen when you deploy.',
    run: ['npx ampx sandbox --profile NAME'],
    lesson: 'sandbox',
  },
  {
    command: 'status',
    did: 'Listed the resources, with what was not pushed yet.',
    instead:
      'The state of a Gen 2 backend is its code: git status says what changed. A running sandbox deploys each save and prints what it did.',
    run: ['git status', 'npx ampx sandbox'],
    flags: {
      '--verbose': 'The sandbox prints the resources; CloudFormation in the AWS console shows the rest.',
    },
    lesson: 'sandbox',
  },
  {
    command: 'delete',
    did: 'Deleted the project in the cloud and the amplify folder.',
    instead:
      'Delete your sandbox with this command. Delete the backends of branches with their branch, in the Amplify console. Your files stay.',
    run: ['npx ampx sandbox delete'],
    flags: { '--force': '`npx ampx sandbox delete --yes`', '--yes': '`npx ampx sandbox delete --yes`' },
    lesson: 'sandbox',
  },
  {
    command: 'console',
    did: 'Opened the Amplify console or a service in the browser.',
    instead:
      'Open console.aws.amazon.com/amplify. "Manage sandboxes" there shows your sandbox and its resources.',
    lesson: 'sandbox',
  },
  {
    command: 'export',
    did: 'Wrote the backend as a CDK construct for another CDK app.',
    instead: 'A Gen 2 backend is CDK already: add your own constructs to it in amplify/backend.ts.',
    lesson: 'cdk',
  },
  {
    command: 'override project',
    did: 'Let you change the roles and other resources of the project by code.',
    instead: 'Change the generated resources in amplify/backend.ts. The roles belong to auth.',
    write: [
      {
        file: 'amplify/backend.ts',
        text: `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';

const backend = defineBackend({ auth });

const { cfnUserPool } = backend.auth.resources.cfnResources;
cfnUserPool.deletionProtection = 'ACTIVE';
`,
      },
    ],
    lesson: 'cdk',
  },
  {
    command: 'build',
    did: 'Made CloudFormation out of the local files, without deploying it.',
    instead:
      'The sandbox does it on each save. `amplify-gen2-learn check` does it offline, for the exercises here.',
    run: ['npx ampx sandbox --once'],
    lesson: 'types-and-synthesis',
  },
  {
    command: 'drift',
    did: 'Compared local files, the deployed templates and the real resources.',
    instead: 'CloudFormation detects drift: in the AWS console, choose the stack, then "Detect drift".',
  },
  {
    command: 'migrate',
    did: 'Moved a project of the first CLI versions to the newest form of Gen 1.',
    instead:
      'To go on to Gen 2, create a new backend, or use the migration tool of the Gen 1 CLI: `amplify gen2-migration`.',
    lesson: 'two-generations',
  },
  {
    command: 'gen2-migration',
    did: 'Moves a Gen 1 project to Gen 2 (developer preview, CLI 14.4 and later).',
    instead:
      'Run it in the Gen 1 project, step by step: assess, lock, generate, refactor. The schema comes out as GraphQL text inside defineData; `amplify-gen2-learn translate schema.graphql` writes it with the schema builder.',
    lesson: 'two-generations',
  },
  {
    command: 'gen2-migration assess',
    did: 'Says which parts of the project can be migrated.',
    instead: 'It stays a command of the Gen 1 CLI: run it in the Gen 1 project first.',
    lesson: 'two-generations',
  },
  {
    command: 'gen2-migration lock',
    did: 'Locks the Gen 1 environment against changes during a migration.',
    instead: 'It stays a command of the Gen 1 CLI: run it before generate.',
    lesson: 'two-generations',
  },
  {
    command: 'gen2-migration generate',
    did: 'Writes Gen 2 code out of a Gen 1 environment.',
    instead:
      'It stays a command of the Gen 1 CLI. Read what it wrote before you deploy it from a new branch.',
    lesson: 'two-generations',
  },
  {
    command: 'gen2-migration refactor',
    did: 'Moves tables, buckets and user pools from the Gen 1 stacks to the Gen 2 stacks.',
    instead: 'It stays a command of the Gen 1 CLI. It works on real data: read each question that it asks.',
    lesson: 'two-generations',
  },
];
