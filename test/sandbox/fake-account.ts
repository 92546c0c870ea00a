import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { PRACTICE_ACCESS_KEY, PRACTICE_ACCOUNT } from '../../src/cloud/practice.ts';
import { type PracticeCloud, startPracticeCloud } from '../../src/cloud/practice-cloud.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** An AWS account on loopback: what it answers bears its number, and no access key of it is the practice cloud's. */
export interface FakeAccount {
  readonly number: string;
  readonly env: Readonly<Record<string, string>>;
  readonly cloud: PracticeCloud;
  /** Makes a stack that stands. */
  createStack(name: string): Promise<void>;
  /** Names of the stacks that stand. */
  stacks(): readonly string[];
  [Symbol.asyncDispose](): Promise<void>;
}

const accessKey = 'AKIAFAKEACCOUNT00000';

/** Opens an account: a practice cloud behind a server that changes the account's number in both directions. */
export async function openFakeAccount(number: string): Promise<FakeAccount> {
  const folder = await temporaryFolder('fake account');
  const cloud = await startPracticeCloud({ stateDir: folder.path });
  const inwards = (text: string) =>
    text.replaceAll(number, PRACTICE_ACCOUNT).replaceAll(accessKey, PRACTICE_ACCESS_KEY);
  const server = createServer((request, response) => {
    void pass(request).then(
      async answer => {
        const type = answer.headers.get('content-type') ?? 'text/plain';
        const body = Buffer.from(await answer.arrayBuffer());
        response.writeHead(answer.status, { 'content-type': type });
        response.end(body.toString('latin1').replaceAll(PRACTICE_ACCOUNT, number), 'latin1');
      },
      () => response.destroy(),
    );
  });
  async function pass(request: IncomingMessage): Promise<Response> {
    const { host: _host, 'content-length': _length, connection: _connection, ...headers } = request.headers;
    const body = inwards((await buffer(request)).toString('latin1'));
    return fetch(`${cloud.url}${inwards(request.url ?? '/')}`, {
      method: request.method ?? 'GET',
      headers: Object.entries(headers).map(([name, value]): [string, string] => [
        name,
        inwards(String(value)),
      ]),
      ...(body === '' ? {} : { body: Buffer.from(body, 'latin1') }),
    });
  }
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = Object.fromEntries(
    Object.entries(cloud.env).map(([name, value]) => [
      name,
      value.replaceAll(cloud.url, url).replaceAll(PRACTICE_ACCESS_KEY, accessKey),
    ]),
  );
  return {
    number,
    // The folder's name may hold the key's word: its paths stay what they are.
    env: {
      ...env,
      AWS_CONFIG_FILE: folder.join('config'),
      AWS_SHARED_CREDENTIALS_FILE: folder.join('credentials'),
      CDK_HOME: folder.join('cdk'),
      AWS_ACCESS_KEY_ID: accessKey,
      AWS_SECRET_ACCESS_KEY: 'secret',
    },
    cloud,
    async createStack(name) {
      const answer = await fetch(cloud.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: `AWS4-HMAC-SHA256 Credential=${PRACTICE_ACCESS_KEY}/20260101/us-east-1/cloudformation/aws4_request, SignedHeaders=host, Signature=0`,
        },
        body: new URLSearchParams({
          Action: 'CreateStack',
          Version: '2010-05-15',
          StackName: name,
          TemplateBody: JSON.stringify({ Resources: { Topic: { Type: 'AWS::SNS::Topic' } } }),
        }),
      });
      if (!answer.ok) throw new Error(await answer.text());
      await cloud.idle();
    },
    stacks: () =>
      cloud
        .snapshot()
        .stacks.filter(({ deletedAt }) => deletedAt === undefined)
        .map(({ name }) => name),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      await cloud.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}
