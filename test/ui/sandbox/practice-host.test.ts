import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { programOptions } from '../../../scripts/build/build-programs.ts';
import { findPractice, startPractice, stopPractice } from '../../../src/sandbox/practice/practice-process.ts';
import type { SandboxHappening } from '../../../src/tutor/sandbox/messages.ts';
import type { PracticeState } from '../../../src/tutor/sandbox/model.ts';
import { createPracticeHost } from '../../../src/ui/sandbox/practice-host.ts';
import { testFolder } from '../../cloud/cloud.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let program: string;
let built: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  built = await temporaryFolder();
  program = built.join('practice-cloud.mjs');
  await build({
    ...programOptions(path.resolve(import.meta.dirname, '../../..'), built.path),
    entryPoints: { 'practice-cloud': 'src/cloud/server-main.ts' },
    outExtension: { '.js': '.mjs' },
  });
});

afterAll(() => built[Symbol.asyncDispose]());

async function setUp() {
  const place = { stateDir: await testFolder(), program };
  const happenings: SandboxHappening[] = [];
  const host = createPracticeHost({ ...place, report: happening => void happenings.push(happening) });
  onTestFinished(async () => {
    await host.finish();
    await stopPractice(place);
  });
  const practice = (): PracticeState | undefined =>
    happenings.flatMap(one => (one.kind === 'practice' ? [one.practice] : [])).at(-1);
  const settled = () => happenings.filter(({ kind }) => kind === 'practice-settled').length;
  const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 5 });
  return { place, host, practice, settled, until };
}

test('starts one that is ours, shows what is in it, and ends it with the program', async () => {
  const { place, host, practice, settled, until } = await setUp();
  const [cloud, same] = await Promise.all([host.ensure(), host.ensure()]);
  expect(same).toBe(cloud);
  await until(() =>
    expect(practice()).toMatchObject({ kind: 'on', url: cloud.url, ours: true, summary: { sandboxes: [] } }),
  );
  await until(() => expect(settled()).toBe(1));
  await cloud.setFaults({ missingBootstrap: true });
  await until(() => expect(practice()).toMatchObject({ summary: { faults: { missingBootstrap: true } } }));
  // A fault is no change of what is deployed.
  expect(settled()).toBe(1);
  await host.finish();
  expect(await findPractice(place)).toBeUndefined();
});

test('finds one that a command has started, sees it stop, and never ends it by itself', async () => {
  const { place, host, practice, settled, until } = await setUp();
  host.follow();
  const { url } = await startPractice(place);
  await until(() => expect(practice()).toMatchObject({ kind: 'on', url, ours: false }));
  expect((await host.ensure()).url).toBe(url);
  await until(() => expect(settled()).toBe(1));
  await stopPractice(place);
  await until(() => expect(practice()).toEqual({ kind: 'off' }));
  expect(settled()).toBe(2);

  await startPractice(place);
  await until(() => expect(practice()).toMatchObject({ kind: 'on', ours: false }));
  await host.finish();
  expect(await findPractice(place)).toBeDefined();
});

test("stops one by the learner's wish", async () => {
  const { place, host, practice } = await setUp();
  await host.ensure();
  await host.stop();
  expect(practice()).toEqual({ kind: 'off' });
  expect(await findPractice(place)).toBeUndefined();
  await host.stop();
});
