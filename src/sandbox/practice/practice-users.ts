import type { UsersChange } from '../../cloud/cognito/change-users.ts';
import type { UserPoolView } from '../../cloud/cognito/users-view.ts';
import { findRunning } from '../../cloud/folder.ts';
import { connectPracticeCloud, type RemotePracticeCloud } from '../../cloud/practice-client.ts';
import { LearnError } from '../../learn-error.ts';
import type { PracticeOptions } from './practice-process.ts';

export type { UserPoolView, UsersChange };

/** The user pools that stand on the running practice cloud. @throws LearnError */
export async function lookAtUsers(practice: PracticeOptions): Promise<readonly UserPoolView[]> {
  return (await (await running(practice)).snapshot()).userPools;
}

/** Changes who may sign in. @throws LearnError with what Cognito says */
export async function changeUsers(practice: PracticeOptions, change: UsersChange): Promise<void> {
  await (await running(practice)).changeUsers(change);
}

async function running({ stateDir }: PracticeOptions): Promise<RemotePracticeCloud> {
  const found = await findRunning(stateDir);
  if (found !== undefined) return connectPracticeCloud(found, stateDir);
  throw new LearnError({
    code: 'practice-cloud-off',
    message: 'The practice cloud does not run, so nobody can sign in.',
    resolution: 'Start it: amplify-gen2-learn cloud start',
  });
}
