import { afterAll, beforeAll, expect, test } from 'vitest';
import { askYes } from '../../src/commands/ask.ts';
import type { SandboxPlace } from '../../src/sandbox/model.ts';
import type { ResourceSummary } from '../../src/verify/verdict.ts';
import { consentLines } from '../../src/view/sandbox/consent-lines.ts';
import { told } from '../../src/view/sandbox/telling.ts';
import { openSandboxWorkspace } from './sandbox-workspace.ts';

let workspace: Awaited<ReturnType<typeof openSandboxWorkspace>>;
beforeAll(async () => {
  workspace = await openSandboxWorkspace();
});
afterAll(() => workspace[Symbol.asyncDispose]());

const place: SandboxPlace = {
  target: { kind: 'aws', account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me' },
  region: 'eu-central-1',
  identifier: 'me',
  stack: 'amplify-learntodo-me-sandbox-0123456789',
  profile: undefined,
};
const creates: ResourceSummary = {
  services: [
    { service: 'Amazon Cognito', lines: [{ what: 'user pool', type: 'AWS::Cognito::UserPool', count: 1 }] },
    { service: 'Amazon S3', lines: [{ what: 'bucket', type: 'AWS::S3::Bucket', count: 2 }] },
  ],
  added: [],
  removed: [],
};

test('an account is asked for until a sandbox of it is known; what would be created and what costs is shown', async () => {
  const sandboxes = workspace.open({});
  const consent = await sandboxes.consent(workspace.todo, place, creates);
  expect(consent.mustAsk).toBe(true);
  const text = told(consentLines(consent));
  for (const words of ['123456789012', 'eu-central-1', 'me', '2 x bucket', 'user pool', 'can cost money'])
    expect(text).toContain(words);

  const { todo } = workspace;
  const now = new Date(0).toISOString();
  const { target, region, identifier, stack } = place;
  await sandboxes.ledger.put({
    ...{ exercise: todo.id, folder: todo.folder, target, region, identifier, stack },
    ...{ createdAt: now, changedAt: now, state: 'deployed' as const },
  });
  expect((await sandboxes.consent(todo, place, creates)).mustAsk).toBe(false);
  const other: SandboxPlace = {
    ...place,
    target: { ...place.target, kind: 'aws', account: '999999999999', arn: '' },
  };
  expect((await sandboxes.consent(todo, other, creates)).mustAsk).toBe(true);
});

test('the practice cloud is not asked for, costs nothing, and has no account', async () => {
  const practice: SandboxPlace = { ...place, target: { kind: 'practice' } };
  const consent = await workspace.open({}).consent(workspace.todo, practice, creates);
  expect(consent).toMatchObject({ mustAsk: false, costs: [] });
  expect(told(consentLines(consent))).not.toMatch(/\d{12}/);
});

test('where nobody can answer, the question ends with 2 and names --yes', async () => {
  const { signal } = new AbortController();
  await expect(
    askYes('Create this?', { command: 'amplify-gen2-learn sandbox deploy', signal }),
  ).rejects.toMatchObject({
    exitCode: 2,
    resolution: expect.stringMatching(/sandbox deploy --yes$/),
  });
});
