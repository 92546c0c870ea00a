import type { CommandTranslation } from './gen1-command.ts';

const noPlugins =
  'ampx has no plugins: what a plugin did is an npm package, or CDK code in amplify/backend.ts.';

/** Commands about the CLI itself. */
export const toolingCommands: readonly CommandTranslation[] = [
  {
    command: 'upgrade',
    did: 'Installed the newest CLI.',
    instead: 'ampx is an npm package of your project: each project has its own version.',
    run: ['npm update @aws-amplify/backend @aws-amplify/backend-cli'],
    lesson: 'commands',
  },
  {
    command: 'uninstall',
    did: 'Removed the CLI from your machine.',
    instead:
      'ampx comes and goes with node_modules. The Gen 1 CLI is removed by npm, once no project needs it.',
    run: ['npm uninstall -g @aws-amplify/cli'],
    lesson: 'commands',
  },
  {
    command: 'version',
    did: 'Said the version of the CLI.',
    instead: 'Ask the one of the project.',
    run: ['npx ampx --version', 'npx ampx info'],
  },
  {
    command: 'help',
    did: 'Listed the commands.',
    instead: 'Each command has its own.',
    run: ['npx ampx --help'],
  },
  {
    command: 'diagnose',
    did: 'Collected details of the backend for a bug report.',
    instead: 'Print the versions that a bug report needs.',
    run: ['npx ampx info'],
    flags: {
      '--send-report': 'Nothing is sent: put what it prints into the issue.',
      '--auto-send-off': '`npx ampx configure telemetry disable`',
      '--auto-send-on': '`npx ampx configure telemetry enable`',
    },
  },
  {
    command: 'report',
    did: 'Collected details of the backend for a bug report.',
    instead: 'Print the versions that a bug report needs.',
    run: ['npx ampx info'],
  },
  {
    command: 'logout',
    did: 'Logged out of Amplify Studio.',
    instead: 'Gen 2 has no Amplify Studio. ampx signs in with an AWS profile; with SSO, log out of it.',
    run: ['aws sso logout'],
  },
  {
    command: 'categories',
    did: 'Listed the categories.',
    instead: 'There are defineAuth, defineData, defineStorage and defineFunction; the rest is CDK.',
    lesson: 'resources',
  },
  { command: 'plugin', did: 'Managed plugins of the CLI.', instead: noPlugins, lesson: 'cdk' },
  { command: 'plugin init', did: 'Started a plugin.', instead: noPlugins, lesson: 'cdk' },
  { command: 'plugin configure', did: 'Configured plugins.', instead: noPlugins, lesson: 'cdk' },
  { command: 'plugin list', did: 'Listed plugins.', instead: noPlugins, lesson: 'cdk' },
  { command: 'plugin scan', did: 'Looked for plugins.', instead: noPlugins, lesson: 'cdk' },
  { command: 'plugin add', did: 'Added a plugin.', instead: noPlugins, lesson: 'cdk' },
  { command: 'plugin remove', did: 'Removed a plugin.', instead: noPlugins, lesson: 'cdk' },
  { command: 'plugin verify', did: 'Checked a plugin.', instead: noPlugins, lesson: 'cdk' },
  { command: 'plugin new', did: 'Started a plugin.', instead: noPlugins, lesson: 'cdk' },
  {
    command: 'studio',
    did: 'Opened Amplify Studio.',
    instead: 'Gen 2 has no Amplify Studio: data, users and files are managed in the Amplify console.',
  },
];
