import { ServiceError } from '../service-error.ts';
import { userType } from './admin-users.ts';
import type { PoolGroup } from './deployed-pool.ts';
import { userNamed } from './find-user.ts';
import { type CognitoContext, type OpenPool, openPool } from './pool-context.ts';

interface Member {
  readonly UserPoolId: string;
  readonly Username: string;
  readonly GroupName: string;
}

interface Page {
  readonly Limit?: number;
  readonly NextToken?: string;
}

export function adminAddUserToGroup(input: Member, context: CognitoContext) {
  const open = openPool(context, input.UserPoolId);
  const user = userNamed(open, input.Username);
  const { name } = groupNamed(open, input.GroupName);
  if (!user.groups.includes(name)) user.groups.push(name);
  return {};
}

export function adminRemoveUserFromGroup(input: Member, context: CognitoContext) {
  const open = openPool(context, input.UserPoolId);
  const user = userNamed(open, input.Username);
  const { name } = groupNamed(open, input.GroupName);
  user.groups = user.groups.filter(group => group !== name);
  return {};
}

export function adminListGroupsForUser(
  input: Page & { readonly UserPoolId: string; readonly Username: string },
  context: CognitoContext,
) {
  const open = openPool(context, input.UserPoolId);
  const user = userNamed(open, input.Username);
  const own = open.pool.groups.filter(({ name }) => user.groups.includes(name));
  const { items, NextToken } = paged(own, input);
  return { Groups: items.map(group => groupType(open, group)), NextToken };
}

export function listGroups(input: Page & { readonly UserPoolId: string }, context: CognitoContext) {
  const open = openPool(context, input.UserPoolId);
  const { items, NextToken } = paged(open.pool.groups, input);
  return { Groups: items.map(group => groupType(open, group)), NextToken };
}

export function listUsersInGroup(
  input: Page & { readonly UserPoolId: string; readonly GroupName: string },
  context: CognitoContext,
) {
  const open = openPool(context, input.UserPoolId);
  const { name } = groupNamed(open, input.GroupName);
  const members = Object.values(open.state.users).filter(({ groups }) => groups.includes(name));
  const { items, NextToken } = paged(members, input);
  return { Users: items.map(user => userType(user)), NextToken };
}

function groupNamed({ pool }: OpenPool, name: string): PoolGroup {
  const group = pool.groups.find(one => one.name === name);
  if (!group) throw new ServiceError('ResourceNotFoundException', 'Group not found.');
  return group;
}

function groupType({ pool }: OpenPool, group: PoolGroup) {
  return {
    GroupName: group.name,
    UserPoolId: pool.id,
    Description: group.description,
    RoleArn: group.roleArn,
    Precedence: group.precedence,
    LastModifiedDate: new Date(group.changedAt),
    CreationDate: new Date(group.changedAt),
  };
}

const PAGE = 60;

function paged<T>(all: readonly T[], { Limit = PAGE, NextToken }: Page) {
  const from = Number(NextToken ?? 0);
  const to = from + Limit;
  return { items: all.slice(from, to), NextToken: to < all.length ? String(to) : undefined };
}
