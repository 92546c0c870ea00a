import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { GuessCheck, TypeCheck } from '../../../src/checks/check.ts';
import {
  hasCode,
  typeCheckModule,
  verificationTsconfig,
  writeVerificationFiles,
} from '../../../src/verify/types/project-files.ts';
import { workspaceLayout } from '../../../src/workspace/layout.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { course, exercise } from '../fixtures/workspace.ts';

const check = (id: string): TypeCheck => ({
  kind: 'type',
  id,
  sentence: 'It is text.',
  code: 'import type { Schema } from \'exercise/amplify/data/resource\';\nimport { a } from "exercise/a";',
  expected: 'text',
});
const plain = exercise({ id: 'plain', start: { 'a.ts': '' }, checks: [check('is-text'), check('is-long')] });
const withFunction = exercise({ id: 'say', start: { 'a.ts': "import { env } from '$amplify/env/say';" } });

test('one project covers all exercises; generated types are looked for where a function asks for them', () => {
  expect(verificationTsconfig([plain, withFunction])).toMatchObject({
    compilerOptions: {
      strict: true,
      types: ['node'],
      paths: { '$amplify/*': ['../01-chapter/01-say/.amplify/generated/*'] },
    },
    include: ['../01-chapter/*/**/*.ts', './checks/*/*/*.ts'],
  });
  expect(verificationTsconfig([plain])).toMatchObject({ compilerOptions: { paths: {} } });
});

test('what identify is to read is no part of the project; an answer is compiled like a type check', () => {
  const guess: GuessCheck = {
    kind: 'guess',
    id: 'old',
    sentence: 'You agree.',
    subject: 'project',
    guess: { module: 'guesses', name: 'old', among: ['yes', 'no'] },
    verify: () => ({ holds: true }),
  };
  const guessing = exercise({ id: 'g', start: { 'guesses.ts': '', 'project/a.ts': '' }, checks: [guess] });
  const { exclude } = verificationTsconfig([plain, guessing]) as { exclude: readonly string[] };
  expect(exclude).toContain('../01-chapter/01-g/project');
  expect(hasCode(guessing)).toBe(true);
  expect(hasCode({ ...guessing, files: ['project/a.ts', 'project/b/c.ts'] })).toBe(false);
  expect(hasCode({ ...guessing, files: ['project.ts'] })).toBe(true);
  const module = typeCheckModule(workspaceLayout('/w'), guessing, guess);
  expect(module).toContain("import { old } from '../../../../01-chapter/01-g/guesses';");
  expect(module).toContain('export const is2: "no" = answer;');
});

test('a type check imports the files of its exercise, and is a module of its own', () => {
  expect(typeCheckModule(workspaceLayout('/w'), plain, check('is-text'))).toBe(
    `import type { Schema } from '../../../../01-chapter/01-plain/amplify/data/resource';
import { a } from "../../../../01-chapter/01-plain/a";
export {};
`,
  );
});

test('files are written once, and those of checks that are gone are removed', async () => {
  await using folder = await temporaryFolder();
  const layout = workspaceLayout(folder.path);
  await writeVerificationFiles(layout, course(plain));
  const checks = path.join(layout.checks, plain.folder);
  expect((await readdir(checks)).sort()).toEqual(['is-long.ts', 'is-text.ts']);
  const { mtimeMs, ino } = await stat(layout.tsconfig);
  await writeVerificationFiles(layout, course({ ...plain, checks: [check('is-text')] }));
  expect(await readdir(checks)).toEqual(['is-text.ts']);
  expect(await stat(layout.tsconfig)).toMatchObject({ mtimeMs, ino });
  expect(JSON.parse(await readFile(layout.tsconfig, 'utf8'))).toEqual(verificationTsconfig([plain]));
});
