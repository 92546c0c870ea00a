import { amplifyTable } from './amplify-table.ts';
import { autoDeleteObjects, bucket } from './bucket.ts';
import { bucketDeployment } from './bucket-deployment.ts';
import { customResource, logRetention, succeedsAtOnce } from './custom.ts';
import { dynamodbTable } from './dynamodb-table.ts';
import { identityOnly } from './identity.ts';
import { identityPool } from './identity-pool.ts';
import { playedElsewhere } from './played-elsewhere.ts';
import type { Player } from './player.ts';
import { secretFetcher } from './secret-fetcher.ts';
import { ssmParameter } from './ssm-parameter.ts';
import { userPool } from './user-pool.ts';

const PLAYERS: Readonly<Record<string, Player>> = {
  'AWS::DynamoDB::Table': dynamodbTable,
  'AWS::S3::Bucket': bucket,
  'AWS::SSM::Parameter': ssmParameter,
  'AWS::Cognito::UserPool': userPool,
  'AWS::Cognito::UserPoolClient': playedElsewhere,
  'AWS::Cognito::UserPoolGroup': playedElsewhere,
  'AWS::Cognito::IdentityPool': identityPool,
  'AWS::Cognito::IdentityPoolRoleAttachment': playedElsewhere,
  'Custom::S3AutoDeleteObjects': autoDeleteObjects,
  'Custom::CDKBucketDeployment': bucketDeployment,
  'Custom::AmplifyDynamoDBTable': amplifyTable,
  'Custom::AmplifySecretFetcherResource': secretFetcher,
  'Custom::AmplifyBranchLinkerResource': succeedsAtOnce,
  'Custom::LogRetention': logRetention,
};

/** Who plays a type of resource. */
export function playerOf(type: string): Player {
  const own = Object.hasOwn(PLAYERS, type) ? PLAYERS[type] : undefined;
  if (own) return own;
  return type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource'
    ? customResource
    : identityOnly;
}
