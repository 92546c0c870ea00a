import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exercise } from '../../../src/course/exercise.ts';
import { allExercises } from '../../../src/course/walk.ts';
import { typeDiagnostics } from '../../../src/verify/explain/type-diagnostics.ts';
import type { TypeChecker } from '../../../src/verify/types/type-checker.ts';
import { sourceCourse } from '../../support/source-course.ts';
import { warmTypes } from '../fixtures/warm-types.ts';
import { openWorkspace } from '../fixtures/workspace.ts';

const course = await sourceCourse();
const exercise = allExercises(course).find(({ id }) => id === 'wire-the-backend') as Exercise;
const file = 'amplify/backend.ts';

let workspace: Awaited<ReturnType<typeof openWorkspace>>;
let checker: TypeChecker;

beforeAll(async () => {
  // A folder's name that could be taken for a word of a sentence.
  workspace = await openWorkspace('held "so" lang’s');
  await workspace.writeExercise({ ...exercise, start: { ...exercise.start, ...exercise.solution } });
  checker = await warmTypes(workspace.layout, course, [exercise]);
}, 120_000);
afterAll(async () => {
  await checker?.dispose();
  await workspace?.[Symbol.asyncDispose]();
});

async function firstOf(source: string) {
  const folder = workspace.layout.exercise(exercise.folder);
  await writeFile(path.join(folder, file), source);
  const outcome = await checker.checkFolder(folder);
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return typeDiagnostics(outcome.messages, folder, outcome.sources, exercise.files)[0];
}

const right = exercise.solution[file] ?? '';
const modules = ['./auth/resource', './data/resource', '@aws-amplify/backend'];
const wrongs: Readonly<Record<string, (clause: string, name: string) => string>> = {
  'without braces': (_, name) => name,
  'under another name': (_, name) => `{ ${name}s as ${name} }`,
  'over two lines, without braces': (_, name) => `\n  ${name}\n `,
  'as its default': (_, name) => `{ default as ${name} }`,
};

describe.each(modules)('what is imported of %s', module => {
  test.each(Object.keys(wrongs))('%s', async how => {
    const source = right.replace(
      new RegExp(`import (\\{ (\\w+) \\}) from '${module.replaceAll('.', '\\.')}'`),
      (_, clause: string, name: string) => `import ${wrongs[how]?.(clause, name)} from '${module}'`,
    );
    expect(source).not.toBe(right);
    const found = await firstOf(source);
    expect(found?.file).toBe(file);
    expect(found?.plain).toContain(`\`${module}\``);
    expect(`${found?.plain} ${found?.message}`).not.toMatch(/held/);
  });
});

test('a name that a package of the CDK does not have', async () => {
  const code = "import { Bucke } from 'aws-cdk-lib/aws-s3';\nexport const made = Bucke;";
  const found = await firstOf(`${code}\n${right}`);
  expect(found?.plain).toMatch(/^`aws-cdk-lib\/aws-s3` has no export called `Bucke`/);
  expect(found?.message).not.toMatch(/held/);
});
