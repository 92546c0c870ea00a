import { describe, expect, test } from 'vitest';
import { deletionResult, deploymentResult, type ProcessEnd } from '../../src/sandbox/run/outcome.ts';
import type { RunState } from '../../src/sandbox/run/run-model.ts';
import { endRun } from '../../src/sandbox/run/run-state.ts';
import { todoCommands } from './names.ts';
import { replay, replayText } from './replay.ts';

const ended = (more: Partial<ProcessEnd> = {}): ProcessEnd => ({
  exitCode: 0,
  signal: undefined,
  stopped: false,
  tail: '',
  ...more,
});

const stages = (state: RunState) =>
  Object.fromEntries(state.stages.map(({ name, state: how }) => [name, how]));

describe('a recorded deployment', () => {
  const { state, events } = replay('deploy');

  test('passes through all stages, each with its time', () => {
    expect(stages(state)).toEqual({
      start: 'passed',
      synthesis: 'passed',
      types: 'passed',
      assets: 'passed',
      deployment: 'passed',
      outputs: 'passed',
    });
    const times = state.stages.map(({ startedAt = Number.NaN, endedAt = Number.NaN }) => endedAt - startedAt);
    expect(times.every(time => time >= 0)).toBe(true);
    expect(deploymentResult(state, ended(), todoCommands)).toEqual({ kind: 'succeeded' });
  });

  test('says which sandbox it is, and its endpoint', () => {
    expect(state).toMatchObject({
      identifier: 'rec',
      stack: 'amplify-learnrec-rec-sandbox-2a04d7fa6b',
      region: 'us-east-1',
      deployments: 1,
    });
    expect(state.endpoint).toMatch(/^https:.*graphql$/);
  });

  test('counts the resources of each stack, by short names', () => {
    const byName = new Map(state.stacks.map(stack => [stack.name, stack]));
    expect([...byName.keys()]).toEqual(expect.arrayContaining(['root', 'auth', 'data', 'data/Todo']));
    for (const { resources, done, failed, status } of byName.values()) {
      expect(done).toBe(Object.keys(resources).length);
      expect(failed).toBe(0);
      expect(status).toBe('CREATE_COMPLETE');
    }
    expect(byName.get('auth')?.resources).toHaveProperty(['auth/amplifyAuth/UserPool'], 'CREATE_COMPLETE');
  });

  test('no line of CloudFormation is lost', () => {
    expect(events.filter(({ kind }) => kind === 'resource').length).toBeGreaterThan(240);
  });
});

describe('failures of which the exit code says nothing', () => {
  test.each([
    [
      'typeerror',
      'type-error',
      'types',
      /resource\.ts:2:54: Property 'strng'/,
      /amplify-gen2-learn check todo$/,
    ],
    ['bootstrap', 'not-bootstrapped', 'start', /not bootstrapped/, /npx cdk bootstrap$/],
    ['expired', 'expired-token', 'start', /expired/, /aws sso login --profile dev$/],
    ['expired-later', 'expired-token', 'start', /expired/, /aws sso login --profile dev$/],
    ['expired-deploy', 'expired-token', 'assets', /expired/, /aws sso login --profile dev$/],
    [
      'failcreate',
      'resource-failed',
      'deployment',
      /could not make all resources/,
      /sandbox deploy todo --identifier me$/,
    ],
  ])('%s', (name, code, stage, message, resolution) => {
    const { state } = replay(name, 'dev');
    const result = deploymentResult(state, ended(), todoCommands);
    expect(result).toMatchObject({ kind: 'failed', problem: { code } });
    if (result.kind !== 'failed') return;
    expect(result.problem.message).toMatch(message);
    expect(result.problem.resolution).toMatch(resolution);
    expect(state.stages.find(({ state: how }) => how === 'failed')?.name).toBe(stage);
    expect(state.stages.findLast(({ state: how }) => how === 'passed' || how === 'failed')?.name).toBe(stage);
  });

  test('a failure keeps all that ampx printed of it, and nothing of what follows', () => {
    const { state } = replay('typeerror');
    expect(state.failure?.text).toContain('Details: amplify/data/resource.ts:2:54 - error TS2551');
    expect(state.failure?.text).toContain('~~~~~');
    expect(replay('expired').state.failure?.text).not.toContain('--outputs-format');
  });
});

describe('texts of the table that need no recording', () => {
  test.each([
    ['[InvalidCredentialError] Failed to load default AWS credentials', 'no-credentials'],
    ["[InvalidCredentialError] Failed to load AWS credentials for profile 'dev'", 'no-credentials'],
    ['[InvalidCredentialError] Failed to load default AWS region', 'no-region'],
    ['[Error] connect ECONNREFUSED 127.0.0.1:9', 'no-connection'],
    ['[PathNotFoundError] ./amplify does not exist.', 'no-amplify-folder'],
    [
      '11:00:00 PM [ERROR] [FileConventionError] Amplify entry point not found at amplify/backend in /x',
      'no-backend-file',
    ],
    [
      '11:00:00 PM [ERROR] [MultipleSandboxInstancesError] Multiple sandbox instances detected.',
      'already-running',
    ],
    ['11:00:00 PM [ERROR] [UnknownFault] StackNotFound: Stack not found', 'stale-hotswap-cache'],
    [
      '11:00:00 PM [ERROR] [AuthenticationError] Unable to deploy due to insufficient permissions',
      'no-permission',
    ],
    [
      '11:00:00 PM [ERROR] [ExpiredTokenError] The security token included in the request is invalid.',
      'expired-token',
    ],
    ['11:00:00 PM [ERROR] [CFNUpdateNotSupportedError] The changes are not supported.', 'cannot-change'],
    [
      '11:00:00 PM [ERROR] [SecretNotSetError] The secret `apiKey` specified in the backend does not exist.',
      'secret-not-set',
    ],
    ['23.59.59 [ERROR] [UnknownFault] Throttling: Rate exceeded', 'throttled'],
    ['11:00:00 PM [ERROR] [NeverHeardOfFault] Something else', 'unknown-failure'],
  ])('%s', (line, code) => {
    const { state } = replayText(line);
    expect(state.failure?.problem.code).toBe(code);
    expect(state.failure?.problem.resolution).toMatch(/\S/);
  });

  test('what only looks like an error is none', () => {
    for (const line of [
      '11:00:00 PM [WARNING] aws-cdk-lib.CfnResource#addDependency is deprecated',
      '[Sandbox] Watching for file changes...',
      '11:00:00 PM [Warning] Template validation found issues in your templates (reported as warnings).',
      '11:00:00 PM WARNING: owners may reassign ownership',
    ]) {
      expect(replayText(line).state.failure).toBeUndefined();
    }
  });

  test('outputs that could not be written are a failure, though the deployment says it is complete', () => {
    const { state } = replayText(
      '✔ Deployment completed in 3 seconds\nAmplify outputs could not be generated. [AccessDenied] No.',
    );
    expect(deploymentResult(state, ended(), todoCommands)).toMatchObject({
      kind: 'failed',
      problem: { code: 'no-permission' },
    });
  });
});

describe('a run that ends in the middle', () => {
  const all = [
    'Synthesizing backend...',
    '✔ Backend synthesized in 1 seconds',
    'Running type checks...',
    '✔ Type checks completed in 1 seconds',
    'Building and publishing assets...',
    '✔ Built and published assets',
    'amplify-a-b-sandbox-1 |   0 | 7:00:00 PM | CREATE_IN_PROGRESS | AWS::CloudFormation::Stack | data (data1)',
    '✔ Deployment completed in 1 seconds',
  ];
  const problem = { code: 'x', message: 'X.', resolution: 'Y.' };
  test.each(all.map((_, index) => index))(
    'after %i lines, no stage goes on, and all have their time',
    count => {
      for (const result of [
        { kind: 'stopped', problem: undefined },
        { kind: 'failed', problem },
      ] as const) {
        const { state } = replayText(all.slice(0, count).join('\n'));
        const running = state.stages.filter(({ state: how }) => how === 'running');
        const after = endRun(state, result, 900_000);
        expect(after.stages.map(({ state: how }) => how)).not.toContain('running');
        for (const { name } of running)
          expect(after.stages.find(stage => stage.name === name)).toMatchObject({
            state: result.kind,
            endedAt: 900_000,
          });
        expect(after.now).toBeUndefined();
      }
    },
  );

  test('a stack is complete when that is said of itself, not of the first of its resources', () => {
    const root = 'amplify-a-b-sandbox-1';
    const line = (status: string, type: string, name: string) =>
      `${root} |   1 | 7:00:00 PM | ${status} | ${type} | ${name}`;
    const stackOf = (...lines: readonly string[]) =>
      replayText([`  Stack: \t${root}`, ...lines].join('\n')).state.stacks[0]?.status;
    for (const status of ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'DELETE_COMPLETE', 'CREATE_FAILED']) {
      const resource = line(status, 'AWS::CloudFormation::Stack', 'data (data1)');
      expect(stackOf(resource)).toBe('IN_PROGRESS');
      expect(stackOf(resource, line(status, 'AWS::CloudFormation::Stack', root))).toBe(status);
    }
  });
});

describe('watch mode', () => {
  const first = [
    'Synthesizing backend...',
    '✔ Backend synthesized in 1 seconds',
    'Running type checks...',
    '✔ Type checks completed in 1 seconds',
    'Building and publishing assets...',
    '✔ Built and published assets',
    '✔ Deployment completed in 1 seconds',
    'File written: amplify_outputs.json',
    '[Sandbox] Watching for file changes...',
  ];

  test('a save begins anew; a failure is over when the next deployment begins', () => {
    const broken = [
      ...first,
      '[Sandbox] Triggered due to a file update event: amplify/data/resource.ts',
      'Synthesizing backend...',
      '✔ Backend synthesized in 1 seconds',
      'Running type checks...',
      '✔ Type checks completed in 1 seconds',
      '11:00:00 PM [ERROR] [SyntaxError] TypeScript validation check failed.',
      '[Sandbox] Watching for file changes...',
    ];
    const failed = replayText(broken.join('\n')).state;
    expect(failed).toMatchObject({
      watching: true,
      deployments: 1,
      failure: { problem: { code: 'type-error' } },
    });
    const fixed = replayText(
      [
        ...broken,
        '[Sandbox] Triggered due to a file update event: amplify/a.ts',
        ...first.slice(0, 4),
        '✔ Updated AWS::AppSync::GraphQLSchema data/amplifyData/GraphQLAPI',
        ...first.slice(6),
      ].join('\n'),
    ).state;
    expect(fixed).toMatchObject({ watching: true, deployments: 2, failure: undefined });
    expect(fixed.hotswapped).toEqual(['AWS::AppSync::GraphQLSchema data/amplifyData/GraphQLAPI']);
  });

  test('a quick save overtakes the outputs of the deployment before', () => {
    const overtaken = [
      ...first.slice(0, 7),
      '[Sandbox] Watching for file changes...',
      '  Identifier: \troot',
      '[Sandbox] Triggered due to a file update event: amplify/data/resource.ts',
      'Synthesizing backend...',
      'File written: amplify_outputs.json',
    ];
    const { state } = replayText(['  Identifier: \tme', ...overtaken].join('\n'));
    expect(state).toMatchObject({ deployments: 1, watching: false, identifier: 'me' });
    expect(stages(state)).toMatchObject({ synthesis: 'running', types: 'waiting', outputs: 'waiting' });
  });

  test('stopping it while it waits leaves nothing undone', () => {
    const { state } = replayText(first.join('\n'));
    expect(deploymentResult(state, ended({ stopped: true }), todoCommands)).toEqual({
      kind: 'stopped',
      problem: undefined,
    });
  });
});

test('stopping it while CloudFormation works says that it goes on there', () => {
  const { state } = replayText(
    'S |   0 | 11:00:00 PM | CREATE_IN_PROGRESS | AWS::Cognito::UserPool | auth/pool (pool1)',
  );
  expect(deploymentResult(state, ended({ stopped: true }), todoCommands)).toMatchObject({
    kind: 'stopped',
    problem: { code: 'deployment-goes-on' },
  });
});

test('an end without a word is a failure, whatever the exit code', () => {
  const { state } = replayText('Synthesizing backend...');
  expect(deploymentResult(state, ended(), todoCommands)).toMatchObject({ problem: { code: 'ended-early' } });
  expect(deploymentResult(state, ended({ exitCode: 13 }), todoCommands)).toMatchObject({
    problem: { code: 'ended-in-silence' },
  });
});

test('a deletion is over when ampx says so, and a broken backend is told', () => {
  const done = replay('delete');
  expect(done.events.at(-1)).toEqual({ kind: 'deleted' });
  expect(deletionResult(done.state, true, ended(), todoCommands)).toEqual({ kind: 'succeeded' });
  const broken = replay('deletebroken');
  expect(deletionResult(broken.state, false, ended({ exitCode: 1 }), todoCommands)).toMatchObject({
    kind: 'failed',
    problem: { code: 'synthesis-error', message: expect.stringContaining('a.strng is not a function') },
  });
});
