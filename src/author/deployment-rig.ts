import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type PracticeCloud, startPracticeCloud } from '../cloud/practice-cloud.ts';
import type { Exercise } from '../course/exercise.ts';
import type { DeploymentStep, Save } from '../course/exercise-schema.ts';
import { sandboxPaths } from '../sandbox/paths.ts';
import { forgetPracticeFaults, openPracticeFaults } from '../sandbox/practice/practice-faults.ts';
import { practiceRunEnvironment } from '../sandbox/practice/run-environment.ts';
import { ampxEnvironment, ampxScript } from '../sandbox/run/ampx-command.ts';
import { runAmpx } from '../sandbox/run/ampx-process.ts';
import type { ProcessEnd } from '../sandbox/run/outcome.ts';
import { workspaceLayout } from '../workspace/layout.ts';

type Files = Readonly<Record<string, string>>;

/** Does by the real `ampx`, on a practice cloud of its own, what an exercise says that a learner does. */
export interface DeploymentRig {
  /** Makes the cloud as it is when the exercise is first opened: nothing deployed, its faults in force. */
  begin(exercise: Exercise): Promise<void>;
  /**
   * Does the steps in the exercise's folder, which holds the start files.
   * @param files What 'solution' means in a step: the files that are being judged.
   * @param onStep Told of each step before it is done.
   * @throws StepFailed where one doesn't go as it should.
   */
  perform(
    exercise: Exercise,
    files: Files,
    steps: readonly DeploymentStep[],
    onStep: (step: string) => void,
  ): Promise<void>;
  /** Milliseconds that each run of `ampx` took so far. */
  runs(): readonly number[];
  dispose(): Promise<void>;
}

/** A step that didn't go as the exercise says. */
export class StepFailed extends Error {}

/** Milliseconds after which a run of `ampx` is given up. */
const limit = 240_000;

/**
 * Starts a practice cloud for a bench's workspace.
 * @param root The bench's folder, below one that has `ampx` in its node_modules.
 * @param now Milliseconds of a clock.
 */
export async function openDeploymentRig(root: string, now: () => number): Promise<DeploymentRig> {
  const layout = workspaceLayout(root);
  const paths = sandboxPaths(layout);
  const script = await ampxScript(root);
  const faults = openPracticeFaults(paths.cloud);
  const cloud = await startPracticeCloud({ stateDir: paths.cloud });
  const runs: number[] = [];

  const run = async (exercise: Exercise, args: readonly string[], rest: RunOptions): Promise<Ended> => {
    const began = now();
    const lines: string[] = [];
    const stop = new AbortController();
    const late = AbortSignal.timeout(limit);
    let end: ProcessEnd;
    try {
      end = await runAmpx({
        args,
        script,
        cwd: layout.exercise(exercise.folder),
        env: ampxEnvironment(practiceRunEnvironment(process.env, cloud.env), undefined),
        ...(rest.input === undefined ? {} : { input: rest.input }),
        signal: AbortSignal.any([stop.signal, late]),
        logFile: path.join(paths.logs, `${exercise.id}.txt`),
        onLine: line => {
          lines.push(line);
          rest.onLine?.(line, () => stop.abort());
        },
        onStart: () => {},
      });
    } finally {
      runs.push(now() - began);
      // Our own engine checks the same types: once is enough to see that ampx comes to the same.
      await rm(path.join(layout.exercise(exercise.folder), 'amplify', 'tsconfig.json'), { force: true });
    }
    const text = lines.join('\n');
    if (late.aborted) throw failed(args, `took longer than ${limit / 1000} seconds`, text);
    return { text, failed: end.exitCode !== 0 || text.includes('[ERROR]') };
  };

  const watch = async (
    exercise: Exercise,
    files: Files,
    { watch: args, saves }: WatchStep,
  ): Promise<void> => {
    const left = [...saves];
    let settled = { watching: false, written: false };
    let saving: Promise<void> = Promise.resolve();
    const { text } = await run(exercise, args, {
      onLine(line, stop) {
        if (line.includes('[ERROR]')) return stop();
        if (line.includes('Watching for file changes')) settled.watching = true;
        if (line.includes('File written:')) settled.written = true;
        if (!settled.watching || !settled.written) return;
        settled = { watching: false, written: false };
        const next = left.shift();
        if (next === undefined) stop();
        else saving = saveFiles(exercise, filesOf(exercise, files, next));
      },
    });
    await saving;
    if (text.includes('[ERROR]')) throw failed(args, 'reported an error', text);
    if (left.length > 0 || !text.includes('File written:')) throw failed(args, 'ended early', text);
  };

  const saveFiles = async (exercise: Exercise, files: Files): Promise<void> => {
    for (const [file, text] of Object.entries(files)) {
      const place = path.join(layout.exercise(exercise.folder), file);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, text);
    }
  };

  const perform = async (exercise: Exercise, files: Files, step: DeploymentStep): Promise<void> => {
    if ('ampx' in step) {
      const { ampx, input, says } = step;
      const ended = await run(exercise, ampx, input === undefined ? {} : { input });
      const { text } = ended;
      if (says !== undefined && !text.includes(says)) throw failed(ampx, `doesn't say "${says}"`, text);
      if (says === undefined && ended.failed) throw failed(ampx, 'failed', text);
      if (
        says === undefined &&
        ampx[0] === 'sandbox' &&
        ampx.includes('--once') &&
        !text.includes('File written:')
      )
        throw failed(ampx, 'wrote no outputs', text);
    } else if ('watch' in step) await watch(exercise, files, step);
    else if ('save' in step) await saveFiles(exercise, filesOf(exercise, files, step.save));
    else if ('remove' in step) await rm(path.join(layout.exercise(exercise.folder), step.remove));
    else await faults.fix(step.fix);
  };

  return {
    begin: exercise => beginAnew(cloud, paths.cloud, exercise),
    async perform(exercise, files, steps, onStep) {
      for (const step of steps) {
        onStep(describeStep(step));
        await perform(exercise, files, step);
      }
    },
    runs: () => [...runs],
    dispose: () => cloud.close(),
  };
}

type WatchStep = Extract<DeploymentStep, { watch: unknown }>;

/** A run of `ampx`. After its banner it ends with 0 whatever happens: what it prints tells a failure, too. */
interface Ended {
  readonly text: string;
  readonly failed: boolean;
}

interface RunOptions {
  readonly input?: string;
  readonly onLine?: (line: string, stop: () => void) => void;
}

async function beginAnew(cloud: PracticeCloud, stateDir: string, exercise: Exercise): Promise<void> {
  await cloud.reset();
  await forgetPracticeFaults(stateDir);
  await openPracticeFaults(stateDir).open(exercise);
}

/** Only what a learner would save: an editor writes no file that didn't change. */
function filesOf({ files: edited, start }: Exercise, judged: Files, save: Save): Files {
  if (typeof save !== 'string') return save;
  const all = save === 'start' ? start : judged;
  return Object.fromEntries(
    edited.flatMap(file => {
      const text = all[file];
      return text === undefined ? [] : [[file, text]];
    }),
  );
}

/** A step on one line. */
function describeStep(step: DeploymentStep): string {
  if ('ampx' in step) return `ampx ${step.ampx.join(' ')}`;
  if ('watch' in step) return `ampx ${step.watch.join(' ')}, saving ${step.saves.length} times`;
  if ('save' in step)
    return `save ${typeof step.save === 'string' ? step.save : Object.keys(step.save).join(', ')}`;
  return 'remove' in step ? `remove ${step.remove}` : `fix ${step.fix}`;
}

function failed(args: readonly string[], what: string, text: string): StepFailed {
  return new StepFailed(`ampx ${args.join(' ')} ${what}. Its last words:\n${text.slice(-1_500)}`);
}
