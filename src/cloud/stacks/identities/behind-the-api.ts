import { PRACTICE_ACCOUNT, PRACTICE_DOMAIN } from '../../practice.ts';
import { madeUp, madeUpUuid, suffix } from '../made-up.ts';
import { type Make, name } from './identity.ts';

/** Functions, storage, messages and what they need. */
export const behindTheApi: Readonly<Record<string, Make>> = {
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
  'AWS::Scheduler::Schedule': (request, arn) => {
    const own = name(request, 'Name');
    const group = String(request.properties.GroupName ?? 'default');
    return { physicalId: own, attributes: { Arn: arn('scheduler', `schedule/${group}/${own}`) } };
  },
  'AWS::ApiGateway::RestApi': request => {
    const id = madeUp(request.seed, 10);
    return {
      physicalId: id,
      attributes: { RestApiId: id, RootResourceId: madeUp(`${request.seed}root`, 10) },
    };
  },
};
