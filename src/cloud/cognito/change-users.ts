import { z } from 'zod';
import { ServiceError } from '../service-error.ts';
import { adminAddUserToGroup, adminRemoveUserFromGroup } from './admin-groups.ts';
import {
  adminConfirmSignUp,
  adminCreateUser,
  adminDeleteUser,
  adminSetUserPassword,
  adminUpdateUserAttributes,
} from './admin-users.ts';
import { allPools } from './deployed-pool.ts';
import { findUser } from './find-user.ts';
import { type CognitoContext, openPool } from './pool-context.ts';

/** What a person does to the users of a pool, outside of any app. */
export const usersChangeSchema = z.object({
  /** The pool's id; it may be left out where there is one pool. */
  pool: z.string().optional(),
  name: z.string().min(1),
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('add'), password: z.string() }),
    z.object({ kind: z.literal('confirm') }),
    z.object({ kind: z.literal('password'), password: z.string() }),
    z.object({ kind: z.literal('join'), group: z.string() }),
    z.object({ kind: z.literal('leave'), group: z.string() }),
    z.object({ kind: z.literal('remove') }),
  ]),
});

export type UsersChange = z.infer<typeof usersChangeSchema>;

/**
 * Changes a pool's users by what an administrator may call, so that functions of the pool are asked as on AWS.
 * @throws ServiceError in Cognito's words
 */
export async function changeUsers(
  context: CognitoContext,
  { pool, name, change }: UsersChange,
): Promise<void> {
  const UserPoolId = poolId(context, pool);
  const named = { UserPoolId, Username: name };
  try {
    switch (change.kind) {
      case 'add': {
        await adminCreateUser({ ...named, MessageAction: 'SUPPRESS' }, context);
        try {
          adminSetUserPassword({ ...named, Password: change.password, Permanent: true }, context);
        } catch (error) {
          adminDeleteUser(named, context);
          throw error;
        }
        await verifyAddresses(context, named);
        return;
      }
      case 'confirm':
        await adminConfirmSignUp(named, context);
        await verifyAddresses(context, named);
        return;
      case 'password':
        adminSetUserPassword({ ...named, Password: change.password, Permanent: true }, context);
        return;
      case 'join':
        adminAddUserToGroup({ ...named, GroupName: change.group }, context);
        return;
      case 'leave':
        adminRemoveUserFromGroup({ ...named, GroupName: change.group }, context);
        return;
      case 'remove':
        adminDeleteUser(named, context);
        return;
    }
  } finally {
    context.store.changed();
  }
}

/** As if the person had typed the code: their addresses are known to be theirs. */
async function verifyAddresses(
  context: CognitoContext,
  named: { readonly UserPoolId: string; readonly Username: string },
): Promise<void> {
  const user = findUser(openPool(context, named.UserPoolId), named.Username);
  const UserAttributes = ['email', 'phone_number']
    .filter(address => user?.attributes[address])
    .map(address => ({ Name: `${address}_verified`, Value: 'true' }));
  await adminUpdateUserAttributes({ ...named, UserAttributes }, context);
}

function poolId({ store }: CognitoContext, given: string | undefined): string {
  if (given !== undefined) return given;
  const [pool, another] = allPools(store);
  if (!pool) throw new ServiceError('NoUserPool', 'No user pool is deployed.');
  if (another) throw new ServiceError('SeveralUserPools', 'Several user pools are deployed: name one.');
  return pool.id;
}
