import { programFolder } from '../program-folder.ts';
import { openSandboxes, type Sandboxes } from '../sandbox/sandboxes.ts';
import { takeWorkspaceLock } from '../workspace/lock.ts';
import { readTemplate } from '../workspace/template.ts';
import type { Services } from './services.ts';

export interface OpenSandboxesOptions {
  /** Leads to AWS, or to the practice cloud. */
  readonly env: NodeJS.ProcessEnv;
}

/** The sandboxes of the workspace that these services are for. */
export async function openSandboxesOf(
  { workspace, clock }: Services,
  { env }: OpenSandboxesOptions,
): Promise<Sandboxes> {
  const { layout } = workspace;
  return openSandboxes({
    layout,
    template: await readTemplate(programFolder('template'), 'sandbox'),
    env,
    clock,
    awsWorker: programFolder('aws-worker.js'),
    takeLock: () => takeWorkspaceLock(layout, {}),
  });
}
