import type { BackendView, Resource } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { canonicalOf } from './difference/canonical.ts';
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

/** An HTTP data source is at the address of this service of AWS, in some region, and signs for that same region. */
export function isAtService(service: string): Claim {
  const expected = `An HTTP data source is at https://${service}.REGION.amazonaws.com, and signs for that region.`;
  const address = new RegExp(`^https://${service}\\.(.+)\\.(amazonaws\\.com|\\$\\{AWS::URLSuffix\\})/?$`);
  return view => {
    const { text } = canonicalOf(view);
    const found = httpSources(view).map(({ properties }) => ({
      address: text(at(properties, 'HttpConfig', 'Endpoint')),
      region: text(at(properties, 'HttpConfig', 'AuthorizationConfig', 'AwsIamConfig', 'SigningRegion')),
    }));
    const there = found.filter(source => address.test(source.address));
    if (there.some(source => address.exec(source.address)?.[1] === source.region)) return holds;
    const [wrong = found[0]] = there;
    if (wrong === undefined) return fails(expected, 'The API has no HTTP data source.');
    const signs = there.length === 0 ? '' : `, and signs for ${wrong.region}`;
    return fails(expected, `It is at ${wrong.address}${signs}.`);
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
