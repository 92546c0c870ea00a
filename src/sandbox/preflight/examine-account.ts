import { type Finding, ok, problem, warning } from '../../finding.ts';
import type { AccountAnswer, CredentialSource, NotFound } from '../aws/protocol.ts';
import type { SandboxCommands } from '../commands-to-type.ts';
import { accountName } from '../model.ts';
import { explainFailure } from '../run/explain-failure.ts';
import { targetOf } from '../whose-account.ts';

/** The oldest CDK bootstrap that `ampx` deploys to. */
const oldestBootstrap = 6;

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

/** Who asks, by whatever profile, and what to type about the sandbox that would be deployed. */
export interface AccountAsker {
  readonly profile: string | undefined;
  readonly commands: SandboxCommands;
  /** The environment leads to the practice cloud. */
  readonly practice: boolean;
}

/** What the answer of AWS means for a deployment: credentials, region, bootstrap, the stack's state. */
export function examineAccount(answer: AccountAnswer, asker: AccountAsker): readonly Finding[] {
  return [
    credentialsFinding(answer, asker),
    regionFinding(answer),
    ...(answer.bootstrap === undefined ? [] : [bootstrapFinding(answer, answer.bootstrap, asker)]),
    ...stackFindings(answer, asker),
  ];
}

/** Why it can't be said who is signed in, and what to do; undefined where it can. */
export function signInProblem(answer: AccountAnswer, asker: AccountAsker): Finding | undefined {
  const finding = credentialsFinding(answer, asker);
  return finding.state === 'ok' ? undefined : finding;
}

function credentialsFinding(answer: AccountAnswer, asker: AccountAsker): Finding {
  const { credentials, identity } = answer;
  const { profile } = asker;
  if (!credentials.found) return credentialsProblem(credentials, asker);
  if (identity?.found === false) {
    const { message, resolution } = explain(identity, asker);
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
function credentialsProblem({ error, message }: NotFound, asker: AccountAsker): Finding {
  const { profile, commands } = asker;
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
      `Set them up: npx ampx configure profile. Or practise without an account: ${commands.deploy.replace(/ --(?:practice|profile \S+)/g, '')} --practice`,
    );
  const explained = explain({ found: false, error, message }, asker);
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
  asker: AccountAsker,
): Finding {
  const id = 'bootstrap';
  const { profile, practice, commands } = asker;
  if (!bootstrap.found) {
    const { message, resolution } = explain(bootstrap, asker);
    return problem(id, `The CDK bootstrap could not be looked at. ${message}`, resolution);
  }
  const account = identity?.found === true ? identity.account : 'ACCOUNT';
  const place = `aws://${account}/${region.found ? region.name : 'REGION'}`;
  const command = `npx cdk bootstrap ${place}${profile === undefined ? '' : ` --profile ${profile}`}`;
  const how = (verb: string) =>
    practice
      ? `${verb}, as ${command} does: amplify-gen2-learn cloud fix bootstrap. Then: ${commands.deploy}`
      : `${verb}, with an administrator's credentials: ${command}`;
  if (bootstrap.version === 0)
    return problem(
      id,
      'This account and region are not bootstrapped: the CDK needs a bucket and roles there, once.',
      how('Do it once'),
    );
  if (bootstrap.version < oldestBootstrap)
    return problem(
      id,
      `The CDK bootstrap has version ${bootstrap.version}; ${oldestBootstrap} is needed.`,
      how('Renew it'),
    );
  return ok(id, `The account is bootstrapped for the CDK (version ${bootstrap.version}).`);
}

/** Where nobody could be asked, nothing is said of the stack: what stands in the way has been said by then. */
function stackFindings({ bootstrap, stack }: AccountAnswer, asker: AccountAsker): readonly Finding[] {
  if (stack === undefined) return [];
  if (!stack.found) {
    // The same cause twice says no more than once.
    if (bootstrap?.found === false) return [];
    const { message, resolution } = explain(stack, asker);
    return [problem('stack', `Whether this sandbox exists could not be asked. ${message}`, resolution)];
  }
  const { status } = stack;
  const { commands } = asker;
  if (status === undefined)
    return [ok('stack', 'There is no stack of this sandbox yet: it will be created.')];
  if (status.endsWith('_IN_PROGRESS'))
    return [
      problem(
        'stack',
        `CloudFormation is at work on this sandbox (${status}): a deployment is under way, or was cut off and goes on there.`,
        `Wait until it is done: ${commands.status}`,
      ),
    ];
  if (/ROLLBACK_FAILED|DELETE_FAILED|^ROLLBACK_COMPLETE/.test(status))
    return [
      warning(
        'stack',
        `An earlier deployment of this sandbox failed (${status}).`,
        `If this one fails too, delete it first: ${commands.delete}`,
      ),
    ];
  return [ok('stack', `The stack of this sandbox exists (${status}): it will be updated.`)];
}

function explain({ error, message }: NotFound, asker: AccountAsker) {
  return explainFailure({ name: error, text: message, failedResources: [], ...asker });
}

/** 'arn:aws:sts::123456789012:assumed-role/Admin/me' -> 'role Admin (me)'. */
function roleOf(arn: string): string {
  const [, kind = '', name = '', session] = /:([\w-]+)\/([^/]+)(?:\/(.+))?$/.exec(arn) ?? [];
  if (kind === 'assumed-role') return `role ${name}${session === undefined ? '' : ` (${session})`}`;
  if (kind === 'user') return `user ${session ?? name}`;
  return arn.endsWith(':root') ? 'the root user' : arn;
}
