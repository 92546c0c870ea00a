import type { Mode } from './gen2-schema.ts';

/** What a Gen 1 project says of an API beside its schema. Undefined is what isn't known, and then isn't guessed. */
export interface ApiSettings {
  /** By which mode whoever names none comes in: `authConfig` in amplify/backend/backend-config.json. */
  readonly defaultMode: Mode | undefined;
  /** Days until an API key ends, from the same place. */
  readonly apiKeyDays: number | undefined;
  /** Version of the GraphQL transformer: `transformerversion` in amplify/cli.json. */
  readonly transformer: 1 | 2 | undefined;
}

/** Of a schema that comes alone. */
export const unknownSettings: ApiSettings = {
  defaultMode: undefined,
  apiKeyDays: undefined,
  transformer: undefined,
};

const modes: Readonly<Record<string, Mode>> = {
  API_KEY: 'apiKey',
  AMAZON_COGNITO_USER_POOLS: 'userPool',
  AWS_IAM: 'identityPool',
  OPENID_CONNECT: 'oidc',
  AWS_LAMBDA: 'lambda',
};

/**
 * Reads the settings of an API out of the project's files, as JSON values.
 * @param backendConfig amplify/backend/backend-config.json
 * @param cliConfig amplify/cli.json
 * @param api The API's name; where there is no API of that name, the only one counts.
 */
export function readApiSettings(backendConfig: unknown, cliConfig: unknown, api: string): ApiSettings {
  const apis = record(record(backendConfig).api);
  const graphql = Object.entries(apis).filter(([, value]) => record(value).service === 'AppSync');
  const found = graphql.find(([name]) => name === api) ?? (graphql.length === 1 ? graphql[0] : undefined);
  const output = record(record(found?.[1]).output);
  // Before March 2020 the CLI kept one mode, as securityType.
  const { authenticationType = output.securityType, apiKeyConfig } = record(
    record(output.authConfig).defaultAuthentication,
  );
  const additional = record(output.authConfig).additionalAuthenticationProviders;
  const keys = [{ apiKeyConfig }, ...(Array.isArray(additional) ? additional : [])]
    .map(provider => record(record(provider).apiKeyConfig).apiKeyExpirationDays)
    .find(days => typeof days === 'number' && days >= 1 && days <= 365);
  const { transformerversion, useexperimentalpipelinedtransformer } = record(
    record(record(cliConfig).features).graphqltransformer,
  );
  return {
    defaultMode: typeof authenticationType === 'string' ? modes[authenticationType] : undefined,
    apiKeyDays: typeof keys === 'number' ? keys : undefined,
    transformer:
      transformerversion === 1 || transformerversion === 2
        ? transformerversion
        : useexperimentalpipelinedtransformer === true
          ? 2
          : undefined,
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
