import type { Resource } from '../../checks/backend-view.ts';
import { EXISTING_TABLE, modelOfTable } from '../../checks/existing-tables.ts';
import { text } from './assembly.ts';
import { friendlyName, isPlumbing } from './plumbing.ts';

/** The service that a person knows a type by, and what it is called; `named` adds the name that the learner gave. */
interface Kind {
  readonly service: string;
  readonly what: string;
  readonly named?: (resource: Resource) => string | undefined;
}

const modelOf = (resource: Resource) => modelOfTable(resource.logicalId);

const kinds: Readonly<Record<string, Kind>> = {
  'AWS::Cognito::UserPool': { service: 'Amazon Cognito', what: 'user pool' },
  'AWS::Cognito::UserPoolClient': { service: 'Amazon Cognito', what: 'app client' },
  'AWS::Cognito::UserPoolGroup': {
    service: 'Amazon Cognito',
    what: 'group',
    named: resource => text(resource.properties.GroupName),
  },
  'AWS::Cognito::UserPoolIdentityProvider': {
    service: 'Amazon Cognito',
    what: 'sign-in with',
    named: resource => text(resource.properties.ProviderName),
  },
  'AWS::Cognito::UserPoolDomain': { service: 'Amazon Cognito', what: 'sign-in domain' },
  'AWS::Cognito::IdentityPool': { service: 'Amazon Cognito', what: 'identity pool' },
  'AWS::AppSync::GraphQLApi': { service: 'AWS AppSync', what: 'GraphQL API' },
  'AWS::AppSync::ApiKey': { service: 'AWS AppSync', what: 'API key' },
  'Custom::AmplifyDynamoDBTable': { service: 'Amazon DynamoDB', what: 'table for', named: modelOf },
  [EXISTING_TABLE]: { service: 'Amazon DynamoDB', what: 'existing table for', named: modelOf },
  'AWS::DynamoDB::Table': { service: 'Amazon DynamoDB', what: 'table', named: friendlyName },
  'AWS::Lambda::Function': { service: 'AWS Lambda', what: 'function', named: friendlyName },
  'AWS::Lambda::LayerVersion': { service: 'AWS Lambda', what: 'layer', named: friendlyName },
  'AWS::S3::Bucket': { service: 'Amazon S3', what: 'bucket', named: friendlyName },
  'AWS::SNS::Topic': { service: 'Amazon SNS', what: 'topic', named: friendlyName },
  'AWS::SQS::Queue': { service: 'Amazon SQS', what: 'queue', named: friendlyName },
  'AWS::Scheduler::Schedule': { service: 'Amazon EventBridge', what: 'schedule' },
  'AWS::Events::Rule': { service: 'Amazon EventBridge', what: 'rule' },
  'AWS::ApiGateway::RestApi': { service: 'Amazon API Gateway', what: 'REST API' },
  'AWS::ApiGatewayV2::Api': { service: 'Amazon API Gateway', what: 'HTTP API' },
  'AWS::Location::Map': { service: 'Amazon Location Service', what: 'map' },
  'AWS::Location::PlaceIndex': { service: 'Amazon Location Service', what: 'place index' },
  'AWS::Logs::LogGroup': { service: 'Amazon CloudWatch', what: 'log group' },
};

/** What only serves other resources, and would drown them. */
const attendants =
  /^(Custom::|AWS::(CloudFormation|IAM|SSM|CDK)::|AWS::(AppSync::(DataSource|FunctionConfiguration|GraphQLSchema|Resolver)|Cognito::(IdentityPoolRoleAttachment|UserPoolUser)|S3::BucketPolicy|SNS::TopicPolicy|SQS::QueuePolicy|Lambda::(Permission|EventSourceMapping|Version|EventInvokeConfig)|StepFunctions::StateMachine|ApiGateway::(Account|Deployment|Stage|Method|Resource)|ApiGatewayV2::(Integration|Route|Stage))$)/;

/** By which service and under which name a person knows a resource; undefined for what only serves others. */
export function describeResource(
  resource: Resource,
): { readonly service: string; readonly what: string } | undefined {
  if (isPlumbing(resource)) return undefined;
  const kind = kinds[resource.type];
  if (kind !== undefined) {
    const name = kind.named?.(resource);
    return { service: kind.service, what: name === undefined ? kind.what : `${kind.what} ${name}` };
  }
  if (attendants.test(resource.type)) return undefined;
  const [vendor = '', service = '', what = ''] = resource.type.split('::');
  return { service: `${vendor} ${service}`, what: `${what} ${friendlyName(resource)}` };
}
