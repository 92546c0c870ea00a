import type { AccessCaller, AccessCell, FileAccess, PathAccess } from '../../checks/backend-view.ts';
import { iamPattern } from '../../iam-pattern.ts';
import { record, text } from '../backend/assembly.ts';
import { friendlyName, isPlumbing } from '../backend/plumbing.ts';
import {
  bucketArn,
  type FileAction,
  type FileStatement,
  fileActions,
  fileStatements,
  identityVariable,
  roleOf,
} from './bucket-statements.ts';
import type { LocatedResource } from './references.ts';

const entity = '{entity_id}';
/** Ids that no path of anybody's names. */
const [mine, others, someFile] = ['my-identity', 'someone-else', 'some-file'];

interface RoleHolder {
  readonly caller: AccessCaller;
  readonly role: string;
  /** Whoever comes by the identity pool has an id there; a function has none. */
  readonly hasIdentity: boolean;
}

/** Who may do what with the files of each bucket: what IAM would say, path by path. In the order of the buckets. */
export function fileAccess(
  resources: readonly LocatedResource[],
  buckets: readonly LocatedResource[],
): readonly FileAccess[] {
  const statements = fileStatements(resources, buckets);
  const holders = roleHolders(resources);
  return buckets.map(bucket => {
    const arn = bucketArn(bucket);
    const own = statements.filter(({ resources: names }) => names.some(name => speaksOf(name, arn)));
    const speaking = holders.filter(
      ({ caller, role }) => caller.kind !== 'function' || own.some(one => one.role === role && one.allow),
    );
    const known = own.filter(({ role }) => speaking.some(holder => holder.role === role));
    return {
      callers: speaking.map(({ caller }) => caller),
      paths: pathsOf(known, arn).map(path => pathAccess(path, arn, known, speaking)),
    };
  });
}

/** Guests, those signed in, the members of each group, and functions, each with the role whose policies count. */
function roleHolders(resources: readonly LocatedResource[]): readonly RoleHolder[] {
  const ofType = (type: string) => resources.filter(resource => resource.type === type);
  const [pool] = ofType('AWS::Cognito::IdentityPool');
  const people = ofType('AWS::Cognito::IdentityPoolRoleAttachment')
    .slice(0, 1)
    .flatMap(attachment => {
      const { authenticated, unauthenticated } = record(attachment.properties.Roles);
      const guests = pool?.properties.AllowUnauthenticatedIdentities === true;
      return [
        ...(guests && unauthenticated !== undefined
          ? [person({ id: 'guest', kind: 'guest', name: undefined }, roleOf(unauthenticated, attachment))]
          : []),
        ...(authenticated === undefined
          ? []
          : [
              person(
                { id: 'signed-in', kind: 'signed-in', name: undefined },
                roleOf(authenticated, attachment),
              ),
            ]),
      ];
    });
  // A group without a role leaves its members the one of everybody who is signed in.
  const usual = people.find(({ caller }) => caller.id === 'signed-in')?.role ?? '';
  const groups = ofType('AWS::Cognito::UserPoolGroup')
    .toSorted((a, b) => Number(a.properties.Precedence) - Number(b.properties.Precedence))
    .map(group => {
      const name = text(group.properties.GroupName) ?? group.logicalId;
      const { RoleArn: role } = group.properties;
      return person(
        { id: `group:${name}`, kind: 'group', name },
        role === undefined ? usual : roleOf(role, group),
      );
    });
  const functions = ofType('AWS::Lambda::Function').flatMap((resource): readonly RoleHolder[] => {
    const { logicalId, type, properties, scope } = resource;
    const asSeen = { logicalId, type, properties, stack: scope.id };
    if (isPlumbing(asSeen)) return [];
    const name = friendlyName(asSeen);
    const caller: AccessCaller = { id: `function:${name}`, kind: 'function', name };
    return [{ caller, role: roleOf(properties.Role, resource), hasIdentity: false }];
  });
  return [...people, ...groups, ...functions];
}

function person(caller: AccessCaller, role: string): RoleHolder {
  return { caller, role, hasIdentity: true };
}

function speaksOf(pattern: string, arn: string): boolean {
  return pattern === arn || pattern.startsWith(`${arn}/`) || iamPattern(pattern).test(arn);
}

/** Every path that a statement names, with `{entity_id}` for the person's id; a folder that holds people's once. */
function pathsOf(statements: readonly FileStatement[], arn: string): readonly string[] {
  const found = statements.flatMap(({ resources, prefixes, actions }) => [
    ...(prefixes ?? []).filter(prefix => prefix.endsWith('*')),
    ...(prefixes === undefined && actions.includes('list') && resources.some(name => speaksOf(name, arn))
      ? ['*']
      : []),
    ...resources.flatMap(name =>
      name.startsWith(`${arn}/`)
        ? [name.slice(arn.length + 1)]
        : name !== arn && iamPattern(name).test(`${arn}/${someFile}`)
          ? ['*']
          : [],
    ),
  ]);
  const paths = [...new Set(found.map(path => path.replaceAll(identityVariable, entity)))];
  return paths.filter(path => !paths.includes(path.replace(/\*$/, `${entity}/*`))).toSorted(byFolder);
}

/** By name, but what lies outside of all folders last. */
function byFolder(a: string, b: string): number {
  if (a === '*' || b === '*') return a === b ? 0 : a === '*' ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function pathAccess(
  path: string,
  arn: string,
  statements: readonly FileStatement[],
  holders: readonly RoleHolder[],
): PathAccess {
  const actions = Object.keys(fileActions) as FileAction[];
  return {
    path,
    operations: actions.map(action => ({
      operation: action,
      field: path,
      cells: Object.fromEntries(
        holders.map(holder => {
          const own = statements.filter(({ role }) => role === holder.role);
          const ask = (id: string) => decide(own, action, arn, path.replaceAll(entity, id), holder);
          return [holder.caller.id, cell(ask(others), path.includes(entity) ? ask(mine) : undefined)];
        }),
      ),
    })),
  };
}

type Answer = 'yes' | 'no' | 'unclear';

function cell(everyones: Answer, own: Answer | undefined): AccessCell {
  if (everyones === 'unclear' || own === 'unclear') {
    return { outcome: 'unknown', layer: 'policy', why: 'a condition of the policy' };
  }
  const outcome = everyones === 'yes' ? 'allowed' : own === 'yes' ? 'filtered' : 'denied';
  return { outcome, layer: 'policy' };
}

/** What IAM decides: some statement must allow it, and none may deny it. */
function decide(
  statements: readonly FileStatement[],
  action: FileAction,
  arn: string,
  path: string,
  { hasIdentity }: RoleHolder,
): Answer {
  const folder = path.replace(/\*$/, '');
  const key = `${folder}${path.endsWith('*') ? someFile : ''}`.replaceAll('*', others);
  const target = action === 'list' ? arn : `${arn}/${key}`;
  const matches = (pattern: string, name: string) =>
    (hasIdentity || !pattern.includes(identityVariable)) &&
    iamPattern(pattern.replaceAll(identityVariable, mine)).test(name);
  const fitting = statements.filter(
    ({ actions, resources, prefixes }) =>
      actions.includes(action) &&
      resources.some(name => matches(name, target)) &&
      (action !== 'list' || prefixes === undefined || prefixes.some(prefix => matches(prefix, folder))),
  );
  const [unclear, clear] = [fitting.filter(own => own.unclear), fitting.filter(own => !own.unclear)];
  if (clear.some(({ allow }) => !allow)) return 'no';
  if (unclear.length > 0) return 'unclear';
  return clear.some(({ allow }) => allow) ? 'yes' : 'no';
}
