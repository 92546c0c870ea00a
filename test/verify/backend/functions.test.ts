import { expect, test } from 'vitest';
import type { Assembly, TemplateResource } from '../../../src/verify/backend/assembly.ts';
import { functionDetails } from '../../../src/verify/backend/function-details.ts';
import { functionViews, poolTriggers } from '../../../src/verify/backend/functions.ts';

const [functions, storage] = ['a', 'b'].map(letter => letter.repeat(64)) as [string, string];
const nested = (hash: string, parameters: Readonly<Record<string, unknown>> = {}): TemplateResource => ({
  Type: 'AWS::CloudFormation::Stack',
  Properties: { TemplateURL: `https://s3/${hash}.json`, Parameters: parameters },
});
const parameter = (name: string, more = {}) => ({ [name]: { path: `/amplify/x/you/${name}`, ...more } });

/** As Amplify makes it, with what a function needs of another stack. */
const app: Assembly = {
  root: {
    Resources: {
      functionStack: nested(functions),
      storageStack: nested(storage, { roleParameter: { 'Fn::GetAtt': ['functionStack', 'Outputs.role'] } }),
    },
  },
  nested: {
    [functions]: {
      path: 'function',
      template: {
        Outputs: { role: { Value: { Ref: 'reportRole' } } },
        Resources: {
          reportRole: {
            Type: 'AWS::IAM::Role',
            Properties: {
              ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
            },
          },
          otherRole: {
            Type: 'AWS::IAM::Role',
            Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] },
          },
          report: {
            Type: 'AWS::Lambda::Function',
            Properties: {
              Runtime: 'nodejs24.x',
              Code: { S3Key: `${'c'.repeat(64)}.zip` },
              Architectures: ['arm64'],
              MemorySize: 1024,
              Timeout: 60,
              EphemeralStorage: { Size: 1024 },
              Role: { 'Fn::GetAtt': ['reportRole', 'Arn'] },
              Layers: [{ 'Fn::Join': ['', ['arn:aws:lambda:', { Ref: 'AWS::Region' }, ':1:layer:Sharp:1']] }],
              LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'WARN', LogGroup: { Ref: 'group' } },
              DurableConfig: { ExecutionTimeout: 3600 },
              Environment: {
                Variables: {
                  FROM: 'a@b.example',
                  OTHER: { Ref: 'other' },
                  KEY: '<value will be resolved during runtime>',
                  FILES_BUCKET_NAME: '<value will be resolved during runtime>',
                  AMPLIFY_SSM_ENV_CONFIG: JSON.stringify({
                    KEY: { path: '/amplify/x/you/MAIL_KEY', sharedPath: '/amplify/shared/x/MAIL_KEY' },
                    ...parameter('FILES_BUCKET_NAME'),
                  }),
                },
              },
            },
          },
          group: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 7 } },
          version: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'report' } } },
          onVersion: {
            Type: 'AWS::Scheduler::Schedule',
            Properties: {
              ScheduleExpression: 'cron(0 9 ? * 2 *)',
              ScheduleExpressionTimezone: 'Europe/Berlin',
              Target: { Arn: { Ref: 'version' } },
            },
          },
          byRule: {
            Type: 'AWS::Events::Rule',
            Properties: {
              ScheduleExpression: 'rate(1 day)',
              Targets: [{ Arn: { 'Fn::GetAtt': ['other', 'Arn'] } }],
            },
          },
          other: {
            Type: 'AWS::Lambda::Function',
            Properties: { Runtime: 'python3.13', Role: { 'Fn::GetAtt': ['otherRole', 'Arn'] } },
          },
        },
      },
    },
    [storage]: {
      path: 'storage',
      template: {
        Parameters: { roleParameter: {} },
        Resources: {
          files: { Type: 'AWS::S3::Bucket' },
          policy: {
            Type: 'AWS::IAM::Policy',
            Properties: {
              Roles: [{ Ref: 'roleParameter' }],
              PolicyDocument: {
                Statement: [
                  {
                    Effect: 'Allow',
                    Action: ['s3:GetObject', 's3:PutObject'],
                    Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['files', 'Arn'] }, '/logos/*']] },
                  },
                  { Effect: 'Allow', Action: 'ssm:GetParameters', Resource: 'arn:x:parameter/amplify/x/KEY' },
                  { Effect: 'Deny', Action: 's3:DeleteObject', Resource: '*' },
                ],
              },
            },
          },
        },
      },
    },
  },
  texts: {},
  folders: { ['c'.repeat(64)]: ['index.py'] },
};

test('all that is told of a function, in its own stack and in others', () => {
  const [report] = functionViews(app);
  expect(report).toMatchObject({
    name: 'report',
    stack: 'function',
    runtime: 'nodejs24.x',
    memoryMB: 1024,
    timeoutSeconds: 60,
    ephemeralStorageMB: 1024,
    architecture: 'arm64',
    codeFiles: ['index.py'],
    environment: { FROM: 'a@b.example', OTHER: '<function other>' },
    secrets: { KEY: 'MAIL_KEY' },
    filledIn: ['FILES_BUCKET_NAME'],
    schedules: [{ expression: 'cron(0 9 ? * 2 *)', timezone: 'Europe/Berlin' }],
    layers: ['arn:aws:lambda:<AWS::Region>:1:layer:Sharp:1'],
    logging: { format: 'JSON', level: 'WARN', retentionDays: 7 },
    durable: { executionTimeoutSeconds: 3600, retentionDays: 14 },
    access: [
      { action: 's3:GetObject', on: 'bucket files/logos/*' },
      { action: 's3:PutObject', on: 'bucket files/logos/*' },
    ],
  });
});

test('one without options, written with the CDK', () => {
  const other = functionViews(app)[1];
  expect(other).toMatchObject({
    name: 'other',
    runtime: 'python3.13',
    memoryMB: 128,
    timeoutSeconds: 3,
    schedules: [{ expression: 'rate(1 day)', timezone: 'UTC' }],
    access: [{ action: 'policy:AdministratorAccess', on: '*' }],
  });
});

test('the lines beneath a function in what AWS would create', () => {
  const [report, other] = functionViews(app);
  expect(report && functionDetails(report)).toEqual([
    'nodejs24.x, 1024 MB, 60 s, arm64, in the stack function',
    'runs at 09:00 on Monday, Europe/Berlin',
    'variables: FROM, OTHER, FILES_BUCKET_NAME',
    'secrets: KEY (from MAIL_KEY)',
    'layers: arn:aws:lambda:<AWS::Region>:1:layer:Sharp:1',
    'logs: as JSON from WARN, kept for 7 days',
    'durable: up to 3600 s in all',
    'may s3:GetObject on bucket files/logos/*',
    'may s3:PutObject on bucket files/logos/*',
  ]);
  expect(other && functionDetails(other)).toEqual([
    'python3.13, 128 MB, 3 s, x86_64, in the stack function',
    'runs rate(1 day), UTC',
    'may policy:AdministratorAccess on *',
  ]);
});

test('Which function a pool calls, through the parameter of another stack', () => {
  const [own, auth] = ['d', 'e'].map(letter => letter.repeat(64)) as [string, string];
  const arn = { 'Fn::GetAtt': ['functionStack', 'Outputs.arn'] };
  const pool = {
    Type: 'AWS::Cognito::UserPool',
    Properties: {
      LambdaConfig: {
        PostConfirmation: { Ref: 'someParameter' },
        PreTokenGenerationConfig: { LambdaArn: { Ref: 'someParameter' }, LambdaVersion: 'V2_0' },
        PreSignUp: 'arn:aws:lambda:eu-central-1:111122223333:function:elsewhere',
      },
    },
  };
  const greet = {
    Type: 'AWS::Lambda::Function',
    Properties: { Tags: [{ Key: 'amplify:friendly-name', Value: 'greet' }] },
  };
  const assembly: Assembly = {
    root: {
      Resources: { functionStack: nested(own), authStack: nested(auth, { someParameter: arn }) },
    },
    nested: {
      [own]: {
        path: 'function',
        template: {
          Resources: { greetlambda: greet },
          Outputs: { arn: { Value: { 'Fn::GetAtt': ['greetlambda', 'Arn'] } } },
        },
      },
      [auth]: {
        path: 'auth',
        template: { Resources: { pool }, Parameters: { someParameter: { Type: 'String' } } },
      },
    },
    texts: {},
  };
  expect(poolTriggers(assembly)).toEqual({ PostConfirmation: 'greet', PreTokenGenerationConfig: 'greet' });
});
