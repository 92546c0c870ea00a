import type { BackendView, Resource } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { several } from './one-or-many.ts';
import { fails, holds } from './outcome.ts';
import { listed } from './words.ts';

/** The API has an HTTP data source whose calls are signed for this service of AWS ('translate'). */
export function signsFor(service: string): Claim {
  const expected = `An HTTP data source signs its calls for ${service}.`;
  return view => {
    const sources = httpSources(view);
    if (sources.some(source => signerOf(source) === service)) return holds;
    if (sources.length === 0) return fails(expected, 'The API has no HTTP data source.');
    const signers = sources.flatMap(source => signerOf(source) ?? []);
    return fails(
      expected,
      signers.length === 0 ? 'Its calls are not signed.' : `It signs for ${listed(signers)}.`,
    );
  };
}

/** The roles of the API's HTTP data sources allow exactly these actions of IAM, on whatever. */
export function httpSourcesMay(...actions: readonly string[]): Claim {
  const expected = `The HTTP data source may ${listed(actions)}, and nothing else.`;
  return view => {
    const found = new Set(httpSources(view).flatMap(source => actionsOf(view, source)));
    if (found.size === actions.length && actions.every(action => found.has(action))) return holds;
    return fails(expected, `It may ${listed([...found], 'nothing')}.`);
  };
}

function httpSources({ resources }: BackendView): readonly Resource[] {
  return resources.filter(
    ({ type, properties }) => type === 'AWS::AppSync::DataSource' && properties.Type === 'HTTP',
  );
}

function signerOf({ properties }: Resource): string | undefined {
  const name = at(properties, 'HttpConfig', 'AuthorizationConfig', 'AwsIamConfig', 'SigningServiceName');
  return typeof name === 'string' ? name : undefined;
}

function actionsOf({ resources }: BackendView, source: Resource): readonly string[] {
  const role = several(at(source.properties, 'ServiceRoleArn', 'Fn::GetAtt'))[0];
  return resources
    .filter(
      ({ type, stack, properties }) =>
        type === 'AWS::IAM::Policy' &&
        stack === source.stack &&
        several(properties.Roles).some(one => at(one, 'Ref') === role),
    )
    .flatMap(policy => several(at(policy.properties, 'PolicyDocument', 'Statement')))
    .filter(statement => at(statement, 'Effect') === 'Allow')
    .flatMap(statement => several(at(statement, 'Action')).map(String));
}

/** What lies at this path of names in a value read from a template; undefined where nothing does. */
function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, name) => (typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined),
    value,
  );
}
