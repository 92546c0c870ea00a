import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { failureRules } from '../../../src/sandbox/run/failure-rules.ts';
import { type FailureLab, openFailureLab } from '../failure-lab.ts';
import { provocations } from '../provocations.ts';

// Every row of the failure table, provoked with the real ampx and our own way to run it.

let lab: FailureLab;

beforeAll(async () => {
  lab = await openFailureLab();
});
afterEach(() => lab.mend());
afterAll(() => lab?.[Symbol.asyncDispose]());

test('every row of the table is provoked', () => {
  const provoked = new Set(provocations.map(({ code }) => code));
  expect(failureRules.map(({ id }) => id).filter(id => !provoked.has(id))).toEqual([]);
});

describe.each(provocations)('$code', ({ code, how, provoke, message, resolution, unless = false }) => {
  test.skipIf(unless)(how, { timeout: 300_000 }, async () => {
    const run = await provoke(lab);
    const printed = (await lab.printed(run)).trimEnd().split('\n').slice(-20).join('\n');
    expect(run.state.result, `ampx ended with:\n${printed}\n`).toEqual({
      kind: 'failed',
      problem: {
        code,
        message: expect.stringMatching(message),
        resolution: expect.stringMatching(resolution),
      },
    });
  });
});
