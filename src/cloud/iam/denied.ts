import { PRACTICE_ACCOUNT } from '../practice.ts';
import type { AccessAnswer, AccessQuestion, Principal } from './principal.ts';

/** A role as it appears to services: with the name of its session. */
export function sessionArn({ roleName, identity, accessKeyId }: Principal): string {
  const session = identity ? 'CognitoIdentityCredentials' : accessKeyId;
  return `arn:aws:sts::${PRACTICE_ACCOUNT}:assumed-role/${roleName}/${session}`;
}

/** IAM's own sentence for what isn't allowed. */
export function deniedMessage(
  principal: Principal,
  { action, resource }: AccessQuestion,
  { because }: Extract<AccessAnswer, { allowed: false }>,
): string {
  const on = resource === '*' ? '' : ` on resource: "${resource}"`;
  return `User: ${sessionArn(principal)} is not authorized to perform: ${action}${on} because ${because}`;
}
