import type { Exercise } from '../../course/exercise.ts';
import { allExercises } from '../../course/walk.ts';
import { programFolder } from '../../program-folder.ts';
import { openLedger } from '../../sandbox/ledger.ts';
import { sandboxPaths } from '../../sandbox/paths.ts';
import { forgetPractice } from '../../sandbox/practice/forget-practice.ts';
import { openPracticeFaults } from '../../sandbox/practice/practice-faults.ts';
import { signalGroup } from '../../sandbox/run/ampx-process.ts';
import type { Services } from '../../services/services.ts';
import type { RunEnd, SandboxHappening, SandboxRequest } from '../../tutor/sandbox/model.ts';
import { asProblem } from '../as-problem.ts';
import { createPracticeHost } from './practice-host.ts';
import { createRunJobs } from './run-jobs.ts';

export interface SandboxWorkOptions {
  readonly services: Services;
  /** The learner's own, which leads to their AWS account. */
  readonly env: NodeJS.ProcessEnv;
  readonly report: (happening: SandboxHappening) => void;
  /** What went wrong and belongs to no run. */
  readonly fail: (error: unknown) => void;
}

/** What stands behind the panels of sandboxes. Loaded when it is needed for the first time. */
export interface SandboxWork {
  /** Starts what is asked for. Never throws: answers and problems are reported. */
  run(request: SandboxRequest): void;
  /** Ends the run that goes on, then the practice cloud that was started here. */
  finish(): Promise<void>;
}

/** The job of a run that goes on: its preparation, its deployment or its deletion. */
interface Job {
  readonly stop: AbortController;
  readonly done: Promise<void>;
  /** The leader of ampx's process group, once there is one. */
  ampx: number | undefined;
}

const tickEvery = 1_000;

export function createSandboxWork({ services, env, report, fail }: SandboxWorkOptions): SandboxWork {
  const { course, clock, workspace } = services;
  const paths = sandboxPaths(workspace.layout);
  const place = { stateDir: paths.cloud, program: programFolder('practice-cloud.js') };
  const ledger = openLedger(paths.ledger, () => clock.now());
  const faults = openPracticeFaults(paths.cloud);
  const practice = createPracticeHost({ ...place, report });
  const jobs = createRunJobs({ services, env, practice, faults, report });
  let job: Job | undefined;

  const readLedger = async () => report({ kind: 'ledger', entries: await ledger.read() });

  /** @param work Gives the run's end, or undefined where it goes on with another job. */
  const begin = (
    run: number,
    work: (signal: AbortSignal, onStart: (pid: number) => void) => Promise<RunEnd | undefined>,
  ) => {
    const stop = new AbortController();
    const ticking = setInterval(() => report({ kind: 'ticked', run, at: clock.now().getTime() }), tickEvery);
    const end = async () => {
      let how: RunEnd | undefined;
      try {
        how = await work(stop.signal, pid => {
          if (job === own) own.ampx = pid;
        });
      } catch (error) {
        how = { kind: 'failed', problem: asProblem(error) };
      }
      clearInterval(ticking);
      if (job === own) job = undefined;
      if (how === undefined) return;
      await readLedger().catch(fail);
      report({ kind: 'ended', run, end: how });
    };
    const own: Job = { stop, done: Promise.resolve().then(end), ampx: undefined };
    job = own;
  };

  const withExercise = (id: string, act: (exercise: Exercise) => void) => {
    const exercise = allExercises(course).find(own => own.id === id);
    if (exercise !== undefined) act(exercise);
  };

  const stopJob = (hard: boolean) => {
    job?.stop.abort();
    if (hard) signalGroup(job?.ampx, 'SIGKILL');
  };

  const interpret = async (request: SandboxRequest): Promise<void> => {
    switch (request.kind) {
      case 'prepare':
        return withExercise(request.exercise, exercise =>
          begin(request.run, signal => jobs.prepare(request.run, exercise, request.cloud, signal)),
        );
      case 'consent':
        return withExercise(request.exercise, exercise =>
          begin(request.run, () => jobs.consent(request.run, exercise, request.place, request.creates)),
        );
      case 'deploy':
        return withExercise(request.exercise, exercise =>
          begin(request.run, (signal, onStart) => jobs.deploy({ ...request, exercise, signal, onStart })),
        );
      case 'delete':
        return begin(request.run, (signal, onStart) => jobs.delete({ ...request, signal, onStart }));
      case 'stop':
        return stopJob(request.hard);
      case 'read-ledger':
        return readLedger();
      case 'follow-practice':
        return practice.follow();
      case 'start-practice':
        await practice.ensure();
        return;
      case 'stop-practice':
        return practice.stop();
      case 'reset-practice':
        await forgetPractice(place, ledger, paths);
        return readLedger();
      case 'open-faults':
        return withExercise(request.exercise, exercise => void faults.open(exercise).catch(fail));
      case 'reset-faults':
        return withExercise(request.exercise, exercise => void faults.reset(exercise).catch(fail));
      case 'break':
        await faults.breakBy(request.faults);
        return;
      case 'mend':
        await faults.mend(request.faults);
    }
  };

  return {
    run: request => void interpret(request).catch(fail),
    async finish() {
      stopJob(false);
      await job?.done;
      await practice.finish();
    },
  };
}
