const logging = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];

const allow = (Action: readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
});

/**
 * Policies that AWS manages, those that Amplify and the CDK give to roles, by their names behind `policy/`.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSLambdaBasicExecutionRole.html
 */
export const AWS_POLICIES: Readonly<Record<string, unknown>> = {
  'service-role/AWSLambdaBasicExecutionRole': allow(logging),
  'service-role/AWSAppSyncPushToCloudWatchLogs': allow(logging),
  AdministratorAccess: allow(['*']),
};
