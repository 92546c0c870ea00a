import type { BackendView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { fails, holds } from './outcome.ts';
import { listed, shown } from './words.ts';

/** As `authorizationModes` names them; `iam` is `identityPool`. */
export type Mode = 'userPool' | 'identityPool' | 'apiKey' | 'lambda' | 'oidc';

const names: Readonly<Record<string, Mode>> = {
  AMAZON_COGNITO_USER_POOLS: 'userPool',
  AWS_IAM: 'identityPool',
  API_KEY: 'apiKey',
  AWS_LAMBDA: 'lambda',
  OPENID_CONNECT: 'oidc',
};

type Options = Readonly<Record<string, unknown>>;

/**
 * The API takes this mode, with these options.
 * @param options As CloudFormation has them: `{ AuthorizerResultTtlInSeconds: 120 }`.
 */
export function takesMode(mode: Mode, options: Options = {}): Claim {
  return view => {
    const providers = providersOf(view);
    const found = providers.find(({ AuthenticationType }) => names[String(AuthenticationType)] === mode);
    if (found === undefined) {
      const taken = providers.flatMap(({ AuthenticationType }) => names[String(AuthenticationType)] ?? []);
      return fails(`The API takes the mode ${mode}.`, `It takes ${listed([...new Set(taken)])}.`);
    }
    const has: Options = {
      ...configOf(found.LambdaAuthorizerConfig),
      ...configOf(found.OpenIDConnectConfig),
    };
    const wrong = Object.entries(options).find(([name, value]) => has[name] !== value);
    if (wrong === undefined) return holds;
    const [name, value] = wrong;
    return fails(`The mode ${mode} has ${name}: ${shown(value)}.`, `It has ${name}: ${shown(has[name])}.`);
  };
}

/**
 * Whoever comes by the mode lambda is let in, or not, by this function.
 * @param name As `defineFunction` has it: 'badge-authorizer'.
 */
export function authorizerIs(name: string): Claim {
  const expected = `The mode lambda asks the function ${name}.`;
  // The CDK makes the id of a construct of its path without signs, with a hash behind it; a reference holds it.
  const id = new RegExp(`${name.replaceAll(/[^A-Za-z0-9]/g, '')}lambda[0-9A-F]{8}`);
  return view => {
    const asked = providersOf(view)
      .map(({ LambdaAuthorizerConfig }) => configOf(LambdaAuthorizerConfig).AuthorizerUri)
      .filter(uri => uri !== undefined);
    if (asked.length === 0) return fails(expected, 'It asks no function.');
    return asked.every(uri => id.test(JSON.stringify(uri)))
      ? holds
      : fails(expected, 'It asks another function.');
  };
}

/** The API takes a call that names no mode for one of this mode. */
export function defaultsTo(mode: Mode): Claim {
  return view => {
    const [first] = providersOf(view);
    const found = first === undefined ? undefined : names[String(first.AuthenticationType)];
    if (found === mode) return holds;
    return fails(
      `The API’s default mode is ${mode}.`,
      found === undefined ? 'The backend has no data part.' : `It is ${found}.`,
    );
  };
}

/** The default mode first. */
function providersOf({ resources }: BackendView): readonly Options[] {
  const api = resources.find(({ type }) => type === 'AWS::AppSync::GraphQLApi');
  if (api === undefined) return [];
  const others = api.properties.AdditionalAuthenticationProviders;
  return [api.properties, ...(Array.isArray(others) ? others.map(configOf) : [])];
}

function configOf(value: unknown): Options {
  return typeof value === 'object' && value !== null ? (value as Options) : {};
}
