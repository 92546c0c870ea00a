import { type Finding, ok, problem, warning } from '../../finding.ts';
import type { AccountAnswer, CredentialSource, NotFound } from '../aws/protocol.ts';
import { accountName, type Target } from '../model.ts';
import { explainFailure } from '../run/explain-failure.ts';

/** The oldest CDK bootstrap that `ampx` deploys to. */
const oldestBootstrap = 6;

/** Nobody's account number: the practice cloud's. */
const practiceAccount = '000000000000';

const sources: Readonly<Record<CredentialSource, string>> = {
  environment: 'environment variables',
  profile: 'the AWS profile files',
  sso: 'IAM Identity Center (SSO)',
  login: 'aws login',
  process: 'a credential process',
  role: 'an assumed role',
  'web-identity': 'a web identity token',
  container: 'the container',
  instance: 'the EC2 instance',
  unknown: 'the default chain',
};

/** What the answer of AWS means for a deployment: credentials, region, bootstrap, the stack's state. */
export function examineAccount(answer: AccountAnswer, profile: string | undefined): readonly Finding[] {
  return [
    credentialsFinding(answer, profile),
    regionFinding(answer),
    ...(answer.bootstrap === undefined ? [] : [bootstrapFinding(answer, answer.bootstrap, profile)]),
    ...stackFindings(answer),
  ];
}

/** Where the sandbox would live; undefined while that isn't known. */
export function targetOf({ identity }: AccountAnswer): Target | undefined {
  if (identity?.found !== true) return undefined;
  return identity.account === practiceAccount
    ? { kind: 'practice' }
    : { kind: 'aws', account: identity.account, arn: identity.arn };
}

function credentialsFinding(answer: AccountAnswer, profile: string | undefined): Finding {
  const { credentials, identity } = answer;
  if (!credentials.found) return credentialsProblem(credentials, profile);
  if (identity?.found === false) {
    const { message, resolution } = explain(identity, profile);
    return problem('credentials', message, resolution);
  }
  const target = targetOf(answer);
  if (target === undefined)
    return warning(
      'credentials',
      `Credentials come from ${sources[credentials.source]}.`,
      'Name a region first: export AWS_REGION=us-east-1',
    );
  if (target.kind === 'practice') return ok('credentials', `The account is ${accountName(target)}.`);
  const named = profile === undefined ? '' : `, profile ${profile}`;
  return ok(
    'credentials',
    `The account is ${target.account}, as ${roleOf(target.arn)}; credentials from ${sources[credentials.source]}${named}.`,
  );
}

/** The SDK has a sentence for each way in which there are no credentials; a learner needs the command. */
function credentialsProblem({ error, message }: NotFound, profile: string | undefined): Finding {
  const id = 'credentials';
  const named = profile === undefined ? '' : ` --profile ${profile}`;
  if (/SSO|Token is expired|sso/.test(message))
    return problem(
      id,
      `The SSO sign-in${profile === undefined ? '' : ` of the profile ${profile}`} has expired, or was never made.`,
      `Sign in: aws sso login${named}`,
    );
  if (/aws login|login_session/.test(message))
    return problem(id, 'The sign-in of aws login has expired.', `Sign in: aws login${named}`);
  if (/Could not resolve credentials using profile|was not found/.test(message))
    return noSuchProfile(profile ?? 'of that name');
  if (/multi-factor|MFA/.test(message))
    return problem(
      id,
      'The profile asks for a code (MFA), which can only be typed into the AWS CLI.',
      'Get a session there and export it: eval "$(aws configure export-credentials --format env)"',
    );
  // The chain of providers doesn't say that it found no such profile.
  if (profile !== undefined && /Could not load credentials/.test(message)) return noSuchProfile(profile);
  if (/Could not load credentials|CredentialsProviderError/.test(`${error} ${message}`))
    return problem(
      id,
      'No AWS credentials were found on this machine.',
      'Set them up: npx ampx configure profile. Or practise without an account: amplify-gen2-learn sandbox deploy --practice',
    );
  const explained = explain({ found: false, error, message }, profile);
  return problem(id, explained.message, explained.resolution);
}

function noSuchProfile(profile: string): Finding {
  return problem(
    'credentials',
    `There is no AWS profile ${profile} on this machine, or it has no credentials.`,
    `See which there are: aws configure list-profiles. Make one: npx ampx configure profile --name ${profile}`,
  );
}

function regionFinding({ region }: AccountAnswer): Finding {
  if (region.found) return ok('region', `The region is ${region.name}.`);
  return problem(
    'region',
    'It is not known in which AWS region to deploy.',
    'Name one: export AWS_REGION=us-east-1',
  );
}

function bootstrapFinding(
  { region, identity }: AccountAnswer,
  bootstrap: NonNullable<AccountAnswer['bootstrap']>,
  profile: string | undefined,
): Finding {
  const id = 'bootstrap';
  if (!bootstrap.found) {
    const { message, resolution } = explain(bootstrap, profile);
    return problem(id, `The CDK bootstrap could not be looked at. ${message}`, resolution);
  }
  const account = identity?.found === true ? identity.account : 'ACCOUNT';
  const place = `aws://${account}/${region.found ? region.name : 'REGION'}`;
  const command = `npx cdk bootstrap ${place}${profile === undefined ? '' : ` --profile ${profile}`}`;
  if (bootstrap.version === 0)
    return problem(
      id,
      'This account and region are not bootstrapped: the CDK needs a bucket and roles there, once.',
      `Do it once, with an administrator's credentials: ${command}`,
    );
  if (bootstrap.version < oldestBootstrap)
    return problem(
      id,
      `The CDK bootstrap has version ${bootstrap.version}; ${oldestBootstrap} is needed.`,
      `Renew it, with an administrator's credentials: ${command}`,
    );
  return ok(id, `The account is bootstrapped for the CDK (version ${bootstrap.version}).`);
}

function stackFindings({ stack }: AccountAnswer): readonly Finding[] {
  const status = stack?.status;
  if (status === undefined)
    return [ok('stack', 'There is no stack of this sandbox yet: it will be created.')];
  if (status.endsWith('_IN_PROGRESS'))
    return [
      problem(
        'stack',
        `CloudFormation is at work on this sandbox (${status}): a deployment is under way, or was cut off and goes on there.`,
        'Wait until it is done: amplify-gen2-learn sandbox status',
      ),
    ];
  if (/ROLLBACK_FAILED|DELETE_FAILED|^ROLLBACK_COMPLETE/.test(status))
    return [
      warning(
        'stack',
        `An earlier deployment of this sandbox failed (${status}).`,
        'If this one fails too, delete it first: amplify-gen2-learn sandbox delete',
      ),
    ];
  return [ok('stack', `The stack of this sandbox exists (${status}): it will be updated.`)];
}

function explain({ error, message }: NotFound, profile: string | undefined) {
  return explainFailure({ name: error, text: message, failedResources: [], profile });
}

/** 'arn:aws:sts::123456789012:assumed-role/Admin/me' -> 'role Admin (me)'. */
function roleOf(arn: string): string {
  const [, kind = '', name = '', session] = /:([\w-]+)\/([^/]+)(?:\/(.+))?$/.exec(arn) ?? [];
  if (kind === 'assumed-role') return `role ${name}${session === undefined ? '' : ` (${session})`}`;
  if (kind === 'user') return `user ${session ?? name}`;
  return arn.endsWith(':root') ? 'the root user' : arn;
}
