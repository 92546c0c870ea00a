import type { ServiceName } from '../models/service-models.ts';
import { PRACTICE_ACCOUNT } from '../practice.ts';
import type { Value } from '../protocols/wire.ts';
import { copySource } from '../services/copy-source.ts';
import type { AccessQuestion } from './principal.ts';

/** What IAM is asked before an operation runs: all must be allowed. */
type Ask = (input: Value, region: string) => readonly AccessQuestion[];

const one =
  (action: string, resource: (input: Value, region: string) => string): Ask =>
  (input, region) => [{ action, resource: resource(input, region) }];

const anything = () => '*';
const bucket = ({ Bucket }: Value) => `arn:aws:s3:::${String(Bucket)}`;
const object = ({ Bucket, Key }: Value) => `arn:aws:s3:::${String(Bucket)}/${String(Key)}`;
const parameter = (name: unknown, region: string) =>
  `arn:aws:ssm:${region}:${PRACTICE_ACCOUNT}:parameter/${String(name).replace(/^\//, '').split(':')[0]}`;
const parameters =
  (action: string): Ask =>
  ({ Names }, region) =>
    (Names as readonly unknown[]).map(name => ({ action, resource: parameter(name, region) }));
const ofFunction = ({ FunctionName }: Value, region: string) => {
  const [name, qualifier] = String(FunctionName).split(':function:').at(-1)?.split(':') ?? [];
  return `arn:aws:lambda:${region}:${PRACTICE_ACCOUNT}:function:${name}${qualifier ? `:${qualifier}` : ''}`;
};
const logGroup = ({ logGroupName }: Value, region: string) =>
  `arn:aws:logs:${region}:${PRACTICE_ACCOUNT}:log-group:${String(logGroupName ?? '')}`;

const list: Ask = input => [
  {
    action: 's3:ListBucket',
    resource: bucket(input),
    context: {
      's3:prefix': String(input.Prefix ?? ''),
      ...(input.Delimiter === undefined ? {} : { 's3:delimiter': String(input.Delimiter) }),
      ...(input.MaxKeys === undefined ? {} : { 's3:max-keys': String(input.MaxKeys) }),
    },
  },
];

const copies: Ask = input => {
  const { Bucket, Key } = copySource(String(input.CopySource));
  return [
    { action: 's3:GetObject', resource: `arn:aws:s3:::${Bucket}/${Key}` },
    { action: 's3:PutObject', resource: object(input) },
  ];
};

const writes = one('s3:PutObject', object);

const userPool = ({ UserPoolId }: Value, region: string) =>
  `arn:aws:cognito-idp:${region}:${PRACTICE_ACCOUNT}:userpool/${String(UserPoolId)}`;
/** What administrators may do with a user pool: each is asked about the pool. */
const ofUserPools = [
  ...['AdminCreateUser', 'AdminGetUser', 'AdminSetUserPassword', 'AdminConfirmSignUp', 'AdminDeleteUser'],
  ...['AdminEnableUser', 'AdminDisableUser', 'AdminUpdateUserAttributes', 'AdminUserGlobalSignOut'],
  ...['AdminAddUserToGroup', 'AdminRemoveUserFromGroup', 'AdminListGroupsForUser'],
  ...['ListUsers', 'ListGroups', 'ListUsersInGroup'],
];

/**
 * By service and operation. What isn't here no role may do yet.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const QUESTIONS: Partial<Record<ServiceName, Readonly<Record<string, Ask>>>> = {
  // Everybody may ask who they are.
  sts: { GetCallerIdentity: () => [] },
  ssm: {
    GetParameter: one('ssm:GetParameter', ({ Name }, region) => parameter(Name, region)),
    GetParameters: parameters('ssm:GetParameters'),
    GetParametersByPath: one('ssm:GetParametersByPath', ({ Path }, region) => parameter(Path, region)),
    PutParameter: one('ssm:PutParameter', ({ Name }, region) => parameter(Name, region)),
    DeleteParameter: one('ssm:DeleteParameter', ({ Name }, region) => parameter(Name, region)),
    DeleteParameters: parameters('ssm:DeleteParameters'),
  },
  'cognito-idp': Object.fromEntries(
    ofUserPools.map(action => [action, one(`cognito-idp:${action}`, userPool)]),
  ),
  s3: {
    ListBuckets: one('s3:ListAllMyBuckets', anything),
    HeadBucket: one('s3:ListBucket', bucket),
    GetBucketLocation: one('s3:GetBucketLocation', bucket),
    ListObjectsV2: list,
    GetObject: one('s3:GetObject', object),
    HeadObject: one('s3:GetObject', object),
    PutObject: writes,
    CreateMultipartUpload: writes,
    UploadPart: writes,
    CompleteMultipartUpload: writes,
    UploadPartCopy: copies,
    CopyObject: copies,
    ListParts: one('s3:ListMultipartUploadParts', object),
    // Each key is asked about by itself.
    DeleteObjects: () => [],
    AbortMultipartUpload: one('s3:AbortMultipartUpload', object),
    DeleteObject: one('s3:DeleteObject', object),
  },
  lambda: {
    Invoke: one('lambda:InvokeFunction', ofFunction),
    GetFunction: one('lambda:GetFunction', ofFunction),
    GetFunctionConfiguration: one('lambda:GetFunctionConfiguration', ofFunction),
  },
  logs: {
    DescribeLogGroups: one('logs:DescribeLogGroups', (_input, region) =>
      logGroup({ logGroupName: '' }, region),
    ),
    DescribeLogStreams: one('logs:DescribeLogStreams', logGroup),
    GetLogEvents: one('logs:GetLogEvents', logGroup),
    FilterLogEvents: one('logs:FilterLogEvents', logGroup),
  },
};

/** What IAM is asked before a role's call of an operation; undefined where roles can't call it here. */
export function questionsOf(
  service: ServiceName,
  action: string,
  input: Value,
  region: string,
): readonly AccessQuestion[] | undefined {
  const own = QUESTIONS[service] ?? {};
  return Object.hasOwn(own, action) ? own[action]?.(input, region) : undefined;
}
