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
