import type { AuthorizationModes, Mode } from '../../../src/gen1/translate/schema/gen2-schema.ts';

type Files = Readonly<Record<string, string>>;

const auth: Files = {
  'amplify/auth/resource.ts': `import { defineAuth } from '@aws-amplify/backend';
export const auth = defineAuth({ loginWith: { email: true } });
`,
  'package-lock.json': '{}',
};

const authorizer: Files = {
  'amplify/data/custom-authorizer.ts': 'export const handler = async () => ({ isAuthorized: true });\n',
};

const constructModes: Readonly<Record<Mode, string>> = {
  userPool: 'AMAZON_COGNITO_USER_POOLS',
  apiKey: 'API_KEY',
  identityPool: 'AWS_IAM',
  oidc: 'OPENID_CONNECT',
  lambda: 'AWS_LAMBDA',
};

/** A project with the translation as its data. */
export function gen2Project(resource: string): Files {
  return {
    ...auth,
    ...authorizer,
    'amplify/data/resource.ts': resource,
    'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
defineBackend({ auth, data });
`,
  };
}

/**
 * A project with the Gen 1 schema as it is, made into an API by the construct that holds Gen 1's transformer, with its
 * default behaviour and the same authorization modes.
 * @param iamAccess Whether the account's roles come in, as they always do in Gen 2 and didn't in Gen 1.
 */
export function gen1Project(
  sdl: string,
  modes: AuthorizationModes,
  publicByDefault: boolean,
  iamAccess = true,
): Files {
  const configs = [
    ...(modes.used.has('apiKey') || modes.default === 'apiKey'
      ? ['apiKeyConfig: { expires: Duration.days(7) },']
      : []),
    ...(modes.used.has('lambda')
      ? ['lambdaConfig: { function: authorizer, ttl: Duration.seconds(60) },']
      : []),
    ...(modes.used.has('oidc')
      ? [
          "oidcConfig: { oidcProviderName: 'NAME', oidcIssuerUrl: 'https://example.com', tokenExpiryFromAuth: Duration.hours(1), tokenExpiryFromIssue: Duration.hours(1) },",
        ]
      : []),
  ];
  return {
    ...auth,
    'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { AmplifyGraphqlApi, AmplifyGraphqlDefinition } from '@aws-amplify/graphql-api-construct';
import { Duration } from 'aws-cdk-lib';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { auth } from './auth/resource';
const backend = defineBackend({ auth });
const { userPool, identityPoolId, authenticatedUserIamRole, unauthenticatedUserIamRole } = backend.auth.resources;
const stack = backend.createStack('gen1');
${
  modes.used.has('lambda')
    ? "const authorizer = new Function(stack, 'authorizer', { runtime: Runtime.NODEJS_20_X, handler: 'index.handler', code: Code.fromInline('exports.handler = async () => ({ isAuthorized: true })') });"
    : ''
}
new AmplifyGraphqlApi(stack, 'amplifyData', {
  definition: AmplifyGraphqlDefinition.fromString(${JSON.stringify(sdl)}),
  translationBehavior: { sandboxModeEnabled: ${publicByDefault} },
  authorizationModes: {
    defaultAuthorizationMode: '${constructModes[modes.default]}',
    ${configs.join('\n    ')}
    userPoolConfig: { userPool },
    identityPoolConfig: { identityPoolId, authenticatedUserRole: authenticatedUserIamRole, unauthenticatedUserRole: unauthenticatedUserIamRole },
    iamConfig: { enableIamAuthorizationMode: ${iamAccess} },
  },
});
`,
  };
}
