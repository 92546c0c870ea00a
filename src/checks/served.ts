import type { BackendView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { fails, holds } from './outcome.ts';
import { listed } from './words.ts';

/** The API serves these operations, by the names of their fields: 'getNote', 'notesOfTeam'. */
export function isServed(...names: readonly string[]): Claim {
  const expected = `The API has ${listed(names)}.`;
  return view => {
    const served = servedOperations(view);
    const missing = names.filter(name => !served.has(name));
    return missing.length === 0 ? holds : fails(expected, `The API has no ${listed(missing)}.`);
  };
}

/** The API serves none of these operations. */
export function isNotServed(...names: readonly string[]): Claim {
  const expected = `The API has no ${listed(names)}.`;
  return view => {
    const served = servedOperations(view);
    const found = names.filter(name => served.has(name));
    return found.length === 0 ? holds : fails(expected, `The API has ${listed(found)}.`);
  };
}

/** Names of all queries, mutations and subscriptions of the served schema. */
function servedOperations({ data }: BackendView): ReadonlySet<string> {
  const bodies =
    data?.served.matchAll(/^(?:extend )?type (?:Query|Mutation|Subscription)\b[^{]*\{([^}]*)\}/gm) ?? [];
  const names = [...bodies].flatMap(([, body = '']) => [...body.matchAll(/^\s*(\w+)\s*[(:]/gm)]);
  return new Set(names.map(([, name = '']) => name));
}
