import { strToU8, zipSync } from 'fflate';
import type { PracticeCloud } from '../../../src/cloud/practice-cloud.ts';
import { sdk } from '../cloud.ts';

const Bucket = 'cdk-hnb659fds-assets-000000000000-us-east-1';

export interface TestFunction {
  /** By their paths in the archive. */
  readonly files: Readonly<Record<string, string>>;
  readonly properties?: object;
  /** Of the function's role. */
  readonly statements?: readonly object[];
}

/** Archives files as an asset. @returns Where it is, as a function's `Code` says it. */
export async function asset(cloud: PracticeCloud, name: string, files: Readonly<Record<string, string>>) {
  const s3 = await sdk(cloud, 's3', { forcePathStyle: true });
  const archive = zipSync(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [file, strToU8(text)])),
  );
  await s3('PutObject', { Bucket, Key: `${name}.zip`, Body: archive });
  return { S3Bucket: Bucket, S3Key: `${name}.zip` };
}

/** Deploys functions by their names, with roles, as the CDK writes them; and what else is given. */
export async function deployFunctions(
  cloud: PracticeCloud,
  functions: Readonly<Record<string, TestFunction>>,
  others: Readonly<Record<string, object>> = {},
): Promise<void> {
  const resources: Record<string, object> = { ...others };
  for (const [name, { files, properties, statements = [] }] of Object.entries(functions)) {
    resources[name] = {
      Type: 'AWS::Lambda::Function',
      Properties: {
        FunctionName: name,
        Code: await asset(cloud, name, files),
        Runtime: 'nodejs20.x',
        Handler: 'index.handler',
        Role: { 'Fn::GetAtt': [`${name}Role`, 'Arn'] },
        MemorySize: 256,
        ...properties,
      },
    };
    resources[`${name}Role`] = {
      Type: 'AWS::IAM::Role',
      Properties: {
        ManagedPolicyArns: ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'],
        AssumeRolePolicyDocument: {},
      },
    };
    if (statements.length > 0) {
      resources[`${name}Policy`] = {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: `${name}Policy`,
          Roles: [{ Ref: `${name}Role` }],
          PolicyDocument: { Version: '2012-10-17', Statement: statements },
        },
      };
    }
  }
  const cloudformation = await sdk(cloud, 'cloudformation');
  await cloudformation('CreateStack', {
    StackName: 'app',
    TemplateBody: JSON.stringify({ Resources: resources }),
    Capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'],
  });
  await cloud.idle();
  const stack = cloud.snapshot().stacks.find(({ name }) => name === 'app');
  if (stack?.status !== 'CREATE_COMPLETE')
    throw new Error(`The stack failed: ${JSON.stringify(stack?.events)}`);
}

/** Calls a function with the real SDK. */
export async function callFunction(
  cloud: PracticeCloud,
  FunctionName: string,
  event: unknown = {},
  more: object = {},
) {
  const lambda = await sdk(cloud, 'lambda');
  const answer = await lambda('Invoke', {
    FunctionName,
    Payload: JSON.stringify(event),
    LogType: 'Tail',
    ...more,
  });
  const text = Buffer.from((answer.Payload as Uint8Array | undefined) ?? []).toString('utf8');
  return {
    status: answer.StatusCode,
    error: answer.FunctionError,
    payload: text === '' ? undefined : (JSON.parse(text) as unknown),
    log: Buffer.from(String(answer.LogResult ?? ''), 'base64').toString('utf8'),
  };
}
