import type { Exercise } from '../../course/exercise.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import type { SandboxPlace } from '../../sandbox/model.ts';
import { readOutputs, summarizeOutputs } from '../../sandbox/outputs.ts';
import { sandboxPaths } from '../../sandbox/paths.ts';
import type { PracticeFaults } from '../../sandbox/practice/practice-faults.ts';
import type { StartedRun } from '../../sandbox/run/deploy-sandbox.ts';
import { reduceRun, startRun } from '../../sandbox/run/run-state.ts';
import type { Sandboxes } from '../../sandbox/sandboxes.ts';
import { openSandboxesOf } from '../../services/open-sandboxes.ts';
import type { Services } from '../../services/services.ts';
import type { CloudChoice, RunEnd, SandboxHappening } from '../../tutor/sandbox/model.ts';
import type { ResourceSummary } from '../../verify/verdict.ts';
import { createFeed } from './feed.ts';
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

/** The jobs of which a run consists. Each gives the run's end, or undefined where the run goes on. */
export function createRunJobs({ services, env, practice, faults, report }: RunJobsOptions) {
  const { workspace, verifier, clock } = services;
  const paths = sandboxPaths(workspace.layout);
  /** The run that was prepared last, with what leads to its cloud. */
  let prepared: { readonly run: number; readonly sandboxes: Sandboxes } | undefined;

  const sandboxesIn = async (cloud: CloudChoice) => {
    const leading = cloud === 'practice' ? { ...env, ...(await practice.ensure()).env } : env;
    return openSandboxesOf(services, { env: leading });
  };
  const sandboxesOf = (run: number) => {
    if (prepared?.run !== run) throw new Error(`Run ${run} was not prepared.`);
    return prepared.sandboxes;
  };
  const feedOf = (run: number, onStart: (pid: number) => void) => {
    const feed = createFeed(update => report({ kind: 'progress', run, update }));
    return {
      ...feed,
      onLine: (line: string) => feed.add({ lines: [line] }),
      onStart: ({ pid, logFile }: StartedRun) => {
        onStart(pid);
        feed.add({ file: logFile });
      },
    };
  };
  const outputsOf = async ({ folder }: Exercise) => {
    const outputs = await readOutputs(paths.outputs(folder));
    return outputs === undefined ? [] : summarizeOutputs(outputs);
  };

  return {
    /** The practice cloud, the tools, the preflight. */
    async prepare(
      run: number,
      exercise: Exercise,
      cloud: CloudChoice,
      signal: AbortSignal,
    ): Promise<RunEnd | undefined> {
      const givenUp = { kind: 'given-up' } as const;
      const sandboxes = await sandboxesIn(cloud);
      if (cloud === 'practice') await faults.open(exercise);
      if (signal.aborted) return givenUp;
      if ((await sandboxes.tools.find()) !== 'in-place') {
        const install = await sandboxes.tools.install(
          state => report({ kind: 'installing', run, install: state }),
          signal,
        );
        if (signal.aborted) return givenUp;
        if (install.kind === 'failed') return { kind: 'failed', problem: install.problem };
        report({ kind: 'installing', run, install });
        // Packages were put in place below the two processes.
        await verifier.reload();
      }
      report({ kind: 'examining', run });
      const { place } = await sandboxes.preflight(exercise, {
        identifier: undefined,
        profile: undefined,
        signal,
        onFinding: finding => report({ kind: 'found', run, finding }),
      });
      if (signal.aborted) return givenUp;
      prepared = { run, sandboxes };
      report({ kind: 'examined', run, place });
      return undefined;
    },

    async consent(
      run: number,
      exercise: Exercise,
      place: SandboxPlace,
      creates: ResourceSummary | undefined,
    ): Promise<undefined> {
      const consent = await sandboxesOf(run).consent(exercise, place, creates);
      report({ kind: 'consent', run, consent });
    },

    async deploy({
      run,
      exercise,
      place,
      watch,
      signal,
      onStart,
    }: Watched & {
      readonly exercise: Exercise;
      readonly place: SandboxPlace;
      readonly watch: boolean;
    }): Promise<RunEnd> {
      const feed = feedOf(run, onStart);
      let deployments = 0;
      const { state } = await sandboxesOf(run).deploy({
        exercise,
        place,
        watch,
        signal,
        onLine: feed.onLine,
        onStart: feed.onStart,
        onChange(progress) {
          feed.add({ progress });
          if (progress.deployments === deployments) return;
          deployments = progress.deployments;
          // What can't be read is not shown; the run's end says what it was worth.
          void outputsOf(exercise).then(
            outputs => feed.add({ outputs }),
            () => {},
          );
        },
      });
      feed.flush();
      const outputs = state.result.kind === 'succeeded' ? await outputsOf(exercise) : [];
      return { kind: 'finished', progress: state, outputs };
    },

    async delete({
      run,
      entry,
      signal,
      onStart,
    }: Watched & { readonly entry: LedgerEntry }): Promise<RunEnd> {
      const sandboxes = await sandboxesIn(entry.target.kind);
      const feed = feedOf(run, onStart);
      const now = () => clock.now().getTime();
      let progress = startRun(now());
      feed.add({ progress });
      try {
        await sandboxes.delete({
          entry,
          signal,
          onLine: feed.onLine,
          onStart: feed.onStart,
          onStep(step) {
            if (step.kind !== 'ampx' || step.event === undefined) return feed.add({ steps: [step] });
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
