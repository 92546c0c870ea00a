import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { execa } from 'execa';
import type { Place } from '../course/course-invalid.ts';
import { type BlockCase, casesOf, isBroken } from './block-cases.ts';
import { blocksOfLesson } from './lesson-blocks.ts';

/** A block that doesn't do what the lesson says of it. */
export interface BlockFailure {
  readonly place: Place;
  readonly what: string;
}

export interface BlockReport {
  readonly compiled: number;
  readonly failures: readonly BlockFailure[];
}

interface Diagnostic {
  /** Relative to the folder of all cases. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** As `npm create amplify@latest` writes it, but for one program over many small projects. */
const compilerOptions = {
  target: 'es2022',
  module: 'es2022',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  resolveJsonModule: true,
  esModuleInterop: true,
  forceConsistentCasingInFileNames: true,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
  // What a synthesis writes of a function's environment; here any variable is known.
  paths: { '$amplify/env/*': ['./environment.ts'] },
};

/**
 * Compiles every `ts` block of the lessons by one run of TypeScript 7.
 * @param lessons Path below the project's root to text; other files than lessons are passed over.
 * @param packages A folder with a node_modules that holds Amplify; a folder for the run is made below it, and removed.
 *   It lies in the project's own folder: so client code finds `aws-amplify`, which is none of the workspace's packages,
 *   in the project's node_modules.
 * @throws LearnError 'course-invalid' where a lesson can't be read.
 */
export async function compileLessons(
  lessons: Readonly<Record<string, string>>,
  packages: string,
): Promise<BlockReport> {
  const cases = Object.entries(lessons)
    .filter(([file]) => file.endsWith('.md'))
    .flatMap(([file, text]) => casesOf(blocksOfLesson(file, text)));
  const diagnostics = await compileCases(cases, packages);
  return {
    compiled: cases.length,
    failures: cases.flatMap((one, index) => judge(one, diagnostics[index] ?? [])),
  };
}

/**
 * Compiles projects by one run of TypeScript 7.
 * @returns For each the errors in its own file.
 */
export async function compileCases(
  cases: readonly Pick<BlockCase, 'file' | 'files'>[],
  packages: string,
): Promise<readonly (readonly Diagnostic[])[]> {
  if (cases.length === 0) return [];
  await mkdir(path.join(packages, 'workspaces'), { recursive: true });
  const folder = await realpath(await mkdtemp(path.join(packages, 'workspaces', 'lessons-')));
  try {
    await Promise.all(cases.map((one, index) => writeCase(path.join(folder, String(index)), one)));
    await writeFile(path.join(folder, 'environment.ts'), 'export declare const env: any;\n');
    const files = cases.map(({ file }, index) => `${index}/${file}`);
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    const diagnostics = await runCompiler(folder);
    return cases.map((one, index) => diagnostics.filter(({ file }) => file === `${index}/${one.file}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function judge(one: BlockCase, own: readonly Diagnostic[]): readonly BlockFailure[] {
  const { place, code } = one.block;
  if (isBroken(one.block)) {
    // An error outside of what is shown proves nothing.
    const shown = own.some(
      ({ line }) => line > one.offset && line <= one.offset + code.text.split('\n').length,
    );
    return shown ? [] : [{ place, what: 'It is marked broken, but it compiles.' }];
  }
  return own.map(({ line, text }) => ({
    place: { file: place.file, line: place.line + line - one.offset },
    what: text,
  }));
}

async function writeCase(folder: string, { files }: Pick<BlockCase, 'files'>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

async function runCompiler(folder: string): Promise<readonly Diagnostic[]> {
  const typescript = path.dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  const { stdout, exitCode } = await execa(
    process.execPath,
    [path.join(typescript, 'bin', 'tsc'), '-p', folder, '--pretty', 'false'],
    { cwd: folder, reject: false, all: false },
  );
  const diagnostics = [...stdout.matchAll(/^(\S.*?)\((\d+),\d+\): error (TS\d+: .*)$/gm)].map(
    ([, file = '', line, text = '']) => ({ file: file.replaceAll('\\', '/'), line: Number(line), text }),
  );
  if (exitCode !== 0 && diagnostics.length === 0) throw new Error(`TypeScript did not run: ${stdout}`);
  return diagnostics;
}
