import { PRACTICE_ACCOUNT } from '../practice.ts';
import type { AccessQuestion, Principal } from './principal.ts';

/** The value of a condition's key. A key that isn't known can't be evaluated; one that is absent has its own rules. */
export type KeyValue = readonly string[] | 'absent' | 'unknown';

/** Looks a condition's key up, in any case. */
export type ConditionKeys = (name: string) => KeyValue;

/** Keys that the practice cloud fills in where they have a value: without one, they are absent as on AWS. */
const FILLED = [
  'cognito-identity.amazonaws.com:sub',
  'cognito-identity.amazonaws.com:aud',
  'cognito-identity.amazonaws.com:amr',
  'aws:username',
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:multifactorauthpresent',
  'aws:multifactorauthage',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:viaawsservice',
  's3:prefix',
  's3:delimiter',
  's3:max-keys',
];

/** What policies may ask about a call: who calls, from where, when, and what the service says of it. */
export function conditionKeys(principal: Principal, question: AccessQuestion, now: Date): ConditionKeys {
  const { identity } = principal;
  const values = new Map<string, readonly string[]>();
  const set = (name: string, ...value: string[]) => values.set(name.toLowerCase(), value);
  set('aws:PrincipalArn', principal.roleArn);
  set('aws:PrincipalAccount', PRACTICE_ACCOUNT);
  set('aws:PrincipalType', 'AssumedRole');
  set('aws:ResourceAccount', PRACTICE_ACCOUNT);
  set('aws:PrincipalIsAWSService', 'false');
  // Loopback stands for TLS: policies that demand it would refuse everything here, and nothing on AWS.
  set('aws:SecureTransport', 'true');
  set('aws:SourceIp', '127.0.0.1');
  set('aws:CurrentTime', now.toISOString());
  set('aws:EpochTime', String(Math.floor(now.getTime() / 1000)));
  if (identity) {
    set('cognito-identity.amazonaws.com:sub', identity.id);
    set('cognito-identity.amazonaws.com:aud', identity.poolId);
    set('cognito-identity.amazonaws.com:amr', identity.user ? 'authenticated' : 'unauthenticated');
  }
  for (const [name, value] of Object.entries(question.context ?? {})) set(name, value);
  return name => {
    const key = name.toLowerCase();
    return values.get(key) ?? (FILLED.includes(key) ? 'absent' : 'unknown');
  };
}
