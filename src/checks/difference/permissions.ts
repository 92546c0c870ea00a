import type { BackendView, Resource } from '../backend-view.ts';
import { isFileAction } from '../file-paths.ts';
import { several } from '../one-or-many.ts';
import { type Canonical, canonicalOf, isRecord, plain } from './canonical.ts';
import { compareParts, type Difference, leaf, type Parts } from './parts.ts';

/**
 * What roles and policies allow: functions and people, on what they refer to. The API's own roles and those of the
 * deployment's machinery are told by the models.
 */
export function comparePermissions(found: BackendView, wanted: BackendView): readonly Difference[] {
  return compareParts(permissionParts(found), permissionParts(wanted), 'permissions');
}

function permissionParts(view: BackendView): Parts {
  const canonical = canonicalOf(view);
  const policies = view.resources.filter(
    ({ type, stack }) =>
      /^AWS::(IAM::(Managed)?Policy|S3::BucketPolicy)$/.test(type) && !/^data(\/|$)/.test(stack),
  );
  const allowed = policies.flatMap(policy => statementsOf(policy, canonical));
  return Object.fromEntries(
    allowed.map(({ who, action, on }) => [
      `${who} ${action} ${on}`,
      leaf(people.test(who) ? 'access' : 'permissions', '', is =>
        is === undefined ? `${who} can’t ${action} on ${on}.` : `${who} may ${action} on ${on}.`,
      ),
    ]),
  );
}

const anyone = 'Anyone in the world';

/** What people may do is more than something beside: no freedom for extras covers it. */
const people = /^(Anyone in the world|A guest|Everyone signed in|The group .*)$/;

interface Permission {
  readonly who: string;
  readonly action: string;
  readonly on: string;
}

function statementsOf(policy: Resource, canonical: Canonical): readonly Permission[] {
  const document = policy.properties.PolicyDocument;
  const statements = isRecord(document) && Array.isArray(document.Statement) ? document.Statement : [];
  return statements.filter(isRecord).flatMap(statement => {
    if (statement.Effect !== 'Allow') return [];
    const who =
      policy.type === 'AWS::S3::BucketPolicy'
        ? principal(statement.Principal, canonical)
        : roles(policy, canonical);
    // The CDK's own: emptying a bucket when it is deleted.
    if (/CustomResourceProvider/.test(JSON.stringify(statement.Principal ?? ''))) return [];
    const on = several(statement.Resource).map(one => canonical.text(one));
    const condition = statement.Condition === undefined ? '' : ` if ${canonical.text(statement.Condition)}`;
    return several(statement.Action)
      .filter(action => !isToldByFiles(policy, action))
      .flatMap(action => on.map(one => ({ who, action: plain(action), on: `${one}${condition}` })))
      .filter(permission => !isOfFunction(permission, policy));
  });
}

/** That a function finds its variables and a schedule finds its function, the functions themselves tell. */
function isOfFunction({ action, on }: Permission, { properties }: Resource): boolean {
  // What a function may reach is compared by its name: a role is called otherwise in each stack.
  if (/lambdaServiceRole/.test(JSON.stringify(properties.Roles ?? ''))) return true;
  if (action === 'ssm:GetParameters') return on.includes(':parameter/amplify/');
  return (
    action === 'lambda:InvokeFunction' && /SchedulerRoleForTarget/.test(JSON.stringify(properties.Roles))
  );
}

/** Who may do what with files is compared path by path, not by the words of statements. */
function isToldByFiles({ type }: Resource, action: unknown): boolean {
  return type !== 'AWS::S3::BucketPolicy' && isFileAction(String(action));
}

function principal(value: unknown, canonical: Canonical): string {
  const text = isRecord(value) ? canonical.text(value.AWS ?? value.Service) : canonical.text(value);
  return text === '*' ? anyone : text;
}

/** The roles' ids tell guests, signed-in people and groups apart. */
function roles({ properties }: Resource, canonical: Canonical): string {
  const ids = JSON.stringify(properties.Roles ?? '');
  if (/unauthenticatedUserRole/i.test(ids)) return 'A guest';
  if (/authenticatedUserRole/i.test(ids)) return 'Everyone signed in';
  const group = /([A-Za-z0-9]+?)GroupRole/.exec(ids)?.[1];
  return group === undefined ? `A role (${canonical.text(properties.Roles)})` : `The group ${group}`;
}
