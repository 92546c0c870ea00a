import { ServiceError } from '../service-error.ts';
import type { PoolUser } from '../state/user-pools.ts';
import { record } from './deployed-pool.ts';
import type { OpenPool } from './pool-context.ts';

/** Functions that a pool may call, by their name in LambdaConfig. */
export type Trigger =
  | 'PreSignUp'
  | 'PostConfirmation'
  | 'PreAuthentication'
  | 'PostAuthentication'
  | 'PreTokenGeneration'
  | 'CustomMessage'
  | 'DefineAuthChallenge'
  | 'CreateAuthChallenge'
  | 'VerifyAuthChallengeResponse'
  | 'UserMigration';

export interface TriggerCall {
  readonly trigger: Trigger;
  /** 'PreSignUp_SignUp' ... */
  readonly source: string;
  readonly username: string;
  readonly request: Readonly<Record<string, unknown>>;
  /** What the function is given to fill in. */
  readonly response: Readonly<Record<string, unknown>>;
}

/** ARN and version of a trigger; undefined where a pool has none. */
export function triggerOf(
  { pool }: Pick<OpenPool, 'pool'>,
  trigger: Trigger,
): { readonly arn: string; readonly version: string } | undefined {
  const config = record(pool.properties.LambdaConfig);
  if (trigger === 'PreTokenGeneration') {
    const { LambdaArn, LambdaVersion } = record(config.PreTokenGenerationConfig);
    if (LambdaArn) return { arn: String(LambdaArn), version: String(LambdaVersion ?? 'V1_0').slice(1, 2) };
  }
  return config[trigger] ? { arn: String(config[trigger]), version: '1' } : undefined;
}

/**
 * Calls a pool's function with the event that AWS documents.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html
 * @returns What it filled in; undefined where the pool has no such function.
 * @throws ServiceError UserLambdaValidationException where it fails, InvalidLambdaResponseException where it returns no event
 */
export async function callTrigger(
  open: OpenPool,
  { trigger, source, username, request, response }: TriggerCall,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const own = triggerOf(open, trigger);
  if (!own) return undefined;
  const invocation = await open.context.invoke(own.arn, {
    version: own.version,
    triggerSource: source,
    region: open.pool.region,
    userPoolId: open.pool.id,
    userName: username,
    callerContext: {
      awsSdkVersion: 'aws-sdk-unknown-unknown',
      clientId: open.client?.id ?? 'CLIENT_ID_NOT_APPLICABLE',
    },
    request,
    response,
  });
  if (invocation.kind === 'failed') {
    const said = invocation.errorMessage.replace(/\.$/, '');
    throw new ServiceError('UserLambdaValidationException', `${trigger} failed with error ${said}.`);
  }
  const answered = record(invocation.payload).response;
  if (typeof answered !== 'object' || answered === null) {
    throw new ServiceError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
  }
  return record(answered);
}

/** Attributes as functions are told them. */
export function userAttributes(
  user: Pick<PoolUser, 'sub' | 'attributes' | 'status'>,
): Record<string, string> {
  return { sub: user.sub, 'cognito:user_status': user.status, ...user.attributes };
}
