import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';
import { findingsInReach, isUnmarked } from '../../src/author/reaching-commands.ts';
import { buildCourse } from '../../src/course/build-course.ts';
import { sourceCourse } from '../support/source-course.ts';

const source = path.resolve(import.meta.dirname, '../../src');

test('every lesson, task, check and hint says where a command is typed that reaches AWS', async () => {
  expect(findingsInReach(await sourceCourse())).toEqual([]);
});

test.each([
  ['Deploy: `npx ampx sandbox --once`.', true],
  ['In a second terminal: `npx ampx sandbox delete --yes`.', true],
  ['`npx ampx generate outputs --out-dir web`', true],
  ['Deploy in the practice shell: `npx ampx sandbox --once`.', false],
  ['It takes your AWS account, unasked: `npx ampx sandbox`.', false],
  ['Read `npx ampx sandbox --help`.', false],
  ['The command is `ampx`.', false],
])('%s', (text, unmarked) => {
  expect(isUnmarked(text)).toBe(unmarked);
});

test.each([
  ['```bash\nnpx ampx sandbox\n```', 1],
  ['```bash title="in the practice shell"\nnpx ampx sandbox\n```', 0],
  ['In the practice shell:\n\n```bash\nnpx ampx sandbox delete\n```', 1],
  ['```bash\namplify push\n```', 1],
  ['```bash gen1\namplify push\n```', 0],
  ['Type `npx ampx deploy --identifier x`.', 1],
  ['Type `npx ampx deploy --identifier x`, in your AWS account.', 0],
  ['> [!NOTE]\n> Type `npx ampx pipeline-deploy`.', 1],
])('a page with %j', (page, count) => {
  const course = buildCourse({
    lessons: {
      'lessons/01-x/chapter.yaml': 'title: X\nsummary: X.',
      'lessons/01-x/01-y.md': `---\nid: y\ntitle: Y\nminutes: 1\nsources: [tried]\n---\n# Y\n\n${page}\n`,
    },
    exercises: [],
  });
  expect(findingsInReach(course)).toHaveLength(count);
});

/** What the program itself may say: an object's texts belong together (message and resolution), else a statement's. */
test('every message of the program says where a command is typed that reaches AWS', async () => {
  const files = (await readdir(source, { recursive: true })).filter(
    // What authors are told, and the names of commands that `translate` gives, are no advice to a learner of the course.
    file => /\.tsx?$/.test(file) && !/^(author|gen1)\//.test(file),
  );
  const unmarked: string[] = [];
  for (const file of files) {
    const { program } = parseSync(file, await readFile(path.join(source, file), 'utf8'));
    for (const statement of program.body)
      for (const text of passages(statement)) if (isUnmarked(text)) unmarked.push(`${file}: ${text}`);
  }
  expect(unmarked).toEqual([]);
  expect(files.length).toBeGreaterThan(100);
});

/** The texts of a statement, with those of each object in it as a passage of its own. */
function passages(statement: unknown): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown, texts: string[]): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, texts);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, value } = node as { type?: string; value?: unknown };
    if (type === 'Literal' && typeof value === 'string') texts.push(value);
    if (type === 'TemplateElement') texts.push((value as { cooked: string }).cooked);
    const own = type === 'ObjectExpression' ? [] : texts;
    for (const part of Object.values(node)) visit(part, own);
    if (own !== texts) found.push(own.join(' '));
  };
  const rest: string[] = [];
  visit(statement, rest);
  return [...found, rest.join(' ')];
}
