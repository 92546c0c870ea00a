import { askStack } from './ask-stack.ts';
import type { AccountAnswer, CredentialSource, Found } from './protocol.ts';
import type { Sdk } from './workspace-sdk.ts';

/** Looks at all that a deployment needs of AWS; what is missing is part of the answer. */
export async function askAccount(sdk: Sdk, stack: string): Promise<AccountAnswer> {
  const who = await askIdentity(sdk);
  if (who.identity?.found !== true) return who;
  const bootstrap = await attempt(() => bootstrapVersion(sdk));
  return { ...who, bootstrap, stack: await attempt(() => askStack(sdk, stack)) };
}

/** Who is signed in, and where. */
export async function askIdentity(sdk: Sdk): Promise<AccountAnswer> {
  const credentials = await attempt(async () => ({ source: sourceOf(await sdk.credentials()) }));
  const region = await attempt(async () => ({ name: await sdk.sts.client().config.region() }));
  if (!credentials.found || !region.found)
    return {
      kind: 'account',
      credentials,
      region,
      identity: undefined,
      bootstrap: undefined,
      stack: undefined,
    };
  const identity = await attempt(async () => {
    const { Account, Arn } = await sdk.sts.client().send(sdk.sts.command('GetCallerIdentityCommand', {}));
    return { account: String(Account), arn: String(Arn) };
  });
  return { kind: 'account', credentials, region, identity, bootstrap: undefined, stack: undefined };
}

/** The parameter that `ampx` asks for too; with another qualifier it takes the account for not bootstrapped. */
async function bootstrapVersion({ ssm }: Sdk): Promise<{ version: number }> {
  try {
    const answer = await ssm
      .client()
      .send(ssm.command('GetParameterCommand', { Name: '/cdk-bootstrap/hnb659fds/version' }));
    const { Value } = answer.Parameter as { readonly Value?: string };
    return { version: Number(Value ?? 0) };
  } catch (error) {
    if (error instanceof Error && error.name === 'ParameterNotFound') return { version: 0 };
    throw error;
  }
}

async function attempt<T extends object>(work: () => Promise<T>): Promise<Found<T>> {
  try {
    return { found: true, ...(await work()) };
  } catch (error) {
    if (!(error instanceof Error)) return { found: false, error: 'Error', message: String(error) };
    return { found: false, error: error.name, message: error.message };
  }
}

/**
 * Where credentials come from, by the marks that the SDK's providers leave on them for its User-Agent header
 * (`$source`, `setCredentialFeature` in @aws-sdk/core).
 */
const sources: readonly (readonly [RegExp, CredentialSource])[] = [
  [/ENV_VARS_STS_WEB_ID|STS_WEB_ID_TOKEN|ASSUME_ROLE_WEB_ID/, 'web-identity'],
  [/SSO/, 'sso'],
  [/LOGIN/, 'login'],
  [/ASSUME_ROLE/, 'role'],
  [/PROCESS/, 'process'],
  [/ENV_VARS/, 'environment'],
  [/HTTP/, 'container'],
  [/IMDS/, 'instance'],
  [/PROFILE/, 'profile'],
];

function sourceOf(credentials: object): CredentialSource {
  const marks = '$source' in credentials ? Object.keys(Object(credentials.$source)).join(' ') : '';
  return sources.find(([pattern]) => pattern.test(marks))?.[1] ?? 'unknown';
}
