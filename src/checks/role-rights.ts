import type { BackendView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { canonicalOf, isRecord } from './difference/canonical.ts';
import { fails, holds } from './outcome.ts';
import { listed } from './words.ts';

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
  const expected = `Of ${service}, ${who} may ${listed(all)}, and no more.`;
  return view => {
    const rights = rightsOf(view, who).filter(
      ({ action }) => action === '*' || action.startsWith(`${service}:`),
    );
    const surplus = rights.filter(
      right => !Object.entries(most).some(([type, actions]) => within(right, type, actions)),
    );
    return surplus.length === 0 ? holds : fails(expected, told(surplus));
  };
}

/** A pattern counts as more than an action, unless it is listed itself. */
function within({ action, on }: Right, type: string, actions: readonly string[]): boolean {
  return on.startsWith(`\${${type}`) && actions.includes(action);
}

function rightsOf(view: BackendView, who: Person): readonly Right[] {
  const canonical = canonicalOf(view);
  return view.resources
    .filter(({ type, properties }) => type === 'AWS::IAM::Policy' && isOf(properties.Roles, who))
    .flatMap(({ properties }) =>
      several(isRecord(properties.PolicyDocument) ? properties.PolicyDocument.Statement : []),
    )
    .filter(isRecord)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action, Resource }) =>
      several(Action).flatMap(action =>
        several(Resource).map(on => ({ action: String(action), on: canonical.text(on) })),
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
  return on === '*' || on.startsWith(`\${${type}`);
}

function told(rights: readonly Right[]): string {
  return rights.length === 0
    ? 'No policy is for them.'
    : `They may ${listed(rights.map(({ action, on }) => `${action} on ${on.replace(/[${}]/g, '')}`))}.`;
}

function several(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
