import type { FailureFacts } from './explain-failure.ts';
import type { ResourceEvent } from './run-event.ts';

/** One failure of `ampx sandbox`: how it is recognised, what it means, what to do. The first that fits is taken. */
export interface FailureRule {
  readonly id: string;
  /** Over the error's name in brackets and all that was printed of it. */
  readonly pattern: RegExp;
  explain(facts: FailureFacts): { readonly message: string; readonly resolution: string };
}

const signIn = ({ profile }: FailureFacts): string =>
  profile === undefined
    ? 'Sign in again, with IAM Identity Center: aws sso login'
    : `Sign in again: aws sso login --profile ${profile}`;

const says = (message: string, resolution: string): FailureRule['explain'] => {
  return () => ({ message, resolution });
};

const again = 'Then: amplify-gen2-learn sandbox deploy';

/** The table. Order matters: an expired token also looks like missing permissions. */
export const failureRules: readonly FailureRule[] = [
  {
    id: 'no-credentials',
    pattern: /Failed to load (?:default )?AWS credentials/,
    explain: ({ profile }) => ({
      message:
        profile === undefined
          ? 'No AWS credentials were found on this machine.'
          : `No AWS credentials were found for the profile ${profile}.`,
      resolution:
        'Set them up: npx ampx configure profile. Or learn without an account: amplify-gen2-learn cloud',
    }),
  },
  {
    id: 'no-region',
    pattern: /Failed to load (?:default )?AWS region|AWS region is blank/,
    explain: says(
      'It is not known in which AWS region to deploy.',
      'Name one: export AWS_REGION=us-east-1, or a line "region = us-east-1" in the profile: npx ampx configure profile',
    ),
  },
  {
    id: 'expired-token',
    pattern:
      /ExpiredToken|security token included in the request is expired|SSO session .*expired|Token is expired/,
    explain: facts => ({
      message: 'Your AWS sign-in has expired. What was deployed before is as it was.',
      resolution: signIn(facts),
    }),
  },
  {
    id: 'credentials-refused',
    pattern:
      /security token included in the request is invalid|UnrecognizedClient|InvalidClientTokenId|InvalidAccessKeyId/,
    explain: says(
      'AWS does not know these credentials. The key may have been deleted, or belong to another partition.',
      'See which account they are of: aws sts get-caller-identity',
    ),
  },
  {
    id: 'clock-wrong',
    pattern: /RequestSignatureError|SignatureDoesNotMatch|RequestTimeTooSkewed|InvalidSignatureException/,
    explain: says(
      "AWS refused the signature of a request. The secret key is wrong, or this machine's clock is.",
      'Compare the clock, then check the key: date',
    ),
  },
  {
    id: 'no-connection',
    pattern: /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|socket hang up/,
    explain: ({ text }) => ({
      message: /127\.0\.0\.1|localhost/.test(text)
        ? 'The practice cloud does not answer: it is not running, or on another port.'
        : 'AWS could not be reached from this machine.',
      resolution: /127\.0\.0\.1|localhost/.test(text)
        ? 'Start it: amplify-gen2-learn cloud start'
        : `Connect to the internet. ${again}`,
    }),
  },
  {
    id: 'bootstrap-outdated',
    pattern: /BootstrapOutdatedError|requires bootstrap stack version/,
    explain: says(
      'The CDK bootstrap of this account and region is too old.',
      "Renew it, with an administrator's credentials: npx cdk bootstrap",
    ),
  },
  {
    id: 'not-bootstrapped',
    pattern:
      /NotBootstrapped|BootstrapNotDetectedError|has not been bootstrapped|Has the environment been bootstrapped/,
    explain: says(
      'This account and region are not bootstrapped: the CDK needs a bucket and roles there, once, before anything can be deployed.',
      "Do it once, with an administrator's credentials: npx cdk bootstrap",
    ),
  },
  {
    id: 'throttled',
    pattern: /Throttling|TooManyRequests|Rate exceeded|SlowDown/,
    explain: says('AWS refused requests because too many came at once.', `Wait a minute. ${again}`),
  },
  {
    id: 'type-error',
    pattern: /TypeScript validation check failed/,
    explain: ({ text }) => ({
      message: `Your backend has a type error: ${firstTypeError(text)} Nothing was deployed.`,
      resolution: 'Mend it and see that it passes: amplify-gen2-learn check',
    }),
  },
  {
    id: 'no-amplify-folder',
    pattern: /PathNotFoundError|\.\/amplify does not exist/,
    explain: says(
      'There is no amplify folder here: ampx must be started in the folder that holds it.',
      "Go to the exercise's folder, or let the course do it: amplify-gen2-learn sandbox deploy EXERCISE",
    ),
  },
  {
    id: 'no-backend-file',
    pattern: /FileConventionError|entry point not found|Amplify Backend not found/,
    explain: says(
      'There is no amplify/backend.ts: it is what a deployment starts from.',
      'Bring it back with the other start files: amplify-gen2-learn reset EXERCISE',
    ),
  },
  {
    id: 'no-define-backend',
    pattern: /MissingDefineBackendError/,
    explain: says(
      'amplify/backend.ts never calls defineBackend, so there is nothing to deploy.',
      'Call it, and see that it passes: amplify-gen2-learn check',
    ),
  },
  {
    id: 'already-running',
    pattern: /MultipleSandboxInstancesError|Another CLI .*currently|Other CLIs .*currently/,
    explain: says(
      'Another ampx works on this exercise already.',
      'Stop the other one with Ctrl-C, in its terminal. What runs: amplify-gen2-learn sandbox status',
    ),
  },
  {
    id: 'secret-not-set',
    pattern: /SecretNotSetError|Failed to retrieve backend secret/,
    explain: ({ text }) => {
      const secret = /secret [`'"]?([\w-]+)[`'"]? (?:specified|for)/.exec(text)?.[1] ?? 'NAME';
      return {
        message: `The backend needs the secret ${secret}, and this sandbox has none of that name.`,
        resolution: `Set it, in the exercise's folder: npx ampx sandbox secret set ${secret}`,
      };
    },
  },
  {
    id: 'cannot-change',
    pattern: /CFNUpdateNotSupportedError|Updates are not allowed for property/,
    explain: says(
      "AWS can't change this property of something that exists; it would have to be made anew, and its data would be lost.",
      'Take the change back, or delete the sandbox and deploy afresh: amplify-gen2-learn sandbox delete',
    ),
  },
  {
    id: 'stale-hotswap-cache',
    pattern: /StackNotFound/,
    explain: says(
      'The CDK remembers a stack that does not exist any more. The remembered state has been removed.',
      'Deploy once more: amplify-gen2-learn sandbox deploy',
    ),
  },
  {
    id: 'stack-stuck',
    pattern:
      /(?:ROLLBACK_FAILED|ROLLBACK_COMPLETE|DELETE_FAILED|_IN_PROGRESS) state|cannot be deleted while in status/,
    explain: says(
      "The stack is in a state that can't be updated: an earlier deployment was cut off, or is still under way.",
      'See its state, wait while it says IN_PROGRESS, then delete it: amplify-gen2-learn sandbox delete',
    ),
  },
  {
    id: 'resource-failed',
    pattern:
      /NoStack|CloudFormationDeploymentError|CREATE_FAILED|UPDATE_FAILED|The CloudFormation deployment has failed/,
    explain: ({ failedResources, text }) => ({
      message: `AWS could not make all resources, and took back what it had made. ${whyFailed(failedResources, text)}`,
      resolution: 'Mend the cause, then deploy again: amplify-gen2-learn sandbox deploy',
    }),
  },
  {
    id: 'circular',
    pattern: /Circular ?[Dd]ependency/,
    explain: says(
      'Two stacks of the backend need each other, so neither can be made first.',
      'Put the function into the stack that needs it (resourceGroupName), then: amplify-gen2-learn check',
    ),
  },
  {
    id: 'function-not-bundled',
    pattern: /CDKAssetBundleError|Failed to bundle asset/,
    explain: says(
      "A function's code could not be bundled: an import in its handler leads nowhere, or esbuild is missing.",
      'See what is wrong: amplify-gen2-learn check',
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
    id: 'out-of-memory',
    pattern: /InsufficientMemory|ENOMEM|heap out of memory/,
    explain: says(
      'This machine has too little free memory: a deployment needs 2 GB.',
      `Close other programs. ${again}`,
    ),
  },
  {
    id: 'disk-full',
    pattern: /ENOSPC|EDQUOT/,
    explain: says('The disk is full.', `Free some space. ${again}`),
  },
  {
    id: 'synthesis-error',
    pattern:
      /BackendBuildError|CDK Assembly Error|Unable to build the Amplify backend|ESBuildError|ModuleNotFoundError|SchemaError|\[SyntaxError\]/,
    explain: ({ text }) => ({
      message: `Your backend could not be synthesized: ${rootCause(text)} Nothing was deployed.`,
      resolution: 'See where, in plain English: amplify-gen2-learn check',
    }),
  },
];

/** `amplify/data/resource.ts:12:18 - error TS2551: ...` */
function firstTypeError(text: string): string {
  const [, place = '', message = ''] = /(\S+\.tsx?:\d+:\d+) - error TS\d+: (.+)/.exec(text) ?? [];
  return place === '' ? 'see below.' : `${place}: ${message}`;
}

/** The innermost cause is what a person must know. */
function rootCause(text: string): string {
  const causes = [...text.matchAll(/∟ Caused by: (?:\[\w+\] )?(.+)/g)].map(([, cause = '']) => cause);
  const cause = causes.at(-1) ?? text.split('\n')[0] ?? '';
  return /[.!?]$/.test(cause) ? cause : `${cause}.`;
}

function whyFailed(failed: readonly ResourceEvent[], text: string): string {
  // Those that were cancelled because another failed say nothing.
  const causes = failed.filter(
    ({ reason, type }) =>
      reason !== undefined && !/cancelled/i.test(reason) && type !== 'AWS::CloudFormation::Stack',
  );
  const [first] = causes;
  if (first !== undefined) return `${first.type} ${first.name}: ${first.reason}`;
  return rootCause(text);
}

function action(text: string): string {
  const what = /not authorized to perform: ?([\w-]+:[\w-]+)/.exec(text)?.[1];
  return what === undefined ? '' : `: ${what}`;
}
