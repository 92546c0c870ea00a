import type { Exercise } from '../../course/exercise.ts';
import { allExercises } from '../../course/walk.ts';
import { LearnError } from '../../learn-error.ts';
import { signalGroup } from '../../process-group.ts';
import { programFolder } from '../../program-folder.ts';
import type { OwnCheck } from '../../sandbox/deploy-flow.ts';
import { openLedger } from '../../sandbox/ledger.ts';
import { brokenLedgers } from '../../sandbox/ledger-findings.ts';
import { sandboxPaths } from '../../sandbox/paths.ts';
import { forgetPractice } from '../../sandbox/practice/forget-practice.ts';
import { openPracticeFaults } from '../../sandbox/practice/practice-faults.ts';
import type { LeftSandbox } from '../../sandbox/shell/left-sandboxes.ts';
import { openPracticeShell } from '../../services/open-practice-shell.ts';
import type { Services } from '../../services/services.ts';
import type { RunEnd, SandboxHappening, SandboxRequest } from '../../tutor/sandbox/messages.ts';
import { openingWords } from '../../view/sandbox/shell-words.ts';
import type { InstallState } from '../../workspace/install/install-state.ts';
import { asProblem } from '../as-problem.ts';
import { createPracticeHost } from './practice-host.ts';
import { type Answers, createRunJobs } from './run-jobs.ts';

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
  /** Opens the exercise's shell on the terminal, which it must have been given; ends when the learner leaves it. */
  openShell(exercise: Exercise, say: (text: string) => void): Promise<readonly LeftSandbox[] | undefined>;
  /** Ends the run that goes on, then the practice cloud that was started here. */
  finish(): Promise<void>;
}

/** The job of a run that goes on: a deployment or a deletion. */
interface Job {
  readonly run: number;
  readonly stop: AbortController;
  readonly answers: ReturnType<typeof createAnswers>;
  done: Promise<void>;
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

  let saidBroken = false;
  const readLedger = async () => {
    report({ kind: 'ledger', entries: await ledger.read() });
    const [broken] = await brokenLedgers(workspace.layout);
    if (broken === undefined || saidBroken) return;
    saidBroken = true;
    // What it names may still be deployed: an empty list would say the contrary.
    fail(new LearnError({ code: 'ledger-broken', message: broken.what, resolution: broken.fix ?? '' }));
  };

  const begin = (run: number, work: (own: Job) => Promise<RunEnd>) => {
    // One that waits for an answer, in place of which something else was begun.
    job?.stop.abort();
    const own: Job = {
      run,
      stop: new AbortController(),
      answers: createAnswers(),
      ampx: undefined,
      done: Promise.resolve(),
    };
    const ticking = setInterval(() => report({ kind: 'ticked', run, at: clock.now().getTime() }), tickEvery);
    const end = async () => {
      let how: RunEnd;
      try {
        how = await work(own);
      } catch (error) {
        how = { kind: 'failed', problem: asProblem(error) };
      }
      clearInterval(ticking);
      if (job === own) job = undefined;
      await readLedger().catch(fail);
      report({ kind: 'ended', run, end: how, at: clock.now().getTime() });
    };
    own.done = Promise.resolve().then(end);
    job = own;
  };
  const watched = (own: Job) => ({
    run: own.run,
    signal: own.stop.signal,
    onStart: (pid: number) => {
      own.ampx = pid;
    },
  });

  const withExercise = (id: string, act: (exercise: Exercise) => void) => {
    const exercise = allExercises(course).find(own => own.id === id);
    if (exercise !== undefined) act(exercise);
  };

  const jobOf = (run: number) => (job?.run === run ? job : undefined);
  const stopJob = (hard: boolean) => {
    job?.stop.abort();
    if (hard) signalGroup(job?.ampx, 'SIGKILL');
  };

  const interpret = async (request: SandboxRequest): Promise<void> => {
    switch (request.kind) {
      case 'deploy':
        return withExercise(request.exercise, exercise =>
          begin(request.run, own =>
            jobs.deploy({ ...request, ...watched(own), exercise, answers: own.answers }),
          ),
        );
      case 'checked':
        return jobOf(request.run)?.answers.checked(request.own);
      case 'answer':
        return jobOf(request.run)?.answers.answer(request.yes);
      case 'delete':
        return begin(request.run, own => jobs.delete({ ...request, ...watched(own) }));
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
      case 'fix':
        await faults.fix(request.faults);
    }
  };

  return {
    run: request => void interpret(request).catch(fail),
    openShell: (exercise, say) =>
      openPracticeShell(services, {
        ...{ exercise, env, practice: practice.ensure, signal: new AbortController().signal },
        onInstall: installing(say),
        onOpen: () => say(openingWords(exercise.id).join('\n')),
      }),
    async finish() {
      stopJob(false);
      await job?.done;
      await practice.finish();
    },
  };
}

/** Says once that something is being installed. */
function installing(say: (text: string) => void): (state: InstallState) => void {
  let said = false;
  return ({ kind }) => {
    if (kind !== 'installing' || said) return;
    said = true;
    say('Installing ampx (@aws-amplify/backend-cli) first. It may take a minute.');
  };
}

/** What a deployment asks of the state machine, and what that answers, in whichever order. */
function createAnswers(): Answers & { checked(own: OwnCheck): void; answer(yes: boolean): void } {
  let checked: (own: OwnCheck) => void = () => {};
  let answer: (yes: boolean) => void = () => {};
  const own = new Promise<OwnCheck>(resolve => {
    checked = resolve;
  });
  const yes = new Promise<boolean>(resolve => {
    answer = resolve;
  });
  return {
    checked,
    answer,
    ownCheck: signal => unlessAborted(own, signal, { kind: 'unavailable' }),
    agreed: signal => unlessAborted(yes, signal, false),
  };
}

function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal, otherwise: T): Promise<T> {
  if (signal.aborted) return Promise.resolve(otherwise);
  const aborted = new Promise<T>(resolve => {
    signal.addEventListener('abort', () => resolve(otherwise), { once: true });
  });
  return Promise.race([answer, aborted]);
}
