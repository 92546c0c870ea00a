import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBuilt } from '../support/built-program.ts';
import { hostile, hostileName, steering } from '../support/hostile-text.ts';
import { createLearner, type Learner } from './learner.ts';

// Names of files and folders, and what is in them, may hold what steers a terminal. None of it gets there.

let learner: Learner;
let workspace: string;
let project: string;

beforeAll(async () => {
  learner = await createLearner();
  workspace = path.join(learner.home, hostileName);
  project = path.join(learner.home, `project ${hostileName}`);
  await mkdir(path.join(project, 'amplify', hostileName), { recursive: true });
  await writeFile(path.join(project, 'amplify/backend.ts'), `// ${hostile}\ndefineBackend({});\n`);
  await writeFile(
    path.join(project, 'amplify', hostileName, 'schema.graphql'),
    `type Todo @model { a: String }\n`,
  );
  await writeFile(path.join(project, hostileName), `amplify push ${hostile}\n`);
  expect(await run('init', workspace)).toMatchObject({ exitCode: 0 });
  const file = path.join(workspace, '01-generations/04-fields/amplify/data/resource.ts');
  await writeFile(file, `const a: number = "${hostile.replaceAll(/["\\]/g, '')}";\n`);
  const entry = {
    ...{
      exercise: `first-model ${hostile}`,
      folder: hostileName,
      identifier: hostile,
      stack: hostile,
      region: hostile,
    },
    ...{
      target: { kind: 'practice' },
      createdAt: hostile,
      changedAt: hostile,
      state: 'failed',
      log: hostile,
    },
  };
  await writeFile(
    path.join(workspace, '.course/sandboxes.json'),
    JSON.stringify({ version: 1, sandboxes: [entry] }),
  );
});
afterAll(() => learner?.[Symbol.asyncDispose]());

const run = (...args: readonly string[]) => runBuilt(args, { cwd: learner.home, env: learner.env });

const commands: readonly (readonly string[])[] = [
  [],
  ['doctor'],
  ['list'],
  ['check', 'fields'],
  ['check', hostile],
  ['hint', 'fields'],
  ['hint', hostile],
  ['solution', 'fields'],
  ['reset', 'fields'],
  ['undo'],
  ['show', hostile],
  ['identify', 'PROJECT'],
  ['identify', 'FILE'],
  ['identify', `nowhere ${hostileName}`],
  ['identify', 'PROJECT', 'FILE'],
  ['translate', `amplify push ${hostile}`],
  ['translate', 'FILE'],
  ['sandbox', 'status'],
  ['sandbox', 'delete', 'fields'],
  ['sandbox', hostile],
  ['cloud', 'status'],
  ['cloud', 'env'],
  ['cloud', 'break', hostile],
  ['review'],
  ['certificate', '--name', hostile],
  ['verify', 'FILE'],
  ['verify', `nowhere ${hostileName}`],
  [hostile],
  ['init', 'FILE'],
];

test.each(commands.map(words => [words.join(' ').replaceAll(/[^ -~]/g, '?'), words] as const))(
  '%s',
  async (_, words) => {
    const places: Readonly<Record<string, string>> = {
      PROJECT: project,
      FILE: path.join(project, hostileName),
    };
    const args = words.map(word => places[word] ?? word);
    for (const format of [[], ['--json']]) {
      const { stdout, stderr } = await run(...args, '--workspace', workspace, ...format);
      expect(`${stdout}${stderr}`).not.toBe('');
      expect(stdout).not.toMatch(steering);
      expect(stderr).not.toMatch(steering);
      expect(stderr).not.toContain('This is a bug');
    }
  },
);
