import type { Exercise } from '../../course/exercise.ts';
import { type DeployEnd, type DeployEvent, deploy, type OwnCheck } from '../../sandbox/deploy-flow.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import type { PracticeFaults } from '../../sandbox/practice/practice-faults.ts';
import { practiceRunEnvironment } from '../../sandbox/practice/run-environment.ts';
import type { StartedRun } from '../../sandbox/run/deploy-sandbox.ts';
import { reduceRun, startRun } from '../../sandbox/run/run-state.ts';
import { openSandboxesOf } from '../../services/open-sandboxes.ts';
import type { Services } from '../../services/services.ts';
import type { RunEnd, SandboxHappening } from '../../tutor/sandbox/messages.ts';
import type { CloudChoice } from '../../tutor/sandbox/model.ts';
import { createFeed, type Feed } from './feed.ts';
import type { PracticeHost } from './practice-host.ts';

export interface RunJobsOptions {
  readonly services: Services;
  readonly env: NodeJS.ProcessEnv;
  readonly practice: PracticeHost;
  readonly faults: PracticeFaults;
  readonly report: (happening: SandboxHappening) => void;
}

interface Watched {
  readonly run: number;
  readonly signal: AbortSignal;
  /** Told the leader of ampx's process group. */
  readonly onStart: (pid: number) => void;
}

/** What a deployment waits for, and the state machine answers. Each ends also when the signal aborts. */
export interface Answers {
  ownCheck(signal: AbortSignal): Promise<OwnCheck>;
  agreed(signal: AbortSignal): Promise<boolean>;
}

interface Deployment extends Watched {
  readonly exercise: Exercise;
  readonly cloud: CloudChoice;
  readonly watch: boolean;
  readonly identifier: string | undefined;
  readonly profile: string | undefined;
  readonly answers: Answers;
}

/** The jobs that a run may be. Each gives the run's end. */
export function createRunJobs({ services, env, practice, faults, report }: RunJobsOptions) {
  const { verifier, clock } = services;
  const sandboxesIn = async (cloud: CloudChoice) => {
    const leading = cloud === 'practice' ? practiceRunEnvironment(env, (await practice.ensure()).env) : env;
    return openSandboxesOf(services, { env: leading });
  };

  return {
    async deploy(deployment: Deployment): Promise<RunEnd> {
      const { run, exercise, cloud, watch, identifier, profile, answers, signal, onStart } = deployment;
      const feed = createFeed(update => report({ kind: 'progress', run, update }));
      try {
        const end = await deploy(
          { exercise, watch, signal, identifier, profile },
          {
            async open() {
              const sandboxes = await sandboxesIn(cloud);
              if (cloud === 'practice') await faults.open(exercise);
              return sandboxes;
            },
            reload: () => verifier.reload(),
            check: answers.ownCheck,
            agree: (_consent, until) => answers.agreed(until),
            report: event => onEvent(event, run, feed, onStart, report),
          },
        );
        return runEnd(end);
      } finally {
        feed.flush();
      }
    },

    async delete({
      run,
      entry,
      signal,
      onStart,
    }: Watched & { readonly entry: LedgerEntry }): Promise<RunEnd> {
      const sandboxes = await sandboxesIn(entry.target.kind);
      const feed = createFeed(update => report({ kind: 'progress', run, update }));
      const now = () => clock.now().getTime();
      let progress = startRun(now());
      feed.add({ progress });
      try {
        await sandboxes.delete({
          ...{ entry, signal },
          onLine: line => feed.add({ lines: [line] }),
          onStart({ pid, logFile }: StartedRun) {
            onStart(pid);
            feed.add({ file: logFile });
          },
          onStep(step) {
            if (step.kind !== 'ampx' || step.event === undefined) {
              feed.add({ steps: [step] });
              return;
            }
            progress = reduceRun(progress, step.event, now());
            feed.add({ progress });
          },
        });
      } finally {
        feed.flush();
      }
      return { kind: 'deleted' };
    },
  };
}

/** Tells the screen: at once what is said once, gathered what `ampx` says by the hundred. */
function onEvent(
  event: DeployEvent,
  run: number,
  feed: Feed,
  onStart: (pid: number) => void,
  report: (happening: SandboxHappening) => void,
): void {
  switch (event.kind) {
    case 'checked':
      // The screen knows it first: it has made the check.
      break;
    case 'started':
      onStart(event.pid);
      feed.add({ file: event.logFile });
      break;
    case 'line':
      feed.add({ lines: [event.line] });
      break;
    case 'progress':
      feed.add({ progress: event.state });
      break;
    case 'outputs':
      feed.add({ outputs: event.outputs });
      break;
    default:
      report({ ...event, run });
  }
}

function runEnd(end: DeployEnd): RunEnd {
  switch (end.kind) {
    case 'finished':
      return { kind: 'finished', progress: end.state, outputs: end.outputs };
    case 'failed':
      return end;
    default:
      // Why is on the screen already.
      return { kind: 'given-up' };
  }
}
