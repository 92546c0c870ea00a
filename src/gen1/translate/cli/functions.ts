import type { CommandTranslation } from './gen1-command.ts';

const resource = `import { defineFunction } from '@aws-amplify/backend';

export const sayHello = defineFunction({
  name: 'say-hello',
  timeoutSeconds: 30,
  environment: { GREETING: 'Hello' },
});
`;

export const functionCommands: readonly CommandTranslation[] = [
  {
    command: 'add function',
    did: 'Added a Lambda function, or a layer.',
    instead:
      'Write resource.ts and handler.ts in a folder of its own, and name the function in defineBackend. A layer is an option of it: layers.',
    write: [
      { file: 'amplify/functions/say-hello/resource.ts', text: resource },
      {
        file: 'amplify/functions/say-hello/handler.ts',
        text: `export const handler = async (event: { name?: string }) => {
  return \`Hello, \${event.name ?? 'world'}\`;
};
`,
      },
    ],
    lesson: 'resources',
  },
  {
    command: 'update function',
    did: 'Changed the function, its permissions, its schedule or its environment.',
    instead:
      'Change its resource.ts: environment, schedule, memoryMB, timeoutSeconds, layers. Access to data and storage is granted there: allow.resource(sayHello).',
    write: [
      {
        file: 'amplify/functions/say-hello/resource.ts',
        text: `import { defineFunction, secret } from '@aws-amplify/backend';

export const sayHello = defineFunction({
  name: 'say-hello',
  schedule: 'every day',
  memoryMB: 512,
  environment: { API_KEY: secret('API_KEY') },
});
`,
      },
    ],
    run: ['npx ampx sandbox secret set API_KEY'],
    lesson: 'resources',
  },
  {
    command: 'remove function',
    did: 'Removed the function at the next push.',
    instead: 'Delete its folder, and take it out of defineBackend.',
    lesson: 'resources',
  },
  {
    command: 'build function',
    did: 'Built the functions.',
    instead: 'Functions are bundled with each deployment: there is nothing to build.',
    run: ['npx ampx sandbox --once'],
  },
  {
    command: 'console function',
    did: 'Opened the function in the browser.',
    instead:
      'In the Amplify console, choose your branch or sandbox, then Functions. A sandbox can show the logs.',
    run: ['npx ampx sandbox --stream-function-logs'],
  },
];
