import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { backendCliWorkspace } from '../backend-cli.ts';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "practice-app", "private": true, "type": "module" }\n',
  'amplify/package.json': '{ "type": "module" }\n',
  'amplify/tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      module: 'es2022',
      moduleResolution: 'bundler',
      strict: true,
      skipLibCheck: true,
      paths: { '$amplify/*': ['../.amplify/generated/*'] },
    },
  }),
  'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource.js';
import { data } from './data/resource.js';
import { hello } from './functions/hello/resource.js';
const backend = defineBackend({ auth, data, hello });
backend.addOutput({ custom: { greeting: 'hello' } });
`,
  'amplify/auth/resource.ts': `import { defineAuth, secret } from '@aws-amplify/backend';
export const auth = defineAuth({
  loginWith: {
    email: true,
    externalProviders: {
      google: { clientId: secret('GOOGLE_ID'), clientSecret: secret('GOOGLE_SECRET') },
      callbackUrls: ['http://localhost:3000/'],
      logoutUrls: ['http://localhost:3000/'],
    },
  },
});
`,
  'amplify/data/resource.ts': dataResource(''),
  'amplify/functions/hello/resource.ts': `import { defineFunction } from '@aws-amplify/backend';
export const hello = defineFunction({ name: 'hello' });
`,
  'amplify/functions/hello/handler.ts': "export const handler = async () => 'hello';\n",
};

/** amplify/data/resource.ts with the model Todo and what else is given. */
export function dataResource(models: string): string {
  return `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Todo: a.model({ content: a.string() }).authorization(allow => [allow.publicApiKey()]),
${models}});
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'apiKey' } });
`;
}

export interface App {
  readonly root: string;
  write(file: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

/** Files of a backend that has a function and nothing else. */
export const functionOnly: Readonly<Record<string, string | undefined>> = {
  'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { hello } from './functions/hello/resource.js';
defineBackend({ hello });
`,
  'amplify/auth/resource.ts': undefined,
  'amplify/data/resource.ts': undefined,
};

/**
 * A backend with auth (and two secrets), data and a function, beside an installed `ampx`.
 * @param changes Texts of other files; undefined leaves one out.
 */
export async function makeApp(changes: Readonly<Record<string, string | undefined>> = {}): Promise<App> {
  const workspace = await backendCliWorkspace();
  await mkdir(path.join(workspace, 'projects'), { recursive: true });
  const root = await mkdtemp(path.join(workspace, 'projects', 'app-'));
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  };
  for (const [file, text] of Object.entries({ ...FILES, ...changes }))
    if (text !== undefined) await write(file, text);
  return { root, write, remove: () => rm(root, { recursive: true, force: true, maxRetries: 5 }) };
}
