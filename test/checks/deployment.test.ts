import { expect, test } from 'vitest';
import {
  areDeployed,
  type CloudClaim,
  failedOnce,
  hasDeployed,
  isDeleted,
  isDeployed,
  outputsAreGone,
  outputsHave,
  saidBefore,
  secretsAreGone,
  secretsAreSet,
  wasHotswapped,
  wasUpdated,
  wrote,
} from '../../src/checks/deployment.ts';
import {
  type DeploymentEvent,
  type DeploymentView,
  nothingDeployed,
  type PracticeView,
  type SandboxView,
} from '../../src/checks/deployment-view.ts';
import { isOutputsForDart, queriesAskFor } from '../../src/checks/generated-files.ts';

const hasB = (text: string) => text.includes('b');
const FUNCTION = 'AWS::Lambda::Function';
const stack = 'amplify-learntodo-kim-sandbox-0123456789';

function event(logicalId: string, type: string, status: string, reason?: string): DeploymentEvent {
  return { at: '2026-01-01T00:00:00.000Z', logicalId, type, status, reason };
}

const rootEvent = (status: string) => event(stack, 'AWS::CloudFormation::Stack', status);

function sandbox(status: string, change: Partial<SandboxView> = {}): SandboxView {
  const events = [rootEvent(status), ...(change.events ?? [])];
  const deleted = status === 'DELETE_COMPLETE';
  return { identifier: 'kim', stack, status, deleted, resources: [], outputs: {}, ...change, events };
}

function practice(change: Partial<PracticeView> = {}): PracticeView {
  return { sandboxes: [], secrets: [], ...change };
}

const off = nothingDeployed('todo');
const view = (change: Partial<DeploymentView>): DeploymentView => ({
  ...off,
  practice: practice(),
  ...change,
});
const withSandboxes = (...sandboxes: readonly SandboxView[]) => view({ practice: practice({ sandboxes }) });
const outputs = (from: 'practice' | 'aws' | 'unseen', content: Readonly<Record<string, unknown>>) =>
  view({ outputs: { from, content } });
const fn = (hotswapped: readonly string[]) => ({
  ...{ logicalId: 'greet1', type: FUNCTION, status: 'CREATE_COMPLETE', hotswapped },
});
const failure = event('Photos1', 'AWS::S3::Bucket', 'CREATE_FAILED', 'photos already exists');
const deleted = sandbox('DELETE_COMPLETE', { events: [rootEvent('CREATE_COMPLETE')] });
const secret = { name: 'TOKEN', identifier: 'kim' };

const queries = (fields: string) => `export const getTodo = /* GraphQL */ \`query GetTodo($id: ID!) {
  getTodo(id: $id) {
    ${fields}
  }
}
\` as GeneratedQuery<APITypes.GetTodoQueryVariables, APITypes.GetTodoQuery>;
export const listTodos = /* GraphQL */ \`query ListTodos($limit: Int) {
  listTodos(limit: $limit) {
    items {
      ${fields}
    }
  }
}
\` as GeneratedQuery<APITypes.ListTodosQueryVariables, APITypes.ListTodosQuery>;
`;
const standing = sandbox('CREATE_COMPLETE', { outputs: { awsAppsyncApiEndpoint: 'https://x' } });
const dart = (url: string) =>
  view({
    practice: practice({ sandboxes: [standing] }),
    files: { 'a.dart': `const amplifyConfig = r'''{"data":{"url":"${url}"},"version":"1.5"}''';` },
  });
const rootAt = (status: string, at: string) => ({ ...rootEvent(status), at });
const deployedAndDeleted = sandbox('DELETE_COMPLETE', {
  events: [
    rootAt('CREATE_IN_PROGRESS', '2026-01-01T10:00:00.000Z'),
    rootAt('DELETE_IN_PROGRESS', '2026-01-01T12:00:00.000Z'),
  ],
});
const savedAt = (at: string) =>
  view({ practice: practice({ sandboxes: [deployedAndDeleted] }), savedAt: { 'prediction.ts': at } });

test.each<[string, CloudClaim, DeploymentView]>([
  ['deployed', isDeployed(), withSandboxes(sandbox('CREATE_COMPLETE'))],
  ['deployed twice', isDeployed(), withSandboxes(sandbox('UPDATE_COMPLETE'))],
  ['deployed after a failure', isDeployed(), withSandboxes(deleted, sandbox('CREATE_COMPLETE'))],
  ['deployed under a name', isDeployed('kim'), withSandboxes(sandbox('CREATE_COMPLETE'))],
  ['deployed to an account', isDeployed(), outputs('aws', { data: {} })],
  ['two', areDeployed(2), withSandboxes(sandbox('CREATE_COMPLETE'), sandbox('UPDATE_COMPLETE'))],
  [
    'a resource',
    hasDeployed(FUNCTION, 'it', 'greet'),
    withSandboxes(sandbox('CREATE_COMPLETE', { resources: [fn([])] })),
  ],
  ['updated', wasUpdated(), withSandboxes(sandbox('UPDATE_COMPLETE'))],
  [
    'hotswapped',
    wasHotswapped(FUNCTION, 'it'),
    withSandboxes(sandbox('CREATE_COMPLETE', { resources: [fn(['code'])] })),
  ],
  ['an output', outputsHave('data.url'), outputs('practice', { data: { url: 'https://x' } })],
  ['an output of an account', outputsHave('custom.a', 'b'), outputs('aws', { custom: { a: 'b' } })],
  ['no outputs', outputsAreGone(), view({})],
  ['secrets', secretsAreSet('TOKEN'), view({ practice: practice({ secrets: [secret] }) })],
  ['no secrets', secretsAreGone(), view({})],
  ['a failure', failedOnce(), withSandboxes(sandbox('ROLLBACK_COMPLETE', { events: [failure] }))],
  ['deleted', isDeleted(), withSandboxes(deleted)],
  [
    'queries as they are generated',
    wrote('q.ts', queriesAskFor('Todo', 'priority'), 'q', 'make it'),
    view({ files: { 'q.ts': queries('content\n    priority') } }),
  ],
  ['outputs for Dart', wrote('a.dart', isOutputsForDart(), 'd', 'make it'), dart('https://x')],
  [
    'a prediction before the deployment',
    saidBefore('prediction.ts', 'created'),
    savedAt('2026-01-01T09:59:59.000Z'),
  ],
  [
    'a prediction before the deletion',
    saidBefore('prediction.ts', 'deleted', 'kim'),
    savedAt('2026-01-01T11:00:00.000Z'),
  ],
  ['a file', wrote('a.ts', hasB, 'b', 'make it'), view({ files: { 'a.ts': 'abc' } })],
])('holds: %s', (_, claim, seen) => {
  expect(claim(seen)).toEqual({ holds: true });
});

test.each<[string, CloudClaim, DeploymentView, RegExp]>([
  [
    'nothing was deployed',
    isDeployed(),
    view({}),
    /It isn't deployed yet\. Press d, or: npx amplify-gen2-learn sandbox deploy todo --practice$/,
  ],
  [
    'no practice cloud runs',
    isDeployed(),
    off,
    /Nothing was deployed yet\. Press d, or: npx amplify-gen2-learn sandbox deploy todo --practice$/,
  ],
  [
    'the practice cloud has stopped',
    isDeployed(),
    { ...off, outputs: { from: 'practice', content: {} } },
    /has stopped.* npx amplify-gen2-learn cloud start$/,
  ],
  [
    'it is being made',
    isDeployed(),
    withSandboxes(sandbox('CREATE_IN_PROGRESS')),
    /CREATE_IN_PROGRESS.*press c/,
  ],
  [
    'it failed',
    isDeployed(),
    withSandboxes(sandbox('ROLLBACK_COMPLETE', { events: [failure] })),
    /ROLLBACK_COMPLETE: AWS::S3::Bucket Photos1: photos already exists .*deploy again/,
  ],
  ['it is deleted', isDeployed(), withSandboxes(deleted), /It is deleted\. Press d/],
  [
    'another identifier',
    isDeployed('blue'),
    withSandboxes(sandbox('CREATE_COMPLETE')),
    /--practice --identifier blue$/,
  ],
  [
    'only one',
    areDeployed(2),
    withSandboxes(sandbox('CREATE_COMPLETE')),
    /There is kim\..*--identifier NAME$/,
  ],
  [
    'not in the sandbox',
    hasDeployed(FUNCTION, 'it', 'other'),
    withSandboxes(sandbox('CREATE_COMPLETE', { resources: [fn([])] })),
    /isn't deployed\. Press d/,
  ],
  ['not updated', wasUpdated(), withSandboxes(sandbox('CREATE_COMPLETE')), /not updated since/],
  [
    'an account that the checks cannot see',
    wasUpdated(),
    outputs('aws', {}),
    /AWS account, which this check can't see.*sandbox deploy todo --practice$/,
  ],
  [
    'made by the first deployment',
    wasHotswapped(FUNCTION, 'it'),
    withSandboxes(sandbox('CREATE_COMPLETE', { resources: [fn([])] })),
    /as CloudFormation created it.*sandbox watch todo --practice$/,
  ],
  [
    'changed by CloudFormation',
    wasHotswapped(FUNCTION, 'it'),
    withSandboxes(
      sandbox('UPDATE_COMPLETE', { resources: [fn([])], events: [rootEvent('UPDATE_IN_PROGRESS')] }),
    ),
    /CloudFormation made it\. Change nothing but the code/,
  ],
  ['no outputs yet', outputsHave('data.url'), view({}), /wasn't written yet\. Press d/],
  [
    'old outputs',
    outputsHave('custom.a', 'b'),
    outputs('practice', { custom: { a: 'old' } }),
    /It holds "old": your last save isn't deployed\. Press d/,
  ],
  ['outputs without it', outputsHave('data.url'), outputs('practice', { auth: {} }), /holds no such thing/],
  ['outputs left', outputsAreGone(), outputs('practice', {}), /rm amplify_outputs\.json$/],
  [
    'one secret missing',
    secretsAreSet('TOKEN', 'ID'),
    view({ practice: practice({ secrets: [secret] }) }),
    /^ID is not set.*npx ampx sandbox secret set ID$/,
  ],
  [
    'secrets left',
    secretsAreGone(),
    view({ practice: practice({ secrets: [secret] }) }),
    /TOKEN stayed.*npx ampx sandbox secret remove TOKEN$/,
  ],
  ['no failure', failedOnce(), withSandboxes(sandbox('CREATE_COMPLETE')), /None has\..*Press d/],
  [
    'not deleted',
    isDeleted(),
    withSandboxes(sandbox('CREATE_COMPLETE')),
    /kim \(CREATE_COMPLETE\).*sandbox delete todo --practice$/,
  ],
  ['never there', isDeleted(), view({}), /Nothing was deployed that could be deleted/],
  [
    'a creation that failed was no sandbox',
    isDeleted(),
    withSandboxes(sandbox('DELETE_COMPLETE')),
    /Nothing was deployed/,
  ],
  [
    'queries that ask for something else',
    wrote('q.ts', queriesAskFor('Todo', 'priority'), 'q', 'make it'),
    view({ files: { 'q.ts': `${queries('content')}// priority` } }),
    /It doesn't\./,
  ],
  [
    'outputs for Dart of another sandbox',
    wrote('a.dart', isOutputsForDart(), 'd', 'make it'),
    dart('https://y'),
    /It doesn't\./,
  ],
  [
    'a prediction after the deployment',
    saidBefore('prediction.ts', 'created'),
    savedAt('2026-01-01T11:00:00.000Z'),
    /after the sandbox was created\./,
  ],
  [
    'a prediction after the deletion',
    saidBefore('prediction.ts', 'deleted'),
    savedAt('2026-01-01T12:00:01.000Z'),
    /after the sandbox was deleted\./,
  ],
  [
    'a prediction, and nothing else',
    saidBefore('prediction.ts', 'created', 'blue'),
    savedAt('2026-01-01T09:00:00.000Z'),
    /It isn't created yet/,
  ],
  [
    'outputs that nobody was seen to write',
    outputsHave('data.url'),
    outputs('unseen', { data: { url: 'https://x' } }),
    /no deployment that stands has written it/,
  ],
  [
    'outputs while the practice cloud is off',
    outputsHave('data.url'),
    { ...off, outputs: { from: 'practice', content: { data: { url: 'https://x' } } } },
    /has stopped/,
  ],
  [
    'no file',
    wrote('a.ts', hasB, 'b', 'make it'),
    view({}),
    /no such file\. In the practice shell \(press !\): make it$/,
  ],
  [
    'an old file',
    wrote('a.ts', text => text.includes('z'), 'z', 'make it'),
    view({ files: { 'a.ts': 'abc' } }),
    /It doesn't\..*make it$/,
  ],
])('does not hold, and says what to do: %s', (_, claim, seen, found) => {
  expect(claim(seen)).toEqual({
    holds: false,
    expected: expect.stringMatching(/\.$/),
    found: expect.stringMatching(found),
  });
});
