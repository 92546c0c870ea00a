import type { Resource } from '../../checks/backend-view.ts';
import { list, record, text } from './assembly.ts';

/** Functions that the CDK and Amplify add for themselves: bucket deployments, table managers, secret fetchers. */
const ownFunction =
  /^(Custom[A-Z]|TableManagerCustomProvider|AmplifyManagedTable|AmplifySecretFetcher|AmplifyBranchLinker|AmplifyReferenceAuth|LogRetention|BucketNotificationsHandler|AWS[0-9a-f]{8}|.*(frameworkonEvent|frameworkisComplete|frameworkonTimeout|[Pp]roviderframework|SecretFetcher(Provider|ResourceProvider)|ReferenceAuthInit|CustomResourceProviderHandler))/;
const ownBucket = /(AmplifyCodegenAssets|modelIntrospectionSchema)/;

/** True of what nobody who reads a resource.ts would look for: the machinery of the deployment. */
export function isPlumbing(resource: Resource): boolean {
  const { type, logicalId, stack } = resource;
  if (stack.endsWith('/AmplifyTableManager')) return true;
  if (type === 'AWS::Lambda::Function') return ownFunction.test(logicalId);
  if (type === 'AWS::Lambda::LayerVersion') return /AwsCliLayer/.test(logicalId);
  if (type === 'AWS::S3::Bucket') return ownBucket.test(logicalId);
  return false;
}

/** The name that the learner gave: Amplify's tag for it, or the logical id without CDK's hash. */
export function friendlyName(resource: Resource): string {
  const tag = list(resource.properties.Tags)
    .map(record)
    .find(entry => entry.Key === 'amplify:friendly-name');
  return text(tag?.Value) ?? resource.logicalId.replace(/[0-9A-F]{8}$/, '');
}
