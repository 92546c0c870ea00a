import { createHmac } from 'node:crypto';
import { type ClientPool, notAuthorized } from './pool-context.ts';

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
