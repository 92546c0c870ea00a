import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Check, GuessCheck, PredictionCheck, TypeCheck } from '../../checks/check.ts';
import type { Exercise } from '../../course/exercise.ts';
import type { Course } from '../../course/model.ts';
import { allExercises } from '../../course/walk.ts';
import { writeAtomically } from '../../files/disk.ts';
import type { WorkspaceLayout } from '../../workspace/layout.ts';
import { guessCode } from './guesses.ts';

/**
 * The tsconfig behind every type verdict: one project over all exercises, since a second project costs 200 MB. Its
 * options are those that `npm create amplify` writes to amplify/tsconfig.json. Paths are relative to `.course`.
 */
export function verificationTsconfig(exercises: readonly Exercise[]): object {
  // Each function name is unique in the course, so that the first folder that has the file is the right one.
  const generated = exercises
    .filter(usesGeneratedEnvironment)
    .map(({ folder }) => `../${folder}/.amplify/generated/*`);
  return {
    compilerOptions: {
      target: 'es2022',
      lib: ['es2022'],
      module: 'es2022',
      moduleResolution: 'bundler',
      resolveJsonModule: true,
      esModuleInterop: true,
      forceConsistentCasingInFileNames: true,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: ['node'],
      paths: generated.length > 0 ? { '$amplify/*': generated } : {},
    },
    // By chapter: TypeScript tries each pattern on each file, which takes minutes with a thousand of both.
    include: [...new Set(exercises.map(chapterPattern)), './checks/*/*/*.ts'],
    exclude: ['../**/node_modules', '../*/*/.amplify', ...exercises.flatMap(subjectPaths)],
  };
}

function chapterPattern({ folder }: Exercise): string {
  return `../${path.posix.dirname(folder)}/*/**/*.ts`;
}

/** Checks that are answered by the compiler, each as a module of its own. */
export type CompiledCheck = TypeCheck | GuessCheck | PredictionCheck;

export function isCompiled(check: Check): check is CompiledCheck {
  return check.kind === 'type' || check.kind === 'guess' || check.kind === 'prediction';
}

/** Whether an exercise has code to compile, besides what `identify` is to read. */
export function hasCode({ files, checks }: Exercise): boolean {
  const subjects = checks.flatMap(check => ('subject' in check ? [check.subject] : []));
  return files.some(file => !subjects.some(subject => file === subject || file.startsWith(`${subject}/`)));
}

function subjectPaths({ folder, checks }: Exercise): readonly string[] {
  const subjects = checks.flatMap(check => ('subject' in check ? [check.subject] : []));
  return [...new Set(subjects)].map(subject => `../${folder}/${subject}`);
}

/** A type check as a module of its own: 'exercise/...' becomes a path from the module to the exercise's folder. */
export function typeCheckModule(layout: WorkspaceLayout, exercise: Exercise, check: CompiledCheck): string {
  const source = check.kind === 'type' ? check.code : guessCode(check.guess);
  const folder = path.relative(
    path.dirname(typeCheckFile(layout, exercise, check)),
    layout.exercise(exercise.folder),
  );
  const base = folder.split(path.sep).join('/');
  const code = source.replaceAll(/(['"])exercise\//g, (_, quote: string) => `${quote}${base}/`);
  // Without an import or export, all checks would share one global scope.
  return `${code.trimEnd()}\nexport {};\n`;
}

/** Where the module of a type check lies. */
export function typeCheckFile(layout: WorkspaceLayout, exercise: Exercise, check: CompiledCheck): string {
  return path.join(layout.checks, exercise.folder, `${check.id}.ts`);
}

/**
 * Writes what verdicts need beside the exercises: our tsconfig and the type checks. Files of checks that are gone are
 * removed; files that are as they should be are left alone.
 */
export async function writeVerificationFiles(layout: WorkspaceLayout, course: Course): Promise<void> {
  const exercises = allExercises(course);
  const wanted = new Map<string, string>();
  for (const exercise of exercises) {
    for (const check of exercise.checks) {
      if (!isCompiled(check)) continue;
      wanted.set(typeCheckFile(layout, exercise, check), typeCheckModule(layout, exercise, check));
    }
  }
  const present = await readdir(layout.checks, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of present) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !wanted.has(file)) await rm(file);
  }
  wanted.set(layout.tsconfig, `${JSON.stringify(verificationTsconfig(exercises), null, 2)}\n`);
  for (const [file, content] of wanted) {
    const old = await readFile(file, 'utf8').catch(() => undefined);
    if (old === content) continue;
    await writeAtomically(file, content, { durable: false });
  }
}

/** A learner may import the environment of any function that the exercise has. */
function usesGeneratedEnvironment(exercise: Exercise): boolean {
  return [exercise.start, exercise.solution, ...Object.values(exercise.mistakeFiles)].some(files =>
    Object.values(files).some(text => importsGeneratedEnvironment(text) || /\bdefineFunction\(/.test(text)),
  );
}

/** True of a file whose types exist only after a synthesis has written them. */
export function importsGeneratedEnvironment(source: string): boolean {
  return /['"]\$amplify\//.test(source);
}
