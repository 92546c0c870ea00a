import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { LearnError } from '../../src/learn-error.ts';
import { type LedgerEntry, openLedger } from '../../src/sandbox/ledger.ts';
import { sandboxPaths } from '../../src/sandbox/paths.ts';
import { deploySandbox } from '../../src/sandbox/run/deploy-sandbox.ts';
import { workspaceLayout } from '../../src/workspace/layout.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { clock, exerciseWith } from '../workspace/sample-exercise.ts';

/** A workspace whose `ampx` says one line and ends. */
async function deployWith(putFails: (count: number) => boolean) {
  await using folder = await temporaryFolder();
  const layout = workspaceLayout(folder.path);
  const paths = sandboxPaths(layout);
  const cli = folder.join('node_modules', '@aws-amplify', 'backend-cli');
  for (const place of [cli, layout.own, layout.exercise(exerciseWith().folder)])
    await mkdir(place, { recursive: true });
  await writeFile(
    `${cli}/package.json`,
    JSON.stringify({ name: 'x', version: '1.0.0', bin: { ampx: 'ampx.js' } }),
  );
  await writeFile(`${cli}/ampx.js`, "setTimeout(() => console.log('one line'), 200)");
  const kept = openLedger(paths.ledger, () => clock.now());
  const put: LedgerEntry[] = [];
  const ledger = {
    ...kept,
    async put(entry: LedgerEntry) {
      put.push(entry);
      if (putFails(put.length))
        throw new LearnError({ code: 'disk-full', message: 'The disk is full.', resolution: 'Make room.' });
      await kept.put(entry);
    },
  };
  const lines: string[] = [];
  const ended = await deploySandbox(
    { layout, paths, ledger, clock, env: { PATH: process.env.PATH }, awsWorker: '' },
    {
      exercise: exerciseWith(),
      place: {
        target: { kind: 'practice' },
        region: 'us-east-1',
        identifier: 'me',
        stack: 'amplify-typo-me-sandbox-0123456789',
        profile: undefined,
      },
      watch: false,
      signal: new AbortController().signal,
      onChange: () => {},
      onLine: line => void lines.push(line),
    },
  );
  return { ended, lines, put };
}

test('a run that can not be noted goes on, and why is told', async () => {
  const { ended, lines } = await deployWith(count => count === 2);
  expect(ended.state.result.kind).toBe('failed');
  expect(lines).toEqual(expect.arrayContaining(['one line', expect.stringContaining('The disk is full.')]));
});

test('a run is noted with what tells its processes from others', async () => {
  const { put } = await deployWith(() => false);
  const run = put[1]?.run;
  expect(run?.tool).toBe(process.pid);
  if (process.platform !== 'win32')
    expect(run?.startedAt).toEqual({ tool: expect.any(String), ampx: expect.any(String) });
});
