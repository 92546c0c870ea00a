import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stackName } from '../../src/sandbox/identifier.ts';
import { openLedger } from '../../src/sandbox/ledger.ts';
import { fingerprintOf } from '../../src/sandbox/outputs.ts';
import { sandboxPaths } from '../../src/sandbox/paths.ts';
import { createDeploymentReader } from '../../src/sandbox/practice/deployment-reader.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';
import { sdk, testCloud, testFolder } from '../cloud/cloud.ts';

const todo = {
  id: 'todo',
  folder: '01-chapter/01-todo',
  files: ['prediction.ts'],
  deployment: { reads: ['web/queries.ts', 'web/none.ts'] },
};
const template = (type: string) => JSON.stringify({ Resources: { Own: { Type: type } } });

async function workspace() {
  const layout = workspaceLayout(await testFolder());
  const folder = layout.exercise(todo.folder);
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  };
  const paths = sandboxPaths(layout);
  await mkdir(layout.own, { recursive: true });
  const file = paths.outputs(todo.folder);
  return { write, reader: createDeploymentReader(layout), stateDir: paths.cloud, paths, file };
}

test('finds nothing where nothing is, without a practice cloud', async () => {
  const { reader } = await workspace();
  expect(await reader.read(todo)).toEqual({
    exercise: 'todo',
    practice: undefined,
    outputs: undefined,
    files: {},
    savedAt: {},
  });
});

test('finds the sandboxes of the exercise, and no others', async () => {
  const { reader, stateDir } = await workspace();
  const cloud = await testCloud({ stateDir });
  const cloudformation = await sdk(cloud, 'cloudformation');
  const ssm = await sdk(cloud, 'ssm');
  const create = (namespace: string, identifier: string) =>
    cloudformation('CreateStack', {
      StackName: stackName(namespace, identifier),
      TemplateBody: template('AWS::S3::Bucket'),
    });
  await create('learn-todo', 'kim');
  await create('learn-todo', 'my-blue');
  await create('learn-todo-two', 'kim');
  await create('another', 'todo');
  const secrets = stackName('learn-todo', 'kim').split('-').slice(2).join('-');
  const secret = { Value: 'hidden', Type: 'SecureString' };
  await ssm('PutParameter', { Name: `/amplify/learntodo/${secrets}/TOKEN`, ...secret });
  await ssm('PutParameter', { Name: `/amplify/learntodotwo/${secrets}/OTHER`, ...secret });
  await cloud.idle();
  await cloudformation('DeleteStack', { StackName: stackName('learn-todo', 'kim') });
  await cloud.idle();

  const { practice } = await reader.read(todo);
  expect(practice?.sandboxes.map(({ identifier, status, deleted }) => [identifier, status, deleted])).toEqual(
    [
      ['kim', 'DELETE_COMPLETE', true],
      ['myblue', 'CREATE_COMPLETE', false],
    ],
  );
  expect(practice?.sandboxes[1]?.resources).toEqual([
    expect.objectContaining({ logicalId: 'Own', type: 'AWS::S3::Bucket', hotswapped: [] }),
  ]);
  expect(practice?.sandboxes[0]?.events.map(({ status }) => status)).toContain('CREATE_COMPLETE');
  expect(practice?.secrets).toEqual([{ name: 'TOKEN', identifier: 'kim' }]);
  expect(JSON.stringify(practice)).not.toContain('hidden');
});

test('reads the files that commands write, and says where the outputs are from', async () => {
  const { reader, write, stateDir } = await workspace();
  await write('web/queries.ts', 'query');
  await write('amplify_outputs.json', '{"version":"1.5"}');
  expect(await reader.read(todo)).toMatchObject({ outputs: undefined, files: { 'web/queries.ts': 'query' } });

  await write('amplify_outputs.json', '{"version":"1.5","data":{"aws_region":"practice%"}}');
  expect((await reader.read(todo)).outputs?.from).toBe('practice');

  // A user pool's id may look like a real one: only the practice cloud knows that it isn't.
  const cloud = await testCloud({ stateDir });
  expect((await reader.read(todo)).outputs?.from).toBe('unseen');
  const cloudformation = await sdk(cloud, 'cloudformation');
  await cloudformation('CreateStack', {
    StackName: stackName('learn-todo', 'kim'),
    TemplateBody: JSON.stringify({
      Resources: { Own: { Type: 'AWS::Cognito::UserPool' } },
      Outputs: {
        userPoolId: { Value: { Ref: 'Own' } },
        customOutputs: { Value: '{"custom":{"b":[1],"a":2}}' },
      },
    }),
  });
  await cloud.idle();
  const pool = cloud.snapshot().stacks[0]?.resources[0]?.physicalId;
  const real = { auth: { user_pool_id: pool }, custom: { a: 2, b: [1] } };
  const fromOf = async (outputs: object) => {
    await write('amplify_outputs.json', JSON.stringify(outputs));
    return (await reader.read(todo)).outputs?.from;
  };
  expect(await fromOf(real)).toBe('practice');
  // What a hand has changed, added or left out is not what the deployment wrote.
  expect(await fromOf({ ...real, custom: { a: 3, b: [1] } })).toBe('unseen');
  expect(await fromOf({ ...real, custom: { a: 2, b: [1], c: 1 } })).toBe('unseen');
  expect(await fromOf({ auth: real.auth })).toBe('unseen');
  expect(await fromOf({ ...real, data: { url: 'https://x.practice.invalid/graphql' } })).toBe('unseen');
  expect(await fromOf({ ...real, data: { model_introspection: { models: { Note: {} } } } })).toBe('unseen');

  await cloudformation('DeleteStack', { StackName: stackName('learn-todo', 'kim') });
  await cloud.idle();
  expect(await fromOf(real)).toBe('unseen');
  await cloud.close();
});

test('takes outputs for those of an account only where the ledger saw them being written', async () => {
  const { reader, write, paths, file } = await workspace();
  const outputs = JSON.stringify({ auth: { user_pool_id: 'eu-west-1_Qz81xYabc' } });
  await write('amplify_outputs.json', outputs);
  expect((await reader.read(todo)).outputs?.from).toBe('unseen');
  const entry = {
    ...{ exercise: 'todo', folder: todo.folder, identifier: 'me', stack: 'a-stack', region: 'eu-west-1' },
    ...{ createdAt: '', changedAt: '', state: 'deployed' as const, outputs: await fingerprintOf(file) },
    target: { kind: 'aws' as const, account: '111122223333', arn: '' },
  };
  const ledger = openLedger(paths.ledger, () => new Date());
  await ledger.put(entry);
  expect((await reader.read(todo)).outputs?.from).toBe('aws');
  await write('amplify_outputs.json', outputs.replace('Qz', 'QZ'));
  expect((await reader.read(todo)).outputs?.from).toBe('unseen');
  await write('amplify_outputs.json', outputs);
  await ledger.put({ ...entry, target: { kind: 'practice' } });
  await ledger.remove(entry);
  expect((await reader.read(todo)).outputs?.from).toBe('unseen');
});

test('takes the name of the project from its package.json, as ampx does', async () => {
  const { reader, write, stateDir } = await workspace();
  await write('package.json', '{ "name": "renamed" }');
  const cloud = await testCloud({ stateDir });
  const cloudformation = await sdk(cloud, 'cloudformation');
  await cloudformation('CreateStack', {
    StackName: stackName('renamed', 'kim'),
    TemplateBody: template('AWS::S3::Bucket'),
  });
  expect((await reader.read(todo)).practice?.sandboxes).toHaveLength(1);
});
