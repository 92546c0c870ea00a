import { createHmac } from 'node:crypto';
import { type ClientPool, type CognitoContext, notAuthorized, openClient } from './pool-context.ts';

/** What every call of an app about one person carries. */
export interface ClientCall {
  readonly ClientId: string;
  readonly Username: string;
  readonly SecretHash?: string;
  readonly ClientMetadata?: Readonly<Record<string, string>>;
}

/** @throws ServiceError where there is no such client, or the call doesn't prove to know its secret. */
export function openForCall(context: CognitoContext, call: ClientCall): ClientPool {
  const open = openClient(context, call.ClientId);
  checkSecretHash(open, call.Username, call.SecretHash);
  return open;
}

/**
 * Refuses a call that doesn't prove to know the client's secret, where the client has one.
 * @param username As the client wrote it.
 */
export function checkSecretHash({ client }: ClientPool, username: string, given: string | undefined): void {
  if (client.secret === undefined) return;
  if (given === undefined) {
    throw notAuthorized(`Client ${client.id} is configured with secret but SECRET_HASH was not received`);
  }
  const expected = createHmac('sha256', client.secret).update(`${username}${client.id}`).digest('base64');
  if (given !== expected) throw notAuthorized(`Unable to verify secret hash for client ${client.id}`);
}
