import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { execa } from 'execa';
import { expect, onTestFinished, test } from 'vitest';
import { connectPracticeCloud } from '../../../src/cloud/practice-client.ts';
import { testCloud, testFolder } from '../cloud.ts';
import { ampx } from './ampx.ts';
import { makeApp } from './app.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test('who signed in to a deployed backend sees their own rows, and a group sees all', {
  timeout: 300_000,
}, async () => {
  const cloud = await testCloud();
  const app = await makeApp({
    'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource.js';
import { data } from './data/resource.js';
import { storage } from './storage/resource.js';
defineBackend({ auth, data, storage });
`,
    'amplify/auth/resource.ts': `import { defineAuth, defineFunction } from '@aws-amplify/backend';
const onlyOurs = defineFunction({ name: 'only-ours', entry: './only-ours.ts' });
const tenant = defineFunction({ name: 'tenant', entry: './tenant.ts' });
export const auth = defineAuth({
  loginWith: { email: true },
  groups: ['ADMINS'],
  triggers: { preSignUp: onlyOurs, preTokenGeneration: tenant },
});
`,
    'amplify/storage/resource.ts': `import { defineStorage } from '@aws-amplify/backend';
export const storage = defineStorage({
  name: 'files',
  access: allow => ({
    'photos/{entity_id}/*': [allow.entity('identity').to(['read', 'write'])],
    'public/*': [allow.guest.to(['read']), allow.authenticated.to(['read', 'write'])],
  }),
});
`,
    'amplify/auth/only-ours.ts': `export const handler = async (event: any) => {
  if (!event.request.userAttributes.email.endsWith('@example.com')) throw new Error('Invalid email domain');
  return event;
};
`,
    'amplify/auth/tenant.ts': `export const handler = async (event: any) => {
  event.response = { claimsOverrideDetails: { claimsToAddOrOverride: { tenant: 'blue' } } };
  return event;
};
`,
    'amplify/data/resource.ts': `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({
  Note: a.model({ text: a.string() }).authorization(allow => [allow.owner(), allow.group('ADMINS').to(['read'])]),
});
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });
`,
  });
  onTestFinished(() => app.remove());
  const home = await testFolder();
  const deploy = ampx(['sandbox', '--once'], {
    cwd: app.root,
    env: cloud.env,
    connectLog: path.join(home, 'connects.log'),
    home: path.join(home, 'home'),
  });
  await deploy.exit;
  expect(deploy.output()).toContain('File written: amplify_outputs.json');
  const remote = connectPracticeCloud({ url: cloud.url, pid: process.pid, token: cloud.token });
  for (const name of ['kim', 'lee']) {
    const change = { kind: 'add', password: 'Correct-horse-1' } as const;
    await remote.changeUsers({ name: `${name}@example.com`, change });
  }
  await remote.changeUsers({ name: 'ada@example.com', change: { kind: 'add', password: 'Correct-horse-1' } });
  await remote.changeUsers({ name: 'ada@example.com', change: { kind: 'join', group: 'ADMINS' } });
  const hook = path.join(home, 'hook.mjs');
  await build({
    entryPoints: [path.join(root, 'src/cloud/client-hook.ts')],
    ...{ bundle: true, format: 'esm', platform: 'node', outfile: hook },
  });
  const program = fileURLToPath(new URL('signed-in-app.mjs', import.meta.url));
  const { stdout } = await execa(
    process.execPath,
    ['--import', hook, program, path.join(app.root, 'amplify_outputs.json')],
    { env: { PRACTICE_CLOUD_URL: cloud.url } },
  );
  expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual({
    strangerSignsUp: 'UserLambdaValidationException: PreSignUp failed with error Invalid email domain.',
    made: { text: 'bread' },
    other: {
      list: { texts: ['milk'] },
      got: 'Unauthorized',
      changed: 'Unauthorized',
    },
    files: { own: 'bread', another: 'AccessDenied', guestReads: 'all may read', guestWrites: 'AccessDenied' },
    owner: { texts: ['bread'] },
    admin: { groups: ['ADMINS'], tenant: 'blue', list: { texts: ['bread', 'milk'] } },
    nobody: 'NoValidAuthTokens',
  });
});
