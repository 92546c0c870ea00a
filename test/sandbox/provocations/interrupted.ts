import { expect } from 'vitest';
import type { FailureLab } from '../failure-lab.ts';

/** CloudFormation needs an hour for each resource. */
export const slow = { slowResources: 3_600_000 };

/** The deployment is cut off when CloudFormation has begun. */
export async function cutOff(lab: FailureLab, how: 'stop' | 'kill'): Promise<void> {
  const stop = new AbortController();
  await lab.project();
  const { state } = await lab.deploy({
    faults: slow,
    signal: stop.signal,
    onChange: (_, event) => {
      if (event?.kind !== 'resource') return;
      if (how === 'stop') stop.abort();
      else void lab.kill();
    },
  });
  expect(state.result).toMatchObject(
    how === 'stop'
      ? { kind: 'stopped', problem: { code: 'deployment-goes-on' } }
      : { kind: 'failed', problem: { code: 'ended-early' } },
  );
}
