import { bootstrap } from './account-failures.ts';
import { type FailureRule, says } from './failure-rule.ts';
import { action, whyFailed } from './failure-words.ts';

/** What CloudFormation says no to. */
export const stackFailures: readonly FailureRule[] = [
  {
    id: 'secret-not-set',
    pattern: /SecretNotSetError|Failed to retrieve backend secret/,
    explain: ({ text }) => {
      const secret = /secret [`'"]?([\w-]+)[`'"]? (?:specified|for)/.exec(text)?.[1] ?? 'NAME';
      return {
        message: `The backend needs the secret ${secret}, and this sandbox has none of that name.`,
        resolution: `Set it in the practice shell of the exercise (amplify-gen2-learn shell EXERCISE), or for an AWS account in your own shell, in the exercise's folder: npx ampx sandbox secret set ${secret}`,
      };
    },
  },
  {
    id: 'cannot-change',
    pattern: /CFNUpdateNotSupportedError|Updates are not allowed for property/,
    explain: says(
      "AWS can't change this property of something that exists; it would have to be made anew, and its data would be lost.",
      commands => `Take the change back, or delete the sandbox and deploy afresh: ${commands.delete}`,
    ),
  },
  {
    id: 'stale-hotswap-cache',
    pattern: /StackNotFound/,
    explain: says(
      'The CDK remembers a stack that does not exist any more. The remembered state has been removed.',
      ({ deploy }) => `Deploy once more: ${deploy}`,
    ),
  },
  {
    id: 'stack-stuck',
    pattern:
      /(?:ROLLBACK_FAILED|ROLLBACK_COMPLETE|DELETE_FAILED|_IN_PROGRESS) state|cannot be deleted while in status|DeploymentInProgress/,
    explain: says(
      "The stack is in a state that can't be updated: an earlier deployment was cut off, or is still under way.",
      commands =>
        `See its state: ${commands.status}. Wait while it says IN_PROGRESS, then delete it: ${commands.delete}`,
    ),
  },
  {
    id: 'resource-failed',
    // An update that fails is a BackendBuildError to ampx, because the CDK names the line of amplify/backend.ts.
    pattern:
      /NoStack|\[DeploymentError\]|CloudFormationDeploymentError|CREATE_FAILED|UPDATE_FAILED|The CloudFormation deployment has failed/,
    explain: ({ failedResources, text, commands }) => ({
      message: `AWS could not make all resources, and took back what it had made. ${whyFailed(failedResources, text)}`,
      resolution: `Fix the cause, then deploy again: ${commands.deploy}`,
    }),
  },
  {
    id: 'circular',
    pattern: /Circular ?[Dd]ependency/,
    explain: says(
      'Two stacks of the backend need each other, so neither can be made first.',
      ({ check }) => `Put the function into the stack that needs it (resourceGroupName), then: ${check}`,
    ),
  },
  {
    id: 'no-permission',
    pattern:
      /AccessDenied|is not authorized to perform|insufficient permissions|InvalidOrCannotAssumeRole|SSMCredentialsError/,
    explain: ({ text }) => ({
      message: `Your AWS user or role may not do this${action(text)}.`,
      resolution:
        'Give it the managed policy AmplifyBackendDeployFullAccess, then see who you are: aws sts get-caller-identity',
    }),
  },
  {
    id: 'assets-not-published',
    pattern: /CDKAssetPublishError|Failed to publish asset/,
    explain: bootstrap(
      "Code and templates could not be uploaded to the bootstrap's bucket, and ampx does not say why. Mostly the bucket is gone, or you may not write to it.",
      'Renew the bootstrap',
    ),
  },
];
