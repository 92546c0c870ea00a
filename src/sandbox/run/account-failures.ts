import type { FailureFacts } from './failure-rule.ts';
import { again, type FailureRule, says } from './failure-rule.ts';

const signIn = ({ profile, practice, commands }: FailureFacts): string => {
  if (practice)
    return `Sign in again, as aws sso login does: amplify-gen2-learn cloud fix sign-in. ${again(commands)}`;
  return profile === undefined
    ? 'Sign in again, with IAM Identity Center: aws sso login'
    : `Sign in again: aws sso login --profile ${profile}`;
};

/** In a real account the CDK's own command; on the practice cloud the course's, which does nothing else. */
export const bootstrap =
  (message: string, verb: string): FailureRule['explain'] =>
  ({ practice, commands }) => ({
    message,
    resolution: practice
      ? `${verb}, as npx cdk bootstrap does: amplify-gen2-learn cloud fix bootstrap. ${again(commands)}`
      : `${verb}, with an administrator's credentials: npx cdk bootstrap`,
  });

/** Who one is, where, and whether AWS can be asked at all. An expired token also looks like missing permissions. */
export const accountFailures: readonly FailureRule[] = [
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
    id: 'wrong-identifier',
    pattern: /Invalid --identifier/,
    explain: says(
      "This can't be a sandbox's identifier: 1 to 15 letters, digits and hyphens.",
      ({ deploy }) => `Name another: ${deploy.replace(/--identifier .*?(?= --|$)/, '--identifier me')}`,
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
    explain: ({ text, commands }) => ({
      message: /127\.0\.0\.1|localhost/.test(text)
        ? 'The practice cloud does not answer: it is not running, or on another port.'
        : 'AWS could not be reached from this machine.',
      resolution: /127\.0\.0\.1|localhost/.test(text)
        ? 'Start it: amplify-gen2-learn cloud start. Where it runs, this was broken on purpose: amplify-gen2-learn cloud fix'
        : `Connect to the internet. ${again(commands)}`,
    }),
  },
  {
    id: 'bootstrap-outdated',
    pattern: /BootstrapOutdatedError|requires bootstrap stack version/,
    explain: bootstrap('The CDK bootstrap of this account and region is too old.', 'Renew it'),
  },
  {
    id: 'not-bootstrapped',
    pattern:
      /NotBootstrapped|BootstrapNotDetectedError|has not been bootstrapped|Has the environment been bootstrapped/,
    explain: bootstrap(
      'This account and region are not bootstrapped: the CDK needs a bucket and roles there, once, before anything can be deployed.',
      'Do it once',
    ),
  },
  {
    id: 'throttled',
    pattern: /Throttling|TooManyRequests|Rate exceeded|SlowDown/,
    explain: says(
      'AWS refused requests because too many came at once.',
      commands => `Wait a minute. ${again(commands)}`,
    ),
  },
];
