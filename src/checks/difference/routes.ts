import type { BackendView } from '../backend-view.ts';
import { type Route, routesOf } from '../routes.ts';
import { compareParts, type Difference, leaf, type Parts } from './parts.ts';

/** Routes of REST and HTTP APIs, by method and path, and who gets through to them. */
export function compareRoutes(found: BackendView, wanted: BackendView): readonly Difference[] {
  return compareParts(routeParts(found), routeParts(wanted), 'routes');
}

function routeParts(view: BackendView): Parts {
  const routes = routesOf(view);
  return Object.fromEntries([
    ...routes.map(route => [`${route.kind} ${route.name}`, part(route)] as const),
    ...routes
      .filter(({ byFunction }) => !byFunction)
      .map(({ kind, name }) => [`${kind} ${name} without a function`, unanswered(name)] as const),
  ]);
}

function unanswered(name: string) {
  return leaf('access', '', is =>
    is === undefined
      ? `A function answers the route ${name}; it should not.`
      : `No function answers the route ${name}; one should.`,
  );
}

/** A route that is open to anyone is more than something beside. */
function part({ name, caller }: Route) {
  return leaf(caller === 'anyone' ? 'access' : 'operations', caller, (is, should) => {
    if (is === undefined) return `The route ${name} is missing.`;
    if (should === undefined) return `The route ${name} is there, open to ${is}; it should not be.`;
    return `The route ${name} is open to ${is}; it should be to ${should}.`;
  });
}
