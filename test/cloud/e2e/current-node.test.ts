import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PracticeCloud, startPracticeCloud } from '../../../src/cloud/practice-cloud.ts';
import { hasOtherNodes, otherNode } from '../../support/other-node.ts';
import { ampx, type Run } from './ampx.ts';
import { type App, functionOnly, makeApp } from './app.ts';

// The other end-to-end tests run ampx on the Node that runs them, the oldest that we take.

const current = '26.10.0';

let folder: string;
let app: App;
let cloud: PracticeCloud;
let run: Run | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'practice-cloud-current-'));
  app = await makeApp(functionOnly);
  cloud = await startPracticeCloud({ stateDir: path.join(folder, 'state') });
});
afterAll(async () => {
  run?.kill();
  await cloud?.close();
  await app?.remove();
  await rm(folder, { recursive: true, force: true });
});

test.runIf(hasOtherNodes)(
  `ampx deploys, hotswaps and deletes on Node ${current}`,
  async () => {
    const connectLog = path.join(folder, 'connections.txt');
    const home = await mkdtemp(path.join(folder, 'home-'));
    const options = { cwd: app.root, env: cloud.env, connectLog, home, node: await otherNode(current) };
    const standing = () => cloud.snapshot().stacks.filter(stack => !stack.deletedAt);
    const hello = () =>
      standing()
        .flatMap(stack => stack.resources)
        .find(
          resource => resource.type === 'AWS::Lambda::Function' && resource.logicalId.startsWith('hello'),
        );

    const watch = ampx(['sandbox', '--identifier', 'learner'], options);
    run = watch;
    await watch.waitFor('Watching for file changes');
    await watch.waitFor('File written: amplify_outputs.json');
    expect(hello()).toMatchObject({ status: 'CREATE_COMPLETE', hotswapped: [] });

    await app.write('amplify/functions/hello/handler.ts', "export const handler = async () => 'changed';\n");
    await watch.waitFor('Watching for file changes');
    await watch.waitFor('File written: amplify_outputs.json');
    expect(hello()).toMatchObject({ status: 'CREATE_COMPLETE', hotswapped: ['code'] });
    watch.interrupt();
    await watch.exit;

    run = ampx(['sandbox', 'delete', '-y', '--identifier', 'learner'], options);
    await run.waitFor('Finished deleting');
    await run.exit;
    expect(standing()).toEqual([]);

    const connections = (await readFile(connectLog, 'utf8')).trim().split('\n');
    expect(connections.filter(line => line.startsWith('OUTSIDE'))).toEqual([]);
  },
  400_000,
);
