import { PRACTICE_ACCOUNT, PRACTICE_DOMAIN } from '../practice.ts';
import { madeUp, madeUpUuid, suffix } from './made-up.ts';

export interface IdentityRequest {
  readonly type: string;
  readonly stackName: string;
  readonly logicalId: string;
  readonly region: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Differs for each resource, and for each replacement of it. */
  readonly seed: string;
}

/** What a resource is known by: its physical id, what Ref gives where that differs, and its attributes. */
export interface Identity {
  readonly physicalId: string;
  readonly attributes: Record<string, unknown>;
}

type Make = (request: IdentityRequest, arn: (service: string, resource: string) => string) => Identity;

/** An identity as AWS would give one, with endpoints on a domain that never resolves. */
export function identify(request: IdentityRequest): Identity {
  const arn = (service: string, resource: string) => {
    const global = service === 'iam' || service === 's3';
    const account = service === 's3' ? '' : PRACTICE_ACCOUNT;
    return `arn:aws:${service}:${global ? '' : request.region}:${account}:${resource}`;
  };
  return (IDENTITIES[request.type] ?? anyType)(request, arn);
}

/** CloudFormation's name for a resource that has none of its own, cut to a service's limit. */
function name(request: IdentityRequest, property: string | undefined, limit = 64): string {
  const given = property ? request.properties[property] : undefined;
  if (typeof given === 'string' && given) return given;
  const tail = suffix(request.seed);
  const head = `${request.stackName}-${request.logicalId}`.slice(0, limit - tail.length - 1);
  return `${head}-${tail}`;
}

const anyType: Make = (request, arn) => {
  const physicalId = name(request, undefined, 128);
  const [, service = 'custom', kind = 'resource'] = request.type.toLowerCase().split('::');
  return {
    physicalId,
    attributes: { Arn: arn(service, `${kind}/${physicalId}`), Id: physicalId, Name: physicalId },
  };
};

/** The id of the API that an AppSync resource belongs to. */
const apiId = (request: IdentityRequest) => String(request.properties.ApiId ?? '');

const IDENTITIES: Readonly<Record<string, Make>> = {
  'AWS::Cognito::UserPool': (request, arn) => {
    const id = `${request.region}_${madeUp(request.seed, 9, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')}`;
    const provider = `cognito-idp.${request.region}.${PRACTICE_DOMAIN}/${id}`;
    return {
      physicalId: id,
      attributes: {
        Arn: arn('cognito-idp', `userpool/${id}`),
        UserPoolId: id,
        ProviderName: provider,
        ProviderURL: `https://${provider}`,
      },
    };
  },
  'AWS::Cognito::UserPoolClient': request => {
    const id = madeUp(request.seed, 26);
    return {
      physicalId: id,
      attributes: { ClientId: id, Name: id, ClientSecret: `practice-${madeUp(`${request.seed}s`, 20)}` },
    };
  },
  'AWS::Cognito::IdentityPool': request => {
    const id = `${request.region}:${madeUpUuid(request.seed)}`;
    return { physicalId: id, attributes: { Id: id, Name: name(request, 'IdentityPoolName') } };
  },
  'AWS::Cognito::UserPoolGroup': request => ({ physicalId: name(request, 'GroupName'), attributes: {} }),
  'AWS::Cognito::UserPoolDomain': request => ({ physicalId: name(request, 'Domain'), attributes: {} }),
  'AWS::AppSync::GraphQLApi': (request, arn) => {
    const id = madeUp(request.seed, 26);
    const host = madeUp(`${request.seed}host`, 26);
    const dns = `${host}.appsync-api.${request.region}.${PRACTICE_DOMAIN}`;
    const realtime = `${host}.appsync-realtime-api.${request.region}.${PRACTICE_DOMAIN}`;
    return {
      physicalId: arn('appsync', `apis/${id}`),
      attributes: {
        ApiId: id,
        Arn: arn('appsync', `apis/${id}`),
        GraphQLUrl: `https://${dns}/graphql`,
        GraphQLDns: dns,
        RealtimeUrl: `wss://${realtime}/graphql`,
        RealtimeDns: realtime,
      },
    };
  },
  'AWS::AppSync::GraphQLSchema': request => ({
    physicalId: `${apiId(request)}GraphQLSchema`,
    attributes: {},
  }),
  'AWS::AppSync::ApiKey': (request, arn) => {
    const id = `da2-practice${madeUp(request.seed, 18)}`;
    return {
      physicalId: arn('appsync', `apis/${apiId(request)}/apikeys/${id}`),
      attributes: { ApiKey: id, ApiKeyId: id, Arn: arn('appsync', `apis/${apiId(request)}/apikeys/${id}`) },
    };
  },
  'AWS::AppSync::DataSource': (request, arn) => {
    const own = name(request, 'Name');
    const it = arn('appsync', `apis/${apiId(request)}/datasources/${own}`);
    return { physicalId: it, attributes: { DataSourceArn: it, Name: own } };
  },
  'AWS::AppSync::FunctionConfiguration': (request, arn) => {
    const id = madeUp(request.seed, 26);
    const it = arn('appsync', `apis/${apiId(request)}/functions/${id}`);
    return {
      physicalId: it,
      attributes: {
        FunctionArn: it,
        FunctionId: id,
        Name: name(request, 'Name'),
        DataSourceName: request.properties.DataSourceName,
      },
    };
  },
  'AWS::AppSync::Resolver': (request, arn) => {
    const { TypeName, FieldName } = request.properties;
    const it = arn('appsync', `apis/${apiId(request)}/types/${TypeName}/resolvers/${FieldName}`);
    return { physicalId: it, attributes: { ResolverArn: it, TypeName, FieldName } };
  },
  'AWS::Lambda::Function': (request, arn) => {
    const own = name(request, 'FunctionName');
    return { physicalId: own, attributes: { Arn: arn('lambda', `function:${own}`) } };
  },
  'AWS::Lambda::LayerVersion': (request, arn) => {
    const it = arn('lambda', `layer:${name(request, 'LayerName')}:1`);
    return { physicalId: it, attributes: { LayerVersionArn: it } };
  },
  'AWS::IAM::Role': (request, arn) => {
    const own = name(request, 'RoleName');
    return {
      physicalId: own,
      attributes: { Arn: arn('iam', `role/${own}`), RoleId: `AROAPRACTICE${suffix(request.seed, 9)}` },
    };
  },
  'AWS::IAM::Policy': request => ({
    physicalId: name(request, undefined),
    attributes: { Id: name(request, undefined) },
  }),
  'AWS::IAM::ManagedPolicy': (request, arn) => {
    const it = arn('iam', `policy/${name(request, 'ManagedPolicyName')}`);
    return { physicalId: it, attributes: { PolicyArn: it } };
  },
  'AWS::S3::Bucket': (request, arn) => {
    const own = name(request, 'BucketName', 63).toLowerCase();
    return {
      physicalId: own,
      attributes: {
        Arn: arn('s3', own),
        DomainName: `${own}.s3.${PRACTICE_DOMAIN}`,
        RegionalDomainName: `${own}.s3.${request.region}.${PRACTICE_DOMAIN}`,
        WebsiteURL: `http://${own}.s3-website.${PRACTICE_DOMAIN}`,
      },
    };
  },
  'AWS::S3::BucketPolicy': request => ({
    physicalId: String(request.properties.Bucket ?? ''),
    attributes: {},
  }),
  'AWS::SSM::Parameter': request => {
    const own = name(request, 'Name', 500);
    return {
      physicalId: own,
      attributes: { Type: request.properties.Type, Value: request.properties.Value },
    };
  },
  'AWS::DynamoDB::Table': (request, arn) => {
    const own = name(request, 'TableName', 255);
    const it = arn('dynamodb', `table/${own}`);
    return { physicalId: own, attributes: { Arn: it, StreamArn: `${it}/stream/2000-01-01T00:00:00.000` } };
  },
  'AWS::SNS::Topic': (request, arn) => {
    const own = name(request, 'TopicName', 256);
    return { physicalId: arn('sns', own), attributes: { TopicArn: arn('sns', own), TopicName: own } };
  },
  'AWS::SQS::Queue': (request, arn) => {
    const own = name(request, 'QueueName', 80);
    const url = `https://sqs.${request.region}.${PRACTICE_DOMAIN}/${PRACTICE_ACCOUNT}/${own}`;
    return { physicalId: url, attributes: { Arn: arn('sqs', own), QueueName: own, QueueUrl: url } };
  },
  'AWS::StepFunctions::StateMachine': (request, arn) => {
    const own = name(request, 'StateMachineName', 80);
    const it = arn('states', `stateMachine:${own}`);
    return {
      physicalId: it,
      attributes: { Arn: it, Name: own, StateMachineRevisionId: madeUpUuid(request.seed) },
    };
  },
  'AWS::Logs::LogGroup': (request, arn) => {
    const own = name(request, 'LogGroupName', 512);
    return { physicalId: own, attributes: { Arn: `${arn('logs', `log-group:${own}`)}:*` } };
  },
  'AWS::Events::Rule': (request, arn) => {
    const own = name(request, 'Name');
    return { physicalId: own, attributes: { Arn: arn('events', `rule/${own}`) } };
  },
  'AWS::ApiGateway::RestApi': request => {
    const id = madeUp(request.seed, 10);
    return {
      physicalId: id,
      attributes: { RestApiId: id, RootResourceId: madeUp(`${request.seed}root`, 10) },
    };
  },
};
