import type { BackendView, Resource } from '../../../src/checks/backend-view.ts';
import { readSchema } from '../../../src/verify/backend/read-schema.ts';

/** A backend with this data part and nothing else. */
export function withSchema(
  sdl: string,
  modes: readonly string[] = ['AMAZON_COGNITO_USER_POOLS', 'AWS_IAM'],
): BackendView {
  const [usual = '', ...others] = modes;
  return {
    ...empty,
    data: {
      schema: sdl,
      served: sdl,
      ...readSchema(sdl),
      handlers: [],
      dataSources: [],
      tables: [],
      defaultAuthorizationMode: usual,
      additionalAuthorizationModes: others,
    },
  };
}

export function withResources(...resources: readonly Partial<Resource>[]): BackendView {
  return {
    ...empty,
    resources: resources.map((resource, index) => ({
      logicalId: `Thing${index}`,
      type: 'AWS::S3::Bucket',
      stack: 'files',
      properties: {},
      ...resource,
    })),
  };
}

export function withOutputs(outputs: BackendView['outputs']): BackendView {
  return { ...empty, outputs };
}

export function withUserPool(
  userPool: Readonly<Record<string, unknown>>,
  more: Partial<NonNullable<BackendView['auth']>> = {},
  ...others: readonly Resource[]
): BackendView {
  return {
    ...empty,
    resources: [
      { logicalId: 'Pool', type: 'AWS::Cognito::UserPool', stack: 'auth', properties: userPool },
      ...others,
    ],
    auth: { signInWith: ['email'], mfa: 'OFF', groups: [], guests: true, userPool, ...more },
  };
}

export const empty: BackendView = {
  resources: [],
  stacks: [],
  auth: undefined,
  data: undefined,
  functions: [],
  storage: [],
  outputs: {},
  metadata: {},
  cycles: [],
};
