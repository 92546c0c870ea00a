import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identify, identifyAll } from '../../src/commands/identify.ts';
import { parseArguments } from '../../src/commands/parse-arguments.ts';
import { sampleContext } from './sample-world.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'identify-command-'));
  await mkdir(path.join(root, 'gen2/amplify'), { recursive: true });
  await mkdir(path.join(root, 'empty'));
  await writeFile(
    path.join(root, 'gen2/amplify/backend.ts'),
    "import { defineBackend } from '@aws-amplify/backend';\ndefineBackend({});",
  );
  await writeFile(path.join(root, 'tutorial.md'), '# Auth\n```bash\namplify add auth\namplify push\n```\n');
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function* piped(...chunks: string[]) {
  yield* chunks;
}
const terminal = Object.assign(piped(), { isTTY: true });

function run(
  positionals: readonly string[],
  stdin: Parameters<typeof identifyAll>[1] = terminal,
  json = false,
) {
  const sample = sampleContext({ positionals, options: { json } });
  return { sample, code: identifyAll(sample.contextOf(identify), stdin) };
}

describe('identify', () => {
  test('gives the verdict first, then the signs and the next command', async () => {
    const { sample, code } = run([path.join(root, 'gen2')]);
    expect(await code).toBe(0);
    const lines = sample.printed().split('\n');
    expect(lines[0]).toBe('Gen 2: this project has a Gen 2 backend.');
    expect(lines[1]).toMatch(/^Confidence: high/);
    expect(sample.printed()).toContain('(amplify/backend.ts:2)');
    expect(lines.at(-1)).toContain('amplify-gen2-learn show ');
  });

  test('answers in JSON', async () => {
    const { sample, code } = run([path.join(root, 'tutorial.md')], terminal, true);
    expect(await code).toBe(0);
    expect(sample.json()).toMatchObject({ generation: 'gen1', leftOut: [] });
    expect(sample.json().indicators[0]).toMatchObject({
      speaksFor: 'gen1',
      where: 'tutorial.md:3',
      weight: 6,
    });
  });

  test('reads standard input, for - and where it is piped', async () => {
    expect(await run(['-'], piped('npx ampx ', 'sandbox')).code).toBe(0);
    const { sample, code } = run([], piped('amplify push'));
    expect(await code).toBe(0);
    expect(sample.printed()).toMatch(/^Gen 1:/);
  });

  test('ends with 1 where it could not tell', async () => {
    expect(await run(['-'], piped('hello')).code).toBe(1);
    expect(await run([path.join(root, 'empty')]).code).toBe(1);
  });

  test('gives one verdict for each path', async () => {
    const paths = [path.join(root, 'gen2'), path.join(root, 'tutorial.md')];
    const { sample, code } = run(paths);
    expect(await code).toBe(0);
    for (const one of paths) expect(sample.printed()).toContain(`== ${one}`);
    const { sample: inJson, code: jsonCode } = run([...paths, path.join(root, 'empty')], terminal, true);
    expect(await jsonCode).toBe(1);
    expect(inJson.json().answers.map(({ generation }: { generation: string }) => generation)).toEqual([
      'gen2',
      'gen1',
      'unknown',
    ]);
  });

  test('names a path that is not there, and prints no verdict', async () => {
    const { sample, code } = run([path.join(root, 'gen2'), '/does/not/exist']);
    await expect(code).rejects.toMatchObject({
      code: 'path-unreadable',
      exitCode: 2,
      message: expect.stringContaining('/does/not/exist'),
    });
    expect(sample.printed()).toBe('');
  });

  test('asks for a path in a terminal instead of waiting for input', async () => {
    await expect(run([]).code).rejects.toMatchObject({ code: 'wrong-use', exitCode: 2 });
  });

  test('takes several paths and - on the command line', async () => {
    expect((await parseArguments(['identify', 'a', 'b', '-'])).args.paths).toEqual(['a', 'b', '-']);
  });
});
