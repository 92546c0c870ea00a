import { modeOf, rulesOf } from './authorization.ts';
import type { Gen1Schema, Gen1Type } from './gen1-schema.ts';
import type { AuthorizationModes, Mode } from './gen2-schema.ts';

/** Which mode is taken as the default, where more than one is used: the first of these. */
const preferred: readonly Mode[] = ['userPool', 'apiKey', 'identityPool', 'oidc', 'lambda'];

/**
 * The modes that the rules of a schema need. Which is the default stands in another file of Gen 1
 * (backend-config.json), so it is chosen.
 */
export function modesOf(schema: Gen1Schema, models: readonly Gen1Type[]): AuthorizationModes {
  const owners = [...models, ...models.flatMap(({ fields }) => fields), ...schema.operations];
  const used = new Set<Mode>(owners.flatMap(owner => (rulesOf(owner) ?? []).map(modeOf)));
  for (const model of models) {
    if (rulesOf(model) === undefined) used.add(schema.publicByDefault ? 'apiKey' : 'userPool');
  }
  const first = preferred.find(mode => used.has(mode)) ?? 'apiKey';
  return { default: first, used };
}
