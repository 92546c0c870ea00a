import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { typeDiagnostics } from '../../../src/verify/explain/type-diagnostics.ts';
import { writeVerificationFiles } from '../../../src/verify/types/project-files.ts';
import { createTypeChecker, type TypeChecker } from '../../../src/verify/types/type-checker.ts';
import { authFile, backendFile, dataFile, files, todo, todoBackend } from '../fixtures/backend-files.ts';
import { course, exercise, openWorkspace } from '../fixtures/workspace.ts';

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

function checkerOf({ layout }: Workspace, options: { growthLimit?: number; timeLimit?: number } = {}) {
  return createTypeChecker({
    workspace: layout.root,
    tsconfig: layout.tsconfig,
    folders: [],
    timeLimit: 60_000,
    growthLimit: Number.POSITIVE_INFINITY,
    keepWarm: true,
    onStatus: () => {},
    ...options,
  });
}

function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function codes(checker: TypeChecker, folder: string): Promise<readonly string[]> {
  const outcome = await checker.checkFolder(folder);
  if (outcome.kind !== 'checked') throw new Error(JSON.stringify(outcome));
  return outcome.messages.map(({ code, file }) => `${path.basename(file)} ${code}`);
}

describe('before any package is installed', () => {
  const plain = exercise({
    id: 'plain',
    needs: 'types',
    start: {
      'main.ts': "import { size } from './size';\nexport const text: string = size;\n",
      'size.ts': "export const size = 'm';\n",
    },
  });
  const other = exercise({
    id: 'other',
    needs: 'types',
    start: { 'main.ts': 'export const n: number = "";\n' },
  });
  let workspace: Workspace;
  let checker: TypeChecker;
  let folder: string;

  beforeAll(async () => {
    workspace = await openWorkspace('types', { withPackages: false });
    for (const one of [plain, other]) await workspace.writeExercise(one);
    await writeVerificationFiles(workspace.layout, course(plain, other));
    checker = checkerOf(workspace);
    folder = workspace.layout.exercise(plain.folder);
  });
  afterAll(async () => {
    await checker?.dispose();
    await workspace?.[Symbol.asyncDispose]();
  });

  const write = (file: string, text: string) => writeFile(path.join(folder, file), text);

  test('only the files of the exercise are checked', async () => {
    expect(await codes(checker, folder)).toEqual([]);
    expect(await codes(checker, workspace.layout.exercise(other.folder))).toEqual(['main.ts TS2322']);
  });

  test('a file edited, one it depends on, one created and one deleted are seen', async () => {
    await write('main.ts', 'export const text: string = 1;\n');
    expect(await codes(checker, folder)).toEqual(['main.ts TS2322']);
    await write('main.ts', plain.start['main.ts'] ?? '');
    await write('size.ts', 'export const size = 1;\n');
    expect(await codes(checker, folder)).toEqual(['main.ts TS2322']);
    await write('main.ts', "import { more } from './more';\nexport const text: string = more;\n");
    expect(await codes(checker, folder)).toEqual(['main.ts TS2307']);
    await write('more.ts', "export const more = 'x';\n");
    expect(await codes(checker, folder)).toEqual([]);
    await rm(path.join(folder, 'more.ts'));
    expect(await codes(checker, folder)).toEqual(['main.ts TS2307']);
    await write('main.ts', plain.start['main.ts'] ?? '');
    await write('size.ts', plain.start['size.ts'] ?? '');
    expect(await codes(checker, folder)).toEqual([]);
  });

  test('a file renamed over another, as editors save, is seen', async () => {
    await write('.size.ts.swp', 'export const size = 1;\n');
    await rename(path.join(folder, '.size.ts.swp'), path.join(folder, 'size.ts'));
    expect(await codes(checker, folder)).toEqual(['main.ts TS2322']);
    await write('size.ts', plain.start['size.ts'] ?? '');
    expect(await codes(checker, folder)).toEqual([]);
  });

  test('positions count characters as editors do, whatever stands before them', async () => {
    await write('main.ts', "const greeting = '👍 äöü 日本'; export const text: string = greeting.lengt;\n");
    const outcome = await checker.checkFolder(folder);
    if (outcome.kind !== 'checked') throw new Error(outcome.kind);
    const [diagnostic] = typeDiagnostics(outcome.messages, folder, outcome.sources);
    const { start = 0, length = 0 } = diagnostic?.frame[0]?.mark ?? {};
    expect(diagnostic?.frame[0]?.text.slice(start, start + length)).toBe('lengt');
    await write('main.ts', plain.start['main.ts'] ?? '');
  });

  test('a process that was killed is replaced, and the answer comes all the same', async () => {
    const { pid } = checker.status();
    if (pid === undefined) throw new Error('no process');
    process.kill(pid, 'SIGKILL');
    expect(await codes(checker, folder)).toEqual([]);
    expect(checker.status().pid).not.toBe(pid);
    expect(checker.status()).toMatchObject({ state: 'ready', bytes: expect.any(Number) });
  });

  test('a process that grew too large is replaced', async () => {
    const small = checkerOf(workspace, { growthLimit: -1 });
    try {
      await small.warm();
      const { pid } = small.status();
      // The next one comes up meanwhile.
      await vi.waitFor(async () => {
        expect(await codes(small, folder)).toEqual([]);
        expect(small.status().pid).not.toBe(pid);
      });
      await expect.poll(() => isAlive(pid)).toBe(false);
    } finally {
      await small.dispose();
    }
  });

  test('a check that takes too long is stopped', async () => {
    const hasty = checkerOf(workspace, { timeLimit: 0 });
    try {
      expect(await hasty.checkFolder(folder)).toMatchObject({ kind: 'timed-out' });
    } finally {
      await hasty.dispose();
    }
    expect(hasty.status()).toMatchObject({ state: 'off', pid: undefined });
  });

  test('an aborted check says so', async () => {
    expect(await checker.checkFolder(folder, AbortSignal.abort())).toEqual({ kind: 'aborted' });
  });

  test('without a project there is no verdict', async () => {
    const lost = createTypeChecker({
      workspace: path.join(workspace.layout.root, 'nowhere'),
      tsconfig: path.join(workspace.layout.root, 'nowhere', 'tsconfig.json'),
      folders: [],
      timeLimit: 60_000,
      growthLimit: Number.POSITIVE_INFINITY,
      keepWarm: true,
      onStatus: () => {},
    });
    expect(await lost.checkFolder(folder)).toMatchObject({ kind: 'unavailable' });
    expect(lost.status().state).toBe('failed');
    await lost.dispose();
  });
});

describe('on real Amplify code, in plain English', () => {
  const backend = exercise({ id: 'todo', start: todoBackend });
  let workspace: Workspace;
  let checker: TypeChecker;

  beforeAll(async () => {
    workspace = await openWorkspace('amplify-types');
    await workspace.writeExercise(backend);
    await writeVerificationFiles(workspace.layout, course(backend));
    checker = checkerOf(workspace);
  });
  afterAll(async () => {
    await checker?.dispose();
    await workspace?.[Symbol.asyncDispose]();
  });

  const data = (models: string, options?: string) => ({ [files.data]: dataFile(models, options) });
  const cases: readonly [string, Readonly<Record<string, string>>, string, string][] = [
    ['nothing wrong', {}, '', ''],
    [
      'a misspelled type',
      data(todo.replace('a.string', 'a.strng')),
      'TS2551',
      'There is no `strng` on `a`. Did you mean `string`?',
    ],
    [
      'a misspelled modifier',
      data(todo.replace('required', 'requird')),
      'TS2551',
      'There is no `requird` on `a.string()`. Did you mean `required`?',
    ],
    [
      'Gen 1 authorization',
      data(todo.replace('owner', 'public')),
      'TS2339',
      'There is no `public` on `allow`.',
    ],
    [
      'forgotten parentheses',
      data(todo.replace('a.string()', 'a.string')),
      'TS2339',
      'There is no `required` on `a.string`.',
    ],
    [
      'an unknown option',
      { [files.auth]: authFile('{ loginWith: { username: true } }') },
      'TS2353',
      '`username` is not an option here.',
    ],
    [
      'a text for an option',
      { [files.auth]: authFile("{ loginWith: { email: 'yes' } }") },
      'TS2322',
      'is expected here.',
    ],
    [
      'a missing option',
      { [files.auth]: authFile('{}') },
      'TS2741',
      'The required option `loginWith` is missing',
    ],
    [
      'a value that does not fit',
      data(todo.replace("'required'", '').replace('owner()', 'ownersDefinedIn(1)')),
      'TS2345',
      'but `string` is what the function expects',
    ],
    ['no options', { [files.auth]: authFile('') }, 'TS2554', 'wrong number of values'],
    [
      'an unknown name',
      { [files.backend]: backendFile('defineBackend({ auth, data: dat });') },
      'TS2552',
      'Did you mean `data`?',
    ],
    [
      'a name not imported',
      { [files.backend]: backendFile('defineBackend({ auth, data, storage });') },
      'TS18004',
      'no `storage`',
    ],
    [
      'a wrong export',
      { [files.data]: dataFile(todo).replace('@aws-amplify/backend', '@aws-amplify/data-schema') },
      'TS2305',
      '`@aws-amplify/data-schema` has no export called `defineData`.',
    ],
    [
      'a misspelled export',
      { [files.backend]: backendFile().replace('{ auth }', '{ auths as auth }') },
      'TS2724',
      'has no export called `auths`. Did you mean `auth`?',
    ],
    [
      'a file that is not there',
      { [files.backend]: backendFile().replace('./data/resource', './data/resources') },
      'TS2307',
      'There is no file at `./data/resources`.',
    ],
    [
      'a package that is not there',
      { [files.auth]: authFile().replace('@aws-amplify/backend', '@aws-amplify/bakend') },
      'TS2307',
      'There is no package called `@aws-amplify/bakend`',
    ],
    ['an open bracket', data(todo.replace('a.string()', 'a.string(')), 'TS1135', 'parenthes'],
    [
      'a missing comma',
      { [files.backend]: backendFile('defineBackend({ auth data });') },
      'TS1005',
      'A `,` is missing here',
    ],
    [
      'a brace too many',
      { [files.backend]: backendFile('defineBackend({ auth, data }) };') },
      'TS1128',
      'too many',
    ],
    [
      'an open quote',
      { [files.backend]: backendFile("defineBackend({ auth, data });\nconst x = 'a;") },
      'TS1002',
      'not closed',
    ],
    ['a missing value', { [files.backend]: backendFile('const x = ;') }, 'TS1109', 'A value is missing'],
    [
      'the same name twice',
      { [files.backend]: backendFile('const x = 1;\nconst x = 2;') },
      'TS2451',
      'declared twice',
    ],
  ];

  test.each(cases)('%s', async (_, changed, code, plain) => {
    const folder = workspace.layout.exercise(backend.folder);
    for (const [file, text] of Object.entries({ ...todoBackend, ...changed })) {
      await writeFile(path.join(folder, file), text);
    }
    const outcome = await checker.checkFolder(folder);
    if (outcome.kind !== 'checked') throw new Error(JSON.stringify(outcome));
    const [first] = typeDiagnostics(outcome.messages, folder, outcome.sources);
    expect(first?.code ?? '').toBe(code);
    expect(first?.plain ?? '').toContain(plain);
    expect(first?.message ?? '').not.toContain('/node_modules/');
    expect(first?.file ?? '').not.toContain(workspace.layout.root);
  });
});
