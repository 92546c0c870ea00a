import amplify from './amplify.json' with { type: 'json' };
import appsync from './appsync.json' with { type: 'json' };
import cloudformation from './cloudformation.json' with { type: 'json' };
import logs from './cloudwatch-logs.json' with { type: 'json' };
import cognitoIdentity from './cognito-identity.json' with { type: 'json' };
import cognitoIdp from './cognito-identity-provider.json' with { type: 'json' };
import lambda from './lambda.json' with { type: 'json' };
import s3 from './s3.json' with { type: 'json' };
import type { ServiceModel } from './service-model.ts';
import ssm from './ssm.json' with { type: 'json' };
import sts from './sts.json' with { type: 'json' };

/** The played services by their name in a request's signature (its credential scope). */
export type ServiceName =
  | 'sts'
  | 'ssm'
  | 's3'
  | 'cloudformation'
  | 'appsync'
  | 'lambda'
  | 'logs'
  | 'amplify'
  | 'cognito-idp'
  | 'cognito-identity';

/** The models that scripts/extract-aws-models.ts writes. */
export const SERVICE_MODELS: Readonly<Record<ServiceName, ServiceModel>> = {
  sts: model(sts),
  ssm: model(ssm),
  s3: model(s3),
  cloudformation: model(cloudformation),
  appsync: model(appsync),
  lambda: model(lambda),
  logs: model(logs),
  amplify: model(amplify),
  'cognito-idp': model(cognitoIdp),
  'cognito-identity': model(cognitoIdentity),
};

/** TypeScript widens the literals of a JSON module; the extractor is typed, so its output is known to fit. */
function model(json: unknown): ServiceModel {
  return json as ServiceModel;
}
