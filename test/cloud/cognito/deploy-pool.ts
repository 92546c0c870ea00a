import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PracticeCloud, PracticeCloudOptions } from '../../../src/cloud/practice-cloud.ts';
import type { CloudState } from '../../../src/cloud/state/model.ts';
import { sdk, stackOf, testCloud, testFolder } from '../cloud.ts';
import { poolTemplate } from './pool-template.ts';

export interface PoolInCloud {
  readonly cloud: PracticeCloud;
  readonly stateDir: string;
  readonly poolId: string;
  readonly clientId: string;
  readonly identityPoolId: string;
  /** What amplify_outputs.json would say of it. */
  readonly outputs: object;
  /** All that the cloud keeps, as it stands on disk. */
  state(): Promise<CloudState>;
  /** The last code that was sent to an address. */
  lastCode(to: string): Promise<string>;
}

/** A practice cloud with a deployed pool. */
export async function deployPool(
  template = poolTemplate(),
  options: Partial<PracticeCloudOptions> = {},
): Promise<PoolInCloud> {
  const stateDir = options.stateDir ?? (await testFolder());
  const cloud = await testCloud({ ...options, stateDir });
  const call = await sdk(cloud, 'cloudformation');
  await call('CreateStack', {
    StackName: 'auth',
    TemplateBody: JSON.stringify(template),
    Capabilities: ['CAPABILITY_IAM'],
  });
  await cloud.idle();
  const { outputs, status, events } = stackOf(cloud, 'auth');
  if (status !== 'CREATE_COMPLETE') throw new Error(JSON.stringify(events));
  const values = Object.fromEntries(outputs.map(({ key, value }) => [key, value]));
  const poolId = values.pool ?? '';
  const state = async () =>
    JSON.parse(await readFile(path.join(stateDir, 'state.json'), 'utf8')) as CloudState;
  return {
    cloud,
    stateDir,
    poolId,
    clientId: values.client ?? '',
    identityPoolId: values.identities ?? '',
    outputs: {
      version: '1.4',
      auth: {
        aws_region: values.region,
        user_pool_id: poolId,
        user_pool_client_id: values.client,
        identity_pool_id: values.identities,
        unauthenticated_identities_enabled: true,
        username_attributes: ['email'],
        user_verification_types: ['email'],
      },
    },
    state,
    async lastCode(to) {
      const sent = (await state()).userPools?.[poolId]?.outbox.filter(message => message.to === to);
      return sent?.at(-1)?.code ?? '';
    },
  };
}
