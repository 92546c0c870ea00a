import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Course } from '../../course/model.ts';
import { placeOf } from '../../verify/explain/code-frame.ts';
import { verificationTsconfig, writeVerificationFiles } from '../../verify/types/project-files.ts';
import { type TypeMessage, TypeSession } from '../../verify/types/session.ts';
import { exerciseFiles } from '../../workspace/exercise-files.ts';
import { type WorkspaceLayout, workspaceLayout } from '../../workspace/layout.ts';
import { makeBenchFolder } from '../exercise-bench.ts';
import { courseOfStates, type ExerciseState } from './course-states.ts';
import { type Difference, differencesOf, moduleOfCheck, type Said } from './differences.ts';
import type { TypeScript5 } from './typescript-5.ts';

export interface CompilerComparison {
  /** Files that both compiled. */
  readonly files: number;
  /** Messages in which they agree. */
  readonly agreed: number;
  readonly differences: readonly Difference[];
}

/**
 * Compiles states of exercises by TypeScript 5 and by the TypeScript 7 that the engine has, each in one project with the
 * engine's own options, and compares what they say.
 * @param packages Where the workspace's packages are installed; a folder for the run is made below it, and removed.
 */
export async function compareCompilers(
  course: Course,
  states: readonly ExerciseState[],
  packages: string,
  typescript5: TypeScript5,
): Promise<CompilerComparison> {
  const root = await makeBenchFolder(packages);
  try {
    const layout = workspaceLayout(root);
    await writeStates(layout, course, states);
    const session = await TypeSession.start(layout.tsconfig, root);
    try {
      await session.load();
      const files = session.files.filter(file => !file.includes(`${path.sep}node_modules${path.sep}`));
      const said7 = (await Promise.all(files.map(file => session.check(file)))).flat();
      const said5 = typescript5.check(layout.tsconfig, files);
      const texts = new Map(
        await Promise.all(files.map(async file => [file, await readFile(file, 'utf8')] as const)),
      );
      const nameOf = (file: string) => nameIn(layout, states, file);
      const said = (messages: readonly TypeMessage[]): readonly Said[] =>
        messages.map(message => ({
          ...nameOf(message.file),
          ...placeOf(texts.get(message.file) ?? '', message.start),
          code: message.code,
          text: message.text.replaceAll(root, ''),
        }));
      return { files: files.length, ...differencesOf(said(said5), said(said7)) };
    } finally {
      await session.kill();
    }
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function writeStates(
  layout: WorkspaceLayout,
  course: Course,
  states: readonly ExerciseState[],
): Promise<void> {
  const exercises = states.map(({ exercise }) => exercise);
  for (const exercise of exercises) {
    for (const [file, text] of Object.entries(exerciseFiles(exercise))) {
      const target = path.join(layout.exercise(exercise.folder), file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }
  }
  await writeVerificationFiles(layout, courseOfStates(course, states));
  const { compilerOptions, ...rest } = verificationTsconfig(exercises) as { compilerOptions: object };
  // No synthesis runs here: any variable of a function is known, and a text.
  const paths = { '$amplify/env/*': ['./environment.ts'] };
  await writeFile(
    path.join(layout.own, 'environment.ts'),
    'export declare const env: Record<string, string>;\n',
  );
  await writeFile(
    layout.tsconfig,
    JSON.stringify({ ...rest, compilerOptions: { ...compilerOptions, paths } }),
  );
}

/** Which state a file belongs to, and where it lies in the exercise; the module of a check belongs to its state, too. */
function nameIn(layout: WorkspaceLayout, states: readonly ExerciseState[], file: string) {
  for (const [base, prefix] of [
    [layout.checks, moduleOfCheck],
    [layout.root, ''],
  ] as const) {
    const relative = path.relative(base, file).split(path.sep);
    if (relative[0] === '..') continue;
    const folder = relative.slice(0, 2).join('/');
    const state = states.find(({ exercise }) => exercise.folder === folder);
    return { state: state?.name ?? '', file: prefix + relative.slice(state === undefined ? 0 : 2).join('/') };
  }
  return { state: '', file };
}
