import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Exercise } from '../../../src/course/exercise.ts';
import { allExercises } from '../../../src/course/walk.ts';
import { typeDiagnostics } from '../../../src/verify/explain/type-diagnostics.ts';
import { readExercise } from '../../../src/verify/read-exercise.ts';
import { hasCode } from '../../../src/verify/types/project-files.ts';
import type { TypeChecker } from '../../../src/verify/types/type-checker.ts';
import type { Diagnostic } from '../../../src/verify/verdict.ts';
import { sourceCourse } from '../../support/source-course.ts';
import { warmTypes } from '../fixtures/warm-types.ts';
import { course, openWorkspace } from '../fixtures/workspace.ts';

const exercises = allExercises(await sourceCourse()).filter(hasCode);

/** What is compiled: files that `identify` is to read may be as broken as they like. */
function isCode(file: string, { checks }: Exercise): boolean {
  const subjects = checks.flatMap(check => ('subject' in check ? [check.subject] : []));
  return file.endsWith('.ts') && !subjects.some(own => file === own || file.startsWith(`${own}/`));
}

/** What a tired hand does to a file. */
const accidents: Readonly<Record<string, (text: string) => string>> = {
  'is emptied': () => '',
  'keeps nothing but a comment': () => '// later\n',
  'loses its last brace': text =>
    text.slice(0, text.lastIndexOf('}')) + text.slice(text.lastIndexOf('}') + 1),
  'gets a stray brace': text => `${text.trimEnd()}\n}\n`,
  'loses its last quote': text => {
    const quote = Math.max(text.lastIndexOf("'"), text.lastIndexOf('"'));
    return text.slice(0, quote) + text.slice(quote + 1);
  },
};

/** The learner's files, and those beside them, as they are when the exercise is solved. */
function solved({ start, solution }: Exercise): Readonly<Record<string, string>> {
  return { ...start, ...solution };
}

/** An exercise with one spoiled file, in a folder of its own: TypeScript loads all of them at once. */
interface Case {
  readonly exercise: Exercise;
  readonly file: string;
  readonly accident: string;
  readonly text: string;
  readonly spoiled: string;
}

/** Exercises share files: the same accident to the same text is tried once. */
const tried = new Set<string>();

function casesOf(exercise: Exercise): readonly Case[] {
  const files = solved(exercise);
  return Object.entries(files)
    .filter(([file]) => isCode(file, exercise))
    .flatMap(([file, text]) =>
      Object.entries(accidents).map(([accident, spoil]) => ({ file, text, accident, spoiled: spoil(text) })),
    )
    .filter(({ accident, text }) => {
      const key = `${accident}\0${text}`;
      return !tried.has(key) && tried.add(key);
    })
    .map((one, index) => ({
      ...one,
      exercise: {
        ...exercise,
        folder: `${exercise.folder}.${index}`,
        start: files,
      },
    }));
}

const cases = exercises.map(exercise => [exercise.id, casesOf(exercise)] as const);

let workspace: Awaited<ReturnType<typeof openWorkspace>>;
let checker: TypeChecker;

beforeAll(async () => {
  workspace = await openWorkspace('spoiled');
  const all = cases.flatMap(([, own]) => own);
  for (const { exercise, file, spoiled } of all)
    await workspace.writeExercise({ ...exercise, start: { ...exercise.start, [file]: spoiled } });
  const spoiled = all.map(({ exercise }) => exercise);
  checker = await warmTypes(workspace.layout, course(...spoiled), spoiled);
}, 120_000);
afterAll(async () => {
  await checker?.dispose();
  await workspace?.[Symbol.asyncDispose]();
});

async function diagnosticsOf(exercise: Exercise): Promise<readonly Diagnostic[]> {
  const folder = workspace.layout.exercise(exercise.folder);
  const { problems } = await readExercise(exercise, workspace.layout);
  if (problems.length > 0) return problems;
  const outcome = await checker.checkFolder(folder);
  if (outcome.kind !== 'checked') throw new Error(outcome.kind);
  return typeDiagnostics(outcome.messages, folder, outcome.sources, exercise.files);
}

/** Every folder of the machine above the exercise, by its name, but for names that the course itself uses. */
function machineWords(): readonly string[] {
  const { root } = workspace.layout;
  return [root, path.dirname(root), root.split(path.sep).join('/'), encodeURI(root), path.basename(root)];
}

describe.each(cases.filter(([, own]) => own.length > 0))('%s', (_, own) => {
  test.each(own)('$file $accident', { timeout: 60_000 }, async one => {
    const { exercise, file, accident, text, spoiled } = one;
    // The types of a function's environment come from the synthesis, which does not run here.
    const found = (await diagnosticsOf(exercise)).filter(
      ({ message }) => !message.includes("'$amplify/env/"),
    );
    const [first] = found;
    // Without its exports a file is missed only where another one imports it; the synthesis misses the others.
    if (accident === 'keeps nothing but a comment' && first === undefined) return;
    if (spoiled === text) return;
    expect(first?.file, JSON.stringify(found, null, 2)).toBe(file);
    for (const { plain = '', message } of found) {
      for (const word of machineWords()) expect(`${plain}\n${message}`).not.toContain(word);
      expect(`${plain}\n${message}`).not.toMatch(/(?:file:\/\/|["'`]\/)(?:home|Users|tmp|root|var)\b/);
    }
  });
});
