import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BackendView } from '../checks/backend-view.ts';
import { LearnError } from '../learn-error.ts';
import { synthesisDiagnostic } from './explain/synthesis-diagnostics.ts';
import { findPackage } from './find-package.ts';
import type { SerializedError } from './synth/protocol.ts';
import { createSynthesizer, type SynthesisOutcome } from './synth/synthesizer.ts';

export interface Inspection {
  /** The folder that holds `amplify/`. */
  readonly project: string;
  /** The built synthesis worker. */
  readonly workerPath: string;
  readonly signal?: AbortSignal;
  /** Milliseconds for the whole synthesis, from a cold start. */
  readonly timeLimit?: number;
}

const needed = ['@aws-amplify/backend', 'aws-cdk-lib', 'tsx'] as const;

/**
 * The backend of any Amplify Gen 2 project whose packages are installed, in its folder or above it. Nothing is deployed,
 * and nothing is written into the project but what Amplify itself writes (`.amplify/generated`, where it has functions).
 * @throws LearnError 'not-gen2', 'packages-missing', 'synthesis-failed', 'synthesis-unavailable', 'cancelled'
 */
export async function inspectProject({
  project: given,
  workerPath,
  signal,
  timeLimit = 120_000,
}: Inspection): Promise<BackendView> {
  const project = path.resolve(given);
  await mustBeGen2(project);
  await mustHavePackages(project);
  const folder = await mkdtemp(path.join(tmpdir(), 'amplify-gen2-learn-inspect-'));
  const synthesizer = createSynthesizer({
    workspace: project,
    workerPath,
    folder,
    timeLimit,
    memoryLimit: Number.POSITIVE_INFINITY,
    runLimit: Number.POSITIVE_INFINITY,
    // One run: bringing the worker up warm would take longer than the run itself.
    keepWarm: false,
    onStatus: () => {},
  });
  try {
    const outcome = await synthesizer.synthesize({ project, output: path.join(folder, 'output') }, signal);
    if (outcome.kind !== 'synthesized') throw await failure(outcome, project);
    return outcome.view;
  } finally {
    await synthesizer.dispose();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function mustBeGen2(project: string): Promise<void> {
  for (const name of ['backend.ts', 'backend.js', 'backend.mts']) {
    const found = await access(path.join(project, 'amplify', name)).then(
      () => true,
      () => false,
    );
    if (found) return;
  }
  throw new LearnError({
    code: 'not-gen2',
    message: `There is no amplify/backend.ts in ${project}: this is not the folder of an Amplify Gen 2 project.`,
    resolution:
      'Name the folder that holds amplify/. To see what a folder is: amplify-gen2-learn identify DIR',
    exitCode: 2,
  });
}

async function mustHavePackages(project: string): Promise<void> {
  const missing: string[] = [];
  for (const name of needed) {
    if ((await findPackage(project, name)) === undefined) missing.push(name);
  }
  if (missing.length === 0) return;
  throw new LearnError({
    code: 'packages-missing',
    message: `The project's packages are not installed: ${missing.join(', ')}.`,
    resolution: `Install them, then inspect again: npm install (in ${project})`,
  });
}

async function failure(
  outcome: Exclude<SynthesisOutcome, { kind: 'synthesized' }>,
  project: string,
): Promise<LearnError> {
  switch (outcome.kind) {
    case 'failed':
      return failed(outcome.error, project);
    case 'aborted':
      return new LearnError({
        code: 'cancelled',
        message: 'The inspection was cancelled.',
        resolution: 'Once more: amplify-gen2-learn inspect DIR',
      });
    case 'unavailable':
      return unavailable(outcome.error.message);
    default:
      return unavailable(`the process ended (${outcome.kind})`);
  }
}

/** The same explanation that an exercise's verdict gives. */
async function failed(error: SerializedError, project: string): Promise<LearnError> {
  const texts = new Map<string, string>();
  for (const file of ['amplify/backend.ts', 'amplify/auth/resource.ts', 'amplify/data/resource.ts']) {
    const text = await readFile(path.join(project, file), 'utf8').catch(() => undefined);
    if (text !== undefined) texts.set(file, text);
  }
  const { plain, message, file, line } = synthesisDiagnostic(error, project, texts);
  const place = file === undefined ? '' : ` (${file}${line === undefined ? '' : `:${line}`})`;
  return new LearnError({
    code: 'synthesis-failed',
    message: `The backend can't be built${place}: ${plain === undefined ? message : `${plain}\n${message}`}`,
    resolution: 'Fix that, then: amplify-gen2-learn inspect DIR',
    exitCode: 1,
  });
}

function unavailable(detail: string): LearnError {
  return new LearnError({
    code: 'synthesis-unavailable',
    message: `The process that builds backends did not come to an end: ${detail}.`,
    resolution:
      'Check that the project itself builds: npx ampx generate outputs --help, then npx tsc -p amplify',
  });
}
