import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type PracticeCloud, startPracticeCloud } from '../../../src/cloud/practice-cloud.ts';
import { callsOfClient } from '../client-calls.ts';
import { ampx, type Run } from './ampx.ts';
import { type App, dataResource, makeApp } from './app.ts';

// The story of one sandbox, told by the real ampx. The steps build on one another.

const ID = ['--identifier', 'learner'];
let folder: string;
let app: App;
let cloud: PracticeCloud;
let connectLog: string;
let home: string;
let run: Run | undefined;

const start = (args: readonly string[], input?: string) => {
  run = ampx(args, { cwd: app.root, env: cloud.env, connectLog, home, input });
  return run;
};
const finish = async (args: readonly string[], input?: string) => {
  const started = start(args, input);
  await started.exit;
  return started.output();
};
// The last one: the CDK deletes a stack whose creation failed and makes a new one of the same name.
const root = () =>
  cloud.snapshot().stacks.findLast(stack => !stack.parentId && stack.name.includes('learner'));
const calls = (action: string) =>
  cloud.snapshot().calls.filter(call => call.action === action && call.status < 400);
const deployed = (type: string) =>
  cloud
    .snapshot()
    .stacks.filter(stack => !stack.deletedAt)
    .flatMap(stack => stack.resources.filter(resource => resource.type === type));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'practice-cloud-e2e-'));
  connectLog = path.join(folder, 'connections.txt');
  home = await mkdtemp(path.join(folder, 'home-'));
  app = await makeApp();
  cloud = await startPracticeCloud({ stateDir: path.join(folder, 'state') });
});
afterEach(() => {
  run?.kill();
});
afterAll(async () => {
  await cloud?.close();
  await app?.remove();
  await rm(folder, { recursive: true, force: true });
});

it('refuses a deployment whose secret is missing, with the reason in the event', async () => {
  const output = await finish(['sandbox', '--once', ...ID]);
  expect(output).toContain("Failed to retrieve backend secret 'GOOGLE_ID'");
  expect(output).not.toContain('File written');
  expect(root()?.status).toMatch(/^(ROLLBACK_COMPLETE|DELETE_COMPLETE|CREATE_FAILED)$/);
}, 240_000);

it('keeps secrets', async () => {
  await finish(['sandbox', 'secret', 'set', 'GOOGLE_ID', ...ID], 'the-id');
  await finish(['sandbox', 'secret', 'set', 'GOOGLE_SECRET', ...ID], 'the-secret');
  expect(await finish(['sandbox', 'secret', 'list', ...ID])).toMatch(/GOOGLE_ID[\s\S]*GOOGLE_SECRET/);
  expect(await finish(['sandbox', 'secret', 'get', 'GOOGLE_ID', ...ID])).toContain('value: the-id');
  expect(JSON.stringify(cloud.snapshot())).not.toContain('the-secret');
}, 240_000);

it('deploys, hotswaps a function, adds a model, and can be interrupted', async () => {
  const watch = start(['sandbox', ...ID]);
  // In watch mode the outputs are written after it has said that it watches.
  const settled = async () => {
    await watch.waitFor('Watching for file changes');
    await watch.waitFor('File written: amplify_outputs.json');
  };
  await settled();
  expect(root()?.status).toBe('CREATE_COMPLETE');
  const outputs = JSON.parse(await readFile(path.join(app.root, 'amplify_outputs.json'), 'utf8'));
  expect(outputs.custom).toEqual({ greeting: 'hello' });
  expect(outputs.data.model_introspection.models).toHaveProperty('Todo');
  expect(outputs.data.url).toMatch(new RegExp(`^${cloud.url}/appsync/[a-z0-9]+/graphql$`));
  expect(outputs.auth.user_pool_id).toMatch(/^practice%_/);
  expect([outputs.auth.aws_region, outputs.data.aws_region]).toEqual(['practice%', 'practice%']);

  await app.write('amplify/functions/hello/handler.ts', "export const handler = async () => 'changed';\n");
  await settled();
  expect(calls('UpdateFunctionCode')).toHaveLength(1);
  expect(calls('UpdateStack')).toHaveLength(0);
  expect(deployed('AWS::Lambda::Function').find(fn => fn.logicalId.startsWith('hello'))?.hotswapped).toEqual([
    'code',
  ]);

  const note =
    '  Note: a.model({ text: a.string().required() }).authorization(allow => [allow.publicApiKey()]),\n';
  await app.write('amplify/data/resource.ts', dataResource(note));
  await settled();
  expect(calls('UpdateStack').length).toBeGreaterThan(0);
  expect(root()?.status).toBe('UPDATE_COMPLETE');
  expect(deployed('Custom::AmplifyDynamoDBTable').map(table => table.logicalId)).toEqual([
    'TodoTable',
    'NoteTable',
  ]);
  const changed = JSON.parse(await readFile(path.join(app.root, 'amplify_outputs.json'), 'utf8'));
  expect(Object.keys(changed.data.model_introspection.models)).toEqual(['Todo', 'Note']);

  watch.interrupt();
  await watch.exit;
}, 600_000);

it('answers an app’s data at its own address; what people type into it stays on the machine', async () => {
  const { ends, network } = await callsOfClient(path.join(app.root, 'amplify_outputs.json'), folder);
  expect(network.filter(line => !line.startsWith('loopback connect 127.0.0.1 '))).toEqual([]);
  const wentWell = Object.entries(ends).filter(([, end]) => end === 'went well');
  expect(wentWell.map(([name]) => name)).toEqual(['query', 'mutation']);
}, 60_000);

it('generates outputs and client code from what is deployed', async () => {
  const stack = ['--stack', root()?.name ?? ''];
  await finish(['generate', 'outputs', ...stack, '--out-dir', 'out']);
  expect(JSON.parse(await readFile(path.join(app.root, 'out/amplify_outputs.json'), 'utf8')).version).toBe(
    '1.5',
  );
  await finish(['generate', 'graphql-client-code', ...stack, '--out', 'graphql']);
  expect(await readFile(path.join(app.root, 'graphql/queries.ts'), 'utf8')).toContain('getNote');
}, 240_000);

it('deletes the sandbox and all that it made', async () => {
  await finish(['sandbox', 'delete', '-y', ...ID]);
  expect(root()).toBeDefined();
  expect(cloud.snapshot().stacks.filter(stack => !stack.deletedAt)).toEqual([]);
  expect(cloud.snapshot().buckets.map(bucket => bucket.name)).toEqual([
    'cdk-hnb659fds-assets-000000000000-us-east-1',
  ]);
  expect(await finish(['sandbox', 'secret', 'remove', 'GOOGLE_ID', ...ID])).toContain('Successfully removed');
}, 240_000);

it('contacted loopback only, in all of the above', async () => {
  const lines = (await readFile(connectLog, 'utf8')).trim().split('\n');
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter(line => line.startsWith('OUTSIDE'))).toEqual([]);
});
