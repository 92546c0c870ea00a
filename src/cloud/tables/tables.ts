import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DynamoDBError } from './dynamodb-error.ts';
import { findDynalite } from './find-dynalite.ts';

export type Json = Readonly<Record<string, unknown>>;

/** DynamoDB itself: what a call of its API gives. */
export interface Tables {
  /**
   * @param action 'PutItem'
   * @throws DynamoDBError where DynamoDB refuses
   */
  call(action: string, input: Json): Promise<Json>;
  close(): Promise<void>;
}

/** Where tables are kept. */
export interface TablesPlace {
  /** A folder in the workspace, from which dynalite is looked for. */
  readonly near: string;
  /** Where the items are kept; in memory without it. */
  readonly folder?: string;
}

/**
 * Opens the tables of a practice cloud: dynalite behind a socket that only this machine's user reaches.
 * @throws DynamoDBError where dynalite isn't installed
 */
export async function openTables({ near, folder }: TablesPlace): Promise<Tables> {
  const server = findDynalite(near)({
    ...(folder === undefined ? {} : { path: folder }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  const socketPath = socketName();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, () => resolve());
  });
  return {
    call: (action, input) => post(socketPath, action, input),
    async close() {
      server.closeAllConnections();
      await new Promise<void>(resolve => {
        server.close(() => resolve());
      });
      if (process.platform !== 'win32') await rm(socketPath, { force: true });
    },
  };
}

function socketName(): string {
  const name = `amplify-learn-${randomBytes(12).toString('hex')}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

/** dynalite looks at the form of a signature alone. */
const signature =
  'AWS4-HMAC-SHA256 Credential=practice/20000101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

function post(socketPath: string, action: string, input: Json): Promise<Json> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        socketPath,
        method: 'POST',
        path: '/',
        headers: {
          'content-type': 'application/x-amz-json-1.0',
          'x-amz-target': `DynamoDB_20120810.${action}`,
          'x-amz-date': '20000101T000000Z',
          authorization: signature,
        },
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const answer = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Json;
          if (response.statusCode === 200) resolve(answer);
          else reject(DynamoDBError.of(answer));
        });
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify(input));
  });
}
