import type { BackendView } from '../../checks/backend-view.ts';
import { canonicalOf } from '../../checks/difference/canonical.ts';

/** Changes with the hour of the synthesis. */
const ofTheMoment = new Set(['Expires', 'secretLastUpdated', 'Code', 'Description']);

/** Whether two syntheses came out the same, but for hashes, ids and order. Nothing is forgiven besides. */
export function sameMeaning(one: BackendView, other: BackendView): boolean {
  return picture(one) === picture(other);
}

function picture(view: BackendView): string {
  const canonical = canonicalOf(view);
  const resources = view.resources
    .filter(
      ({ type }) =>
        !/^(Custom::CDKBucketDeployment|AWS::AppSync::(FunctionConfiguration|GraphQLSchema))$/.test(type),
    )
    .map(({ type, stack, properties }) =>
      JSON.stringify([type, stack, canonical.value(withoutMoment(properties))]),
    )
    .toSorted();
  const { auth, data, outputs } = view;
  return JSON.stringify([
    resources,
    auth?.signInWith,
    auth?.groups,
    sdl(data?.schema),
    sdl(data?.served),
    outputs,
  ]);
}

function withoutMoment(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !ofTheMoment.has(name)));
}

/** Lines in any order: fields and types may be written in any. */
function sdl(schema: string | undefined): string {
  return (schema ?? '')
    .split('\n')
    .map(line => line.trim())
    .toSorted()
    .join('\n');
}
