import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sdk, testCloud, testFolder } from '../cloud.ts';
import { ampx } from './ampx.ts';
import { makeApp } from './app.ts';

const backend = `import { defineBackend } from '@aws-amplify/backend';
import { hello, uploaded } from './functions/resource.js';
import { files } from './storage/resource.js';
defineBackend({ hello, uploaded, files });
`;

const functions = `import { defineFunction, secret } from '@aws-amplify/backend';
export const hello = defineFunction({
  name: 'hello',
  entry: './hello/handler.ts',
  environment: { GREETING: 'hello', TOKEN: secret('TOKEN') },
  schedule: 'every 1h',
  timeoutSeconds: 20,
});
export const uploaded = defineFunction({ name: 'uploaded', entry: './uploaded/handler.ts' });
`;

const storage = `import { defineStorage } from '@aws-amplify/backend';
import { hello, uploaded } from '../functions/resource.js';
export const files = defineStorage({
  name: 'files',
  triggers: { onUpload: uploaded },
  access: allow => ({ 'reports/*': [allow.resource(hello).to(['write'])] }),
});
`;

const hello = (word: string) => `export const handler = async (event: { name?: string }) => {
  console.log('greeting', event.name);
  const { GREETING, TOKEN } = process.env;
  return { said: GREETING + ' ' + event.name, secret: TOKEN, word: '${word}' };
};
`;

const uploaded = `export const handler = async (event: { Records: { s3: { object: { key: string } } }[] }) => {
  console.log('uploaded', event.Records.map(record => record.s3.object.key).join());
};
`;

test('functions that ampx deploys run with their secrets, are called by storage and schedules, and ampx shows their logs', async () => {
  const app = await makeApp({
    'amplify/backend.ts': backend,
    'amplify/functions/resource.ts': functions,
    'amplify/storage/resource.ts': storage,
    'amplify/functions/hello/handler.ts': hello('first'),
    'amplify/functions/hello/resource.ts': undefined,
    'amplify/functions/uploaded/handler.ts': uploaded,
    'amplify/auth/resource.ts': undefined,
    // Without it, ampx checks no types, which takes longest.
    'amplify/tsconfig.json': undefined,
    'amplify/data/resource.ts': undefined,
  });
  onTestFinished(() => app.remove());
  const cloud = await testCloud({ packagesNear: app.root });
  const home = await testFolder();
  const options = { cwd: app.root, env: cloud.env, home: path.join(home, 'home') };
  const connectLog = path.join(home, 'connects.log');
  const secret = ampx(['sandbox', 'secret', 'set', 'TOKEN'], {
    ...options,
    connectLog,
    input: 'a secret value',
  });
  await secret.exit;
  const sandbox = ampx(['sandbox', '--stream-function-logs'], { ...options, connectLog });
  onTestFinished(() => sandbox.kill());
  await sandbox.waitFor('Watching for file changes');
  await sandbox.waitFor('File written: amplify_outputs.json');
  const resources = () => cloud.snapshot().stacks.flatMap(stack => stack.resources);
  const nameOf = (own: string) =>
    resources().find(
      ({ type, logicalId }) =>
        type === 'AWS::Lambda::Function' && logicalId.toLowerCase().includes(`${own}lambda`),
    )?.physicalId ?? '';
  const lambda = await sdk(cloud, 'lambda');
  const call = async () => {
    const { Payload } = await lambda('Invoke', { FunctionName: nameOf('hello'), Payload: '{"name":"ada"}' });
    return JSON.parse(Buffer.from(Payload as Uint8Array).toString('utf8'));
  };
  expect(await call()).toEqual({ said: 'hello ada', secret: 'a secret value', word: 'first' });
  await sandbox.waitFor('greeting ada');

  await app.write('amplify/functions/hello/handler.ts', hello('hotswapped'));
  await sandbox.waitFor('Watching for file changes');
  expect(await call()).toMatchObject({ word: 'hotswapped', secret: 'a secret value' });

  const bucket = resources().find(
    ({ type, logicalId }) => type === 'AWS::S3::Bucket' && logicalId.toLowerCase().includes('files'),
  );
  const s3 = await sdk(cloud, 's3', { forcePathStyle: true });
  await s3('PutObject', { Bucket: bucket?.physicalId, Key: 'reports/one.txt', Body: 'x' });
  await sandbox.waitFor('uploaded reports/one.txt');

  const [schedule] = cloud.schedules();
  expect(schedule).toMatchObject({ functions: [nameOf('hello')], enabled: true });
  expect(await cloud.fire(schedule?.name ?? '')).toMatchObject([{ kind: 'called', fault: undefined }]);
});
