import type { AccessCell } from '../../checks/backend-view.ts';
import type { Entrant } from './callers.ts';
import type { Resolver } from './resolvers.ts';
import type { RolePolicies } from './role-policies.ts';
import type { Runtime } from './run-resolver.ts';
import type { ServedSchema } from './served-schema.ts';

/** All that a request passes on its way. */
export interface Engine extends Runtime {
  readonly schema: ServedSchema;
  readonly policies: RolePolicies;
  readonly resolvers: ReadonlyMap<string, Resolver>;
}

/**
 * The layers before the resolver: AppSync's directives at the field and at what it gives, and the policy of the role.
 * Policies are asked for operations only: Amplify grants the fields of a type where it protects them one by one.
 * @returns The cell of a refusal; undefined where the resolver decides.
 */
export function refusedAtDoor(
  { schema, policies }: Engine,
  entrant: Entrant,
  type: string,
  field: string,
): AccessCell | undefined {
  const denied = (layer: 'directive' | 'policy', why: string): AccessCell => ({
    outcome: 'denied',
    layer,
    why,
  });
  if (!schema.admitsToField(entrant, type, field)) return denied('directive', `${type}.${field}`);
  const isOperation = type === 'Query' || type === 'Mutation' || type === 'Subscription';
  if (isOperation && entrant.role !== undefined && !policies.allows(entrant.role, type, field)) {
    return denied('policy', `${type}.${field}`);
  }
  const given = schema.fields(type).find(({ name }) => name === field)?.type ?? '';
  const items = schema.fields(given).find(({ name }) => name === 'items');
  const isPage = items !== undefined && /^(Model|Searchable).*Connection$/.test(given);
  if (isPage && !schema.admitsToField(entrant, given, 'items')) return denied('directive', given);
  const whole = isPage ? items.type : given;
  return schema.admitsToType(entrant, whole) ? undefined : denied('directive', whole);
}
