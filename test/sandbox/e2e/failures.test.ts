import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureRules } from '../../../src/sandbox/run/explain-failure.ts';
import type { RunResult } from '../../../src/sandbox/run/run-model.ts';
import { type FailureLab, type FailureLabs, openFailureLabs } from '../failure-lab.ts';
import { greeting } from '../provocations/projects.ts';
import type { Provocation } from '../provocations/provocation.ts';
import { provocations } from '../provocations/provocations.ts';
import { elsewhere, judged, openRecordedFailures, recordOf } from '../recorded-failures.ts';

// Every row of the failure table, provoked with the real ampx and our own way to run it; or judged by what was recorded
// of that, where nothing has changed that it hangs on.

/** Milliseconds; some wait for a lab. */
const patience = 400_000;

const records = await openRecordedFailures();
const makes = process.env.npm_lifecycle_event === 'test:all';

let labs: FailureLabs;

beforeAll(async () => {
  labs = await openFailureLabs(2);
});
afterAll(async () => {
  if (makes) await records.dropOthers();
  await labs?.[Symbol.asyncDispose]();
});

test('every row of the table is provoked', () => {
  const provoked = new Set(provocations.map(({ code }) => code));
  expect(failureRules.map(({ id }) => id).filter(id => !provoked.has(id))).toEqual([]);
});

describe.concurrent.each(provocations)(
  '$code',
  ({ code, how, provoke, message, resolution, unless = false }) => {
    test.skipIf(unless)(how, { timeout: patience }, async () =>
      expectFailed(await failureOf(`${code} ${how}`, provoke), { code, message, resolution }),
    );
  },
);

interface Failure {
  readonly result: RunResult;
  readonly printed: readonly string[];
}

/** By the record where one fits, by the real `ampx` where none does, or where all are made anew. */
async function failureOf(title: string, provoke: Provocation['provoke']): Promise<Failure> {
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const record = makes ? undefined : await records.find(name);
  if (record !== undefined) return { result: judged(record), printed: record.printed };
  return labs.use(async lab => {
    const { state, end, logFile } = await provoke(lab);
    const made = recordOf(await readFile(logFile, 'utf8'), end, lab.root);
    const { result } = JSON.parse(elsewhere(JSON.stringify({ result: state.result }), lab.root));
    // What asks the disk or the cloud as well can't be judged by what was printed.
    if (makes && isDeepStrictEqual(judged(made), result)) await records.put(name, made);
    return { result, printed: made.printed };
  });
}

function expectFailed(
  { result, printed }: Failure,
  { code, message, resolution }: Pick<Provocation, 'code' | 'message' | 'resolution'>,
): void {
  expect(result, `ampx ended with:\n${printed.slice(-20).join('\n')}\n`).toEqual({
    kind: 'failed',
    problem: {
      code,
      message: expect.stringMatching(message),
      resolution: expect.stringMatching(resolution),
    },
  });
}

test.concurrent(
  'the token expires while ampx watches: that is told, and the save after a sign-in is deployed',
  { timeout: patience },
  () => labs.use(expireWhileWatching),
);

test.concurrent(
  'after a first create that failed, the next deployment goes well',
  { timeout: patience },
  () => labs.use(failThenDeploy),
);

async function failThenDeploy(lab: FailureLab): Promise<void> {
  await lab.project();
  const failed = await lab.deploy({
    faults: { failingResource: { match: 'AWS::SNS::Topic', message: 'Too many topics' } },
  });
  expect(failed.state.result.kind).toBe('failed');
  expect(await lab.ledger()).toMatchObject([{ state: 'failed' }]);
  const again = await lab.deploy();
  expect(again.state.result).toEqual({ kind: 'succeeded' });
  expect(await lab.ledger()).toMatchObject([{ state: 'deployed' }]);
}

async function expireWhileWatching(lab: FailureLab): Promise<void> {
  const stop = new AbortController();
  const told: string[] = [];
  let next: 'save' | 'sign in' | 'stop' = 'save';
  await lab.project(greeting("'one'"));
  const { state } = await lab.deploy({
    watch: true,
    signal: stop.signal,
    onChange: ({ failure }, event) => {
      if (event?.kind === 'failed') told.push(event.failure.problem.code);
      if (event?.kind === 'outputs-written' && next === 'save') {
        next = 'sign in';
        lab.cloud.faults.set({ expiredTokenAfter: 0 });
        void lab.change(greeting("'two'"));
      } else if (event?.kind === 'watching' && next === 'sign in' && failure !== undefined) {
        next = 'stop';
        lab.cloud.faults.set({});
        void lab.change(greeting("'three'"));
      } else if (event?.kind === 'outputs-written' && next === 'stop') stop.abort();
    },
  });
  expect(new Set(told)).toEqual(new Set(['expired-token']));
  expect(state).toMatchObject({ deployments: 2, failure: undefined, result: { kind: 'stopped' } });
  expect(await lab.ledger()).toMatchObject([{ state: 'deployed' }]);
}
