import type { Clock } from '../clock.ts';
import type { WorkspaceLayout } from '../workspace/layout.ts';
import type { Ledger } from './ledger.ts';
import type { sandboxPaths } from './paths.ts';

/** What everything that works on a sandbox is given. */
export interface SandboxContext {
  readonly layout: WorkspaceLayout;
  readonly paths: ReturnType<typeof sandboxPaths>;
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** The environment that leads to AWS, or to the practice cloud. */
  readonly env: NodeJS.ProcessEnv;
  /** dist/aws-worker.js. */
  readonly awsWorker: string;
}
