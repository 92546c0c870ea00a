import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import {
  type PracticeCloud,
  type PracticeCloudOptions,
  startPracticeCloud,
} from '../../src/cloud/practice-cloud.ts';
import { backendCliWorkspace } from './backend-cli.ts';

/** A practice cloud in a folder of its own, both gone when the test is over. */
export async function testCloud(options: Partial<PracticeCloudOptions> = {}): Promise<PracticeCloud> {
  const stateDir = options.stateDir ?? (await testFolder());
  const cloud = await startPracticeCloud({ failurePause: 0, ...options, stateDir });
  onTestFinished(() => cloud.close());
  return cloud;
}

/** An empty folder, removed when the test is over. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'practice-cloud-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

type Send = (action: string, input?: object) => Promise<Record<string, unknown>>;

/** Calls a service of the cloud with the AWS SDK that ampx uses: `call('GetParameter', { Name })`. */
export async function sdk(
  cloud: Pick<PracticeCloud, 'url' | 'env'>,
  service: string,
  config: object = {},
): Promise<Send> {
  const require = createRequire(path.join(await backendCliWorkspace(), 'package.json'));
  const client = require(`@aws-sdk/client-${service}`) as Record<string, new (input: object) => unknown>;
  const name = Object.keys(client).find(key => key.endsWith('Client') && !key.startsWith('__')) ?? '';
  const Client = client[name] as new (
    options: object,
  ) => { send(command: unknown): Promise<Record<string, unknown>> };
  const one = new Client({
    endpoint: cloud.url,
    region: 'us-east-1',
    credentials: {
      accessKeyId: cloud.env.AWS_ACCESS_KEY_ID,
      secretAccessKey: cloud.env.AWS_SECRET_ACCESS_KEY,
    },
    maxAttempts: 1,
    ...config,
  });
  return (action, input = {}) => {
    const Command = client[`${action}Command`];
    if (!Command) throw new Error(`${service} has no ${action}`);
    return one.send(new Command(input));
  };
}

/** The stack of a name. */
export function stackOf(cloud: PracticeCloud, name: string) {
  const found = cloud.snapshot().stacks.find(stack => stack.name === name);
  if (!found) throw new Error(`No stack ${name}`);
  return found;
}
