import type { BackendView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { type Canonical, canonicalOf, isRecord } from './difference/canonical.ts';
import { several } from './one-or-many.ts';
import { fails, holds } from './outcome.ts';
import { capital, listed } from './words.ts';

/** The role of guests, or of whoever is signed in and in no group. */
export type Person = 'guests' | 'signed-in people';

interface Right {
  readonly action: string;
  /** As the policy says it, with `${AWS::Location::Map.Arn}` for what is of the backend. */
  readonly on: string;
}

/** The people's role may do each of these on the resource of a type. Stars in the policy count as what they cover. */
export function peopleMay(who: Person, actions: readonly string[], type: string): Claim {
  const expected = `${capital(who)} may ${listed(actions)} on ${type}.`;
  return view => {
    const rights = rightsOf(view, who);
    const missing = actions.filter(
      action => !rights.some(right => covers(right.action, action) && reaches(right.on, type)),
    );
    return missing.length === 0 ? holds : fails(expected, told(rights));
  };
}

/**
 * Of a service, 'geo', the people's role may do these at most.
 * @param most Actions by the type of resource that they are on; patterns too, such as 'geo:GetMap*', where they hold no more.
 */
export function peopleMayOnly(
  who: Person,
  service: string,
  most: Readonly<Record<string, readonly string[]>>,
): Claim {
  const all = Object.entries(most).map(([type, actions]) => `${listed(actions)} on ${type}`);
  const expected =
    all.length === 0
      ? `Of ${service}, ${who} may do nothing.`
      : `Of ${service}, ${who} may ${listed(all)}, and no more.`;
  return view => {
    const rights = rightsOf(view, who).filter(
      // Newer parts of a service have a prefix of their own: 'geo-maps'.
      ({ action }) => action === '*' || action.startsWith(`${service}:`) || action.startsWith(`${service}-`),
    );
    const surplus = rights.filter(
      right => !Object.entries(most).some(([type, actions]) => within(right, type, actions)),
    );
    return surplus.length === 0 ? holds : fails(expected, told(surplus));
  };
}

/** A pattern counts as more than an action, unless it is listed itself. */
function within({ action, on }: Right, type: string, actions: readonly string[]): boolean {
  return isArnOf(on, type) && actions.includes(action);
}

function rightsOf(view: BackendView, who: Person): readonly Right[] {
  const canonical = canonicalOf(view);
  return view.resources
    .filter(
      ({ type, properties }) => /^AWS::IAM::(Managed)?Policy$/.test(type) && isOf(properties.Roles, who),
    )
    .flatMap(({ properties }) =>
      several(isRecord(properties.PolicyDocument) ? properties.PolicyDocument.Statement : []),
    )
    .filter(isRecord)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action, Resource }) =>
      several(Action).flatMap(action =>
        several(Resource).map(on => ({ action: String(action), on: placeOf(on, view, canonical) })),
      ),
    );
}

function isOf(roles: unknown, who: Person): boolean {
  return several(roles).some(role => {
    const id = JSON.stringify(role);
    const guests = /unauthenticatedUserRole/i.test(id);
    return who === 'guests' ? guests : !guests && /authenticatedUserRole/i.test(id);
  });
}

function covers(pattern: string, action: string): boolean {
  const words = pattern.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${words.join('.*')}$`, 'i').test(action);
}

function reaches(on: string, type: string): boolean {
  return on === '*' || isArnOf(on.replace(/\*$/, ''), type);
}

function isArnOf(on: string, type: string): boolean {
  return on.startsWith(`\${${type}.`) && /^\$\{[^}]*Arn\}$/.test(on);
}

/** What a policy is on, as `${TYPE.Arn}` where it is one resource of the backend, however it is referred to. */
function placeOf(on: unknown, view: BackendView, canonical: Canonical): string {
  const text = canonical.text(on);
  const reference = isRecord(on) && typeof on.Ref === 'string' ? on.Ref : '';
  // What another stack hands down has the construct's path, a hash, and the attribute in its name.
  const [, path, attribute] = /^referenceto(\w*)[0-9A-F]{8}(\w*Arn)$/.exec(reference) ?? [];
  const spelled = withoutColons(text);
  const own = view.resources.find(({ type, logicalId, stack, properties }) => {
    if (path !== undefined) {
      return path.endsWith(`${stack}/${logicalId.replace(/[0-9A-F]{8}$/, '')}`.replace(/\W/g, ''));
    }
    const [kind, name] = named[type] ?? [];
    if (kind === undefined || name === undefined || !spelled.includes(`:${kind}/`)) return false;
    const [head = '', tail] = spelled.split(`:${kind}/`);
    return (
      /^arn:[^:]+:geo:[^:*]+:[^:*]+$/.test(head) &&
      [canonical.text(properties[name]), `\${${type}}`].some(one => withoutColons(one) === tail)
    );
  });
  return own === undefined ? text : `\${${own.type}.${attribute ?? 'Arn'}}`;
}

function withoutColons(text: string): string {
  return text.replaceAll('::', '-');
}

/** How ARNs that are put together from a name begin, and the property that holds the name. */
const named: Readonly<Record<string, readonly [kind: string, property: string]>> = {
  'AWS::Location::Map': ['map', 'MapName'],
  'AWS::Location::PlaceIndex': ['place-index', 'IndexName'],
};

function told(rights: readonly Right[]): string {
  return rights.length === 0
    ? 'No policy is for them.'
    : `They may ${listed(rights.map(({ action, on }) => `${action} on ${on.replace(/[${}]/g, '')}`))}.`;
}
