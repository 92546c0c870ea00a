import os from 'node:os';
import type { Clock } from '../clock.ts';
import type { Exercise } from '../course/exercise.ts';
import type { Finding } from '../finding.ts';
import { LearnError, type Problem } from '../learn-error.ts';
import type { ResourceSummary } from '../verify/verdict.ts';
import type { WorkspaceLayout } from '../workspace/layout.ts';
import type { WorkspaceTemplate } from '../workspace/template.ts';
import { askAccount, askStack } from './aws/ask-aws.ts';
import type { StackAnswer } from './aws/protocol.ts';
import { commandsFor, commandsForEntry } from './commands-to-type.ts';
import type { SandboxContext } from './context.ts';
import { costsOf } from './costs.ts';
import { type DeleteOptions, deleteSandbox } from './delete-sandbox.ts';
import { defaultIdentifier, stackName } from './identifier.ts';
import { leadsToPractice } from './leads-to-practice.ts';
import { type Ledger, type LedgerEntry, openLedger } from './ledger.ts';
import type { Consent, SandboxPlace } from './model.ts';
import { type OutputLine, readOutputs, summarizeOutputs } from './outputs.ts';
import { sandboxPaths } from './paths.ts';
import { type Preflight, runPreflight } from './preflight/preflight.ts';
import { projectName } from './project-name.ts';
import { type DeployOptions, deploySandbox, type EndedRun } from './run/deploy-sandbox.ts';
import { endOrphan, type LiveRun, liveRun } from './running.ts';
import { standWhereItLies } from './stand-where-it-lies.ts';
import { createSandboxTools, type SandboxTools } from './tools.ts';

/** Sandboxes of one workspace, on AWS or on the practice cloud: which it is, is decided by the environment. */
export interface Sandboxes {
  readonly tools: SandboxTools;
  readonly ledger: Ledger;
  /** Looks at all that a deployment needs; ends runs that a killed program has left behind. Creates nothing. */
  preflight(exercise: Exercise, options: PreflightWishes): Promise<Preflight>;
  /** What a person has to agree to. */
  consent(exercise: Exercise, place: SandboxPlace, creates: ResourceSummary | undefined): Promise<Consent>;
  deploy(options: DeployOptions): Promise<EndedRun>;
  /** What the last deployment of an exercise gave, as its amplify_outputs.json says. */
  outputs(exercise: Exercise): Promise<readonly OutputLine[]>;
  delete(options: DeleteOptions): Promise<void>;
  /** What the ledger knows, with what runs here and what CloudFormation says. */
  status(entry: LedgerEntry): Promise<SandboxStatus>;
}

export interface PreflightWishes {
  readonly identifier: string | undefined;
  readonly profile: string | undefined;
  readonly onFinding?: (finding: Finding) => void;
  readonly signal?: AbortSignal;
}

export interface SandboxStatus {
  readonly entry: LedgerEntry;
  readonly run: LiveRun | undefined;
  /** Undefined where AWS couldn't be asked. */
  readonly stack: StackAnswer | undefined;
  /** Why it couldn't, where there is more to say than that the practice cloud doesn't run. */
  readonly problem: Problem | undefined;
}

export interface SandboxesOptions {
  readonly layout: WorkspaceLayout;
  readonly template: WorkspaceTemplate;
  readonly env: NodeJS.ProcessEnv;
  readonly clock: Clock;
  /** dist/aws-worker.js. */
  readonly awsWorker: string;
  readonly takeLock: () => Promise<() => Promise<void>>;
}

/** Opens the sandboxes of a workspace. Starts no process and asks nobody. */
export function openSandboxes(options: SandboxesOptions): Sandboxes {
  const { layout, env, clock, awsWorker } = options;
  const paths = sandboxPaths(layout);
  const ledger = openLedger(paths.ledger, () => clock.now());
  const tools = createSandboxTools(options);
  const context: SandboxContext = { layout, paths, ledger, clock, env, awsWorker };

  return {
    tools,
    ledger,
    async preflight(
      exercise,
      { identifier = defaultIdentifier(os.userInfo().username), profile, onFinding, signal },
    ) {
      const folder = layout.exercise(exercise.folder);
      await endOrphansOf(ledger, exercise, paths.cdkOut(exercise.folder));
      const stack = stackName(await projectName(folder, exercise.id), identifier);
      const practice = leadsToPractice(env);
      const commands = commandsFor({
        ...{ exercise: exercise.id, identifier, profile },
        target: practice ? { kind: 'practice' } : { kind: 'aws', account: undefined },
      });
      return runPreflight({
        exercise: exercise.id,
        asker: { profile, commands, practice },
        known: (await ledger.read()).filter(entry => entry.stack === stack),
        folder,
        cdkOut: paths.cdkOut(exercise.folder),
        identifier,
        stack,
        nodeVersion: process.version,
        tools,
        askAccount: () =>
          askAccount(stack, { worker: awsWorker, workspace: layout.root, env, profile, commands, signal }),
        onFinding,
      });
    },
    async consent(exercise, place, creates) {
      const known = await ledger.read();
      const { target } = place;
      const agreed = known.some(
        entry =>
          entry.target.kind === 'aws' && target.kind === 'aws' && entry.target.account === target.account,
      );
      return {
        place,
        exercise: exercise.id,
        creates,
        costs: target.kind === 'practice' ? [] : costsOf(creates),
        mustAsk: target.kind === 'aws' && !agreed,
      };
    },
    deploy: deployment => deploySandbox(context, deployment),
    async outputs({ folder }) {
      const outputs = await readOutputs(paths.outputs(folder));
      return outputs === undefined ? [] : summarizeOutputs(outputs);
    },
    delete: deletion => deleteSandbox(context, deletion),
    async status(entry) {
      const run = await liveRun(entry);
      const { region, profile } = entry;
      const asked = {
        worker: awsWorker,
        workspace: layout.root,
        env: { ...env, AWS_REGION: region },
        ...{ profile, commands: commandsForEntry(entry) },
      };
      try {
        await standWhereItLies(context, entry, 'status');
        return { entry, run, stack: await askStack(entry.stack, asked), problem: undefined };
      } catch (error) {
        if (!(error instanceof LearnError)) throw error;
        return { entry, run, stack: undefined, problem: problemOf(error) };
      }
    },
  };
}

function problemOf({ code, message, resolution }: LearnError): Problem {
  return { code, message, resolution };
}

/** A program that was killed leaves `ampx` behind: it would hold the exercise's folder, and nobody would hear it. */
async function endOrphansOf(ledger: Ledger, { id }: Exercise, cdkOut: string): Promise<void> {
  for (const entry of await ledger.read()) {
    if (entry.exercise !== id) continue;
    const run = await liveRun(entry);
    if (run !== undefined && run.tool === undefined) await endOrphan(run, cdkOut);
  }
}
