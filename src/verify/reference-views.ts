import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import writeFileAtomic from 'write-file-atomic';
import type { BackendView } from '../checks/backend-view.ts';
import type { Reference } from '../checks/difference/difference.ts';
import type { Exercise } from '../course/exercise.ts';
import { makeOwnFolder } from '../files/make-own-folder.ts';
import { exerciseFiles } from '../workspace/exercise-files.ts';
import type { WorkspaceLayout } from '../workspace/layout.ts';
import type { SynthesisInput } from './synth/protocol.ts';
import type { SynthesisOutcome } from './synth/synthesizer.ts';

type Files = Readonly<Record<string, string>>;

export interface ReferenceOptions {
  readonly layout: WorkspaceLayout;
  /** The built synthesis worker: another one may read a backend in another way. */
  readonly workerPath: string;
  readonly synthesize: (input: SynthesisInput) => Promise<SynthesisOutcome>;
  /** False where memory is short: nothing is then made before it is asked for. */
  readonly ahead: boolean;
  /** What was synthesized of exactly the start or the solution is taken for the reference, see `VerifierOptions`. */
  readonly reuse: boolean;
}

export type ReferenceOutcome =
  | { readonly kind: 'known'; readonly reference: Reference }
  /** The exercise has no backend of its own to compare with. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unavailable'; readonly message: string };

/** What an exercise's start and solution mean, synthesized by the engine itself and kept. */
export interface ReferenceViews {
  /** Never rejects. What couldn't be made is made again at the next call. No save ends it: the next one needs it too. */
  of(exercise: Exercise): Promise<ReferenceOutcome>;
  /** Makes them in the background, before they are needed. */
  warm(exercise: Exercise): void;
  /** What was made of these texts of the exercise's files. */
  note(exercise: Exercise, texts: ReadonlyMap<string, string>, outcome: SynthesisOutcome): void;
}

const backendFile = 'amplify/backend.ts';

export function createReferenceViews(options: ReferenceOptions): ReferenceViews {
  const folder = path.join(options.layout.own, 'reference');
  const known = new Map<string, Promise<ReferenceOutcome>>();
  const noted = new Map<string, SynthesisOutcome>();
  let makers: Promise<string> | undefined;

  /** What the views hang on besides the exercise: the packages that are pinned, and our reading of what they make. */
  const versions = (): Promise<string> => {
    makers ??= Promise.all(
      [options.layout.packageJson, options.layout.packageLock, options.workerPath].map(file =>
        readFile(file).catch(() => Buffer.from('')),
      ),
    ).then(contents => contents.map(content => sha256(content)).join(' '));
    return makers;
  };

  async function make(exercise: Exercise): Promise<ReferenceOutcome> {
    const files = [exercise.start, exercise.solution].map(own => exerciseFiles({ ...exercise, start: own }));
    const key = sha256(JSON.stringify([await versions(), ...files.map(own => Object.entries(own).sort())]));
    const cache = path.join(folder, 'cache', `${exercise.id}.json`);
    const cached = await readCache(cache, key);
    if (cached !== undefined) return { kind: 'known', reference: cached };
    const solution = await synthesize(exercise, 'solution', exercise.solution);
    if (solution.kind !== 'synthesized') return { kind: 'unavailable', message: reason(solution) };
    const start = await synthesize(exercise, 'start', exercise.start);
    // Start files may be broken on purpose; a worker that didn't come up or ended isn't their fault.
    if (start.kind !== 'synthesized' && start.kind !== 'failed') {
      return { kind: 'unavailable', message: reason(start) };
    }
    const reference: Reference = {
      start: start.kind === 'synthesized' ? start.view : undefined,
      solution: solution.view,
    };
    await keep(cache, key, reference);
    return { kind: 'known', reference };
  }

  async function synthesize(
    exercise: Exercise,
    name: 'start' | 'solution',
    own: Files,
  ): Promise<SynthesisOutcome> {
    const before = noted.get(`${exercise.id}/${name}`);
    if (before !== undefined) return before;
    // Amplify looks at the end of a file's path only: 'amplify/data/resource.ts'.
    const project = path.join(folder, exercise.folder, name);
    await rm(project, { recursive: true, force: true });
    for (const [file, text] of Object.entries(exerciseFiles({ ...exercise, start: own }))) {
      await makeOwnFolder(path.dirname(path.join(project, file)));
      await writeFile(path.join(project, file), text);
    }
    try {
      return await options.synthesize({ project, output: path.join(project, '.templates') });
    } finally {
      await rm(project, { recursive: true, force: true });
    }
  }

  async function of(exercise: Exercise): Promise<ReferenceOutcome> {
    if (exercise.solution[backendFile] === undefined) return { kind: 'none' };
    const { id } = exercise;
    const running = known.get(id) ?? make(exercise).catch(unavailable);
    known.set(id, running);
    const outcome = await running;
    if (outcome.kind !== 'known' && known.get(id) === running) known.delete(id);
    return outcome;
  }

  return {
    of,
    warm(exercise) {
      if (options.ahead) void of(exercise);
    },
    note(exercise, texts, outcome) {
      // Anything else says nothing of the files.
      if (!options.reuse || (outcome.kind !== 'synthesized' && outcome.kind !== 'failed')) return;
      for (const name of ['start', 'solution'] as const) {
        if (isDeepStrictEqual(Object.fromEntries(texts), exercise[name])) {
          noted.set(`${exercise.id}/${name}`, outcome);
        }
      }
    },
  };
}

interface Cached {
  readonly key: string;
  readonly start?: BackendView;
  readonly solution: BackendView;
}

/** The views of an earlier run; undefined where there are none that fit. */
async function readCache(file: string, key: string): Promise<Reference | undefined> {
  try {
    const cached = JSON.parse(await readFile(file, 'utf8')) as Cached;
    return cached.key === key ? { start: cached.start, solution: cached.solution } : undefined;
  } catch {
    return undefined;
  }
}

/** A cache that can't be written costs time, not the verdict. */
async function keep(file: string, key: string, { start, solution }: Reference): Promise<void> {
  try {
    await makeOwnFolder(path.dirname(file));
    await writeFileAtomic(file, JSON.stringify({ key, start, solution }));
  } catch {
    // A full disk, or a folder that is read only.
  }
}

function unavailable(error: unknown): ReferenceOutcome {
  return { kind: 'unavailable', message: error instanceof Error ? error.message : String(error) };
}

function reason(outcome: Exclude<SynthesisOutcome, { kind: 'synthesized' }>): string {
  switch (outcome.kind) {
    case 'failed':
    case 'unavailable':
      return outcome.error.message;
    case 'timed-out':
      return 'the solution took too long to synthesize.';
    case 'aborted':
      return 'it was stopped.';
    case 'exited':
      return `the worker ended: ${outcome.reason}.`;
  }
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
