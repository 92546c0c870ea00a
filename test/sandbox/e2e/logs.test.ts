import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installSandboxPackages } from '../../../src/author/install-packages.ts';
import { sdk } from '../../cloud/cloud.ts';
import { fixtureProgram } from '../../support/built-program.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let workspace: string;
let home: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  const packages = await installSandboxPackages(path.resolve(import.meta.dirname, '../../..'));
  await mkdir(path.join(packages, 'workspaces'), { recursive: true });
  workspace = await mkdtemp(path.join(packages, 'workspaces', 'logs '));
  await rm(workspace, { recursive: true });
  home = await temporaryFolder();
  expect(await run('init', workspace)).toMatchObject({ exitCode: 0 });
});
afterAll(async () => {
  await run('cloud', 'stop');
  await rm(workspace, { recursive: true, force: true, maxRetries: 5 });
  await home[Symbol.asyncDispose]();
});

function start(...words: readonly string[]) {
  return execa(process.execPath, [fixtureProgram, ...words, '--workspace', workspace], {
    ...{ reject: false, stdin: 'ignore', cwd: path.dirname(workspace) },
    env: { HOME: home.path, XDG_CONFIG_HOME: home.join('.config') },
  });
}

async function run(...words: readonly string[]) {
  return start(...words);
}

const template = {
  Resources: {
    Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } },
    Hello: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        ...{ FunctionName: 'app-hello', Runtime: 'nodejs20.x', Handler: 'index.handler' },
        Code: { ZipFile: 'exports.handler = async event => { console.log("hello " + event.who); };' },
        Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
        Tags: [{ Key: 'amplify:friendly-name', Value: 'hello' }],
      },
    },
  },
};

test('cloud logs shows what functions have logged, of one or of all, and what comes', async () => {
  expect(await run('cloud', 'logs')).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('The practice cloud does not run'),
  });
  const { practice } = JSON.parse((await run('cloud', 'start', '--json')).stdout);
  const env = { AWS_ACCESS_KEY_ID: 'practice', AWS_SECRET_ACCESS_KEY: 'practice' };
  const cloudformation = await sdk({ url: practice.url, env }, 'cloudformation');
  const lambda = await sdk({ url: practice.url, env }, 'lambda');
  await cloudformation('CreateStack', {
    ...{ StackName: 'app', TemplateBody: JSON.stringify(template), Capabilities: ['CAPABILITY_IAM'] },
  });
  const status = async () =>
    ((await cloudformation('DescribeStacks', { StackName: 'app' })).Stacks as { StackStatus: string }[])[0]
      ?.StackStatus;
  await expect.poll(status).toBe('CREATE_COMPLETE');
  expect(await run('cloud', 'logs')).toMatchObject({
    ...{ exitCode: 0, stdout: '' },
    stderr: expect.stringContaining('Nothing is logged yet'),
  });
  const call = (who: string) =>
    lambda('Invoke', { FunctionName: 'app-hello', Payload: JSON.stringify({ who }) });
  await call('ada');
  const { stdout } = await run('cloud', 'logs', 'hello');
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^\d\d:\d\d:\d\d\.\d{3} \[hello\] START RequestId: /),
    expect.stringMatching(/\[hello\] .*INFO {2}hello ada$/),
    expect.stringContaining('[hello] END RequestId: '),
    expect.stringContaining('[hello] REPORT RequestId: '),
  ]);
  expect(JSON.parse((await run('cloud', 'logs', '--json')).stdout)).toMatchObject([
    { name: 'hello', functionName: 'app-hello', group: '/aws/lambda/app-hello', events: expect.any(Array) },
  ]);
  expect(await run('cloud', 'logs', 'nobody')).toMatchObject({
    stderr: expect.stringContaining('No function nobody is deployed to the practice cloud. There is: hello.'),
  });
  const following = start('cloud', 'logs', 'app-hello', '--follow');
  const said = (text: string) =>
    new Promise<void>(resolve => {
      let all = '';
      following.stdout?.on('data', (part: Buffer) => {
        all += part.toString('utf8');
        if (all.includes(text)) resolve();
      });
    });
  await said('hello ada');
  const later = said('hello bob');
  await call('bob');
  await later;
  following.kill('SIGINT');
  expect(await following).toMatchObject({ exitCode: 130 });
});
