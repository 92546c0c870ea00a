import { expect, test } from 'vitest';
import { connectPracticeCloud } from '../../../src/cloud/practice-client.ts';
import { told } from '../../../src/view/sandbox/telling.ts';
import { codesLines, groupsLines, usersLines } from '../../../src/view/sandbox/users-lines.ts';
import { sdk } from '../cloud.ts';
import { deployPool } from './deploy-pool.ts';

test('users are added, confirmed, put into groups and removed from outside; codes are read', async () => {
  const { cloud, clientId, lastCode, poolId } = await deployPool();
  const remote = connectPracticeCloud({ url: cloud.url, pid: process.pid, token: cloud.token });
  const call = await sdk(cloud, 'cognito-identity-provider');
  await call('SignUp', {
    ClientId: clientId,
    Username: 'lee@example.com',
    Password: 'Correct-horse-1',
    UserAttributes: [{ Name: 'email', Value: 'lee@example.com' }],
  });
  await remote.changeUsers({ name: 'kim@example.com', change: { kind: 'add', password: 'Correct-horse-1' } });
  await remote.changeUsers({
    name: 'kim@example.com',
    change: { kind: 'join', group: 'ADMINS' },
    pool: poolId,
  });
  const pools = async () => (await remote.snapshot()).userPools;
  expect(told(usersLines(await pools()))).toBe(
    [
      `Users of ${poolId}`,
      '  lee@example.com  UNCONFIRMED',
      '  kim@example.com  CONFIRMED    in ADMINS',
    ].join('\n'),
  );
  expect(told(groupsLines(await pools()))).toContain('  ADMINS  kim@example.com');
  expect(told(codesLines(await pools()))).toMatch(
    new RegExp(`^[0-9:]{8}  lee@example.com  sign-up  ${await lastCode('lee@example.com')}$`),
  );
  await remote.changeUsers({ name: 'lee@example.com', change: { kind: 'confirm' } });
  await remote.changeUsers({ name: 'kim@example.com', change: { kind: 'leave', group: 'ADMINS' } });
  expect((await pools())[0]?.users).toMatchObject([
    { name: 'lee@example.com', status: 'CONFIRMED', attributes: { email_verified: 'true' } },
    { name: 'kim@example.com', groups: [] },
  ]);
  // No password, verifier or secret leaves the cloud.
  expect(JSON.stringify(await pools())).not.toMatch(/verifier|salt|secret/);
  await remote.changeUsers({ name: 'kim@example.com', change: { kind: 'remove' } });
  expect((await pools())[0]?.users).toHaveLength(1);
  const refused = (name: string, change: Parameters<typeof remote.changeUsers>[0]['change']) =>
    expect(remote.changeUsers({ name, change })).rejects;
  await refused('nobody', { kind: 'remove' }).toMatchObject({
    code: 'users-refused',
    message: 'Cognito refuses: User does not exist. (UserNotFoundException)',
  });
  await refused('a@b.c', { kind: 'add', password: 'short' }).toThrow('Password not long enough');
  expect((await pools())[0]?.users).toHaveLength(1);
});
