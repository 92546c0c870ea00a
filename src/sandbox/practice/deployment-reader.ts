import { stat } from 'node:fs/promises';
import path from 'node:path';
import type {
  DeploymentReader,
  DeploymentReaderExercise,
  OutputsView,
  PracticeView,
} from '../../checks/deployment-view.ts';
import { areOutputsOf } from '../../checks/outputs-origin.ts';
import { findRunning } from '../../cloud/folder.ts';
import { PRACTICE_NOWHERE } from '../../cloud/practice.ts';
import { connectPracticeCloud } from '../../cloud/practice-client.ts';
import type { CloudSnapshot } from '../../cloud/snapshot.ts';
import { readIfExists } from '../../files/disk.ts';
import type { WorkspaceLayout } from '../../workspace/layout.ts';
import { openLedger } from '../ledger.ts';
import { type AmplifyOutputs, fingerprintOf, readOutputs } from '../outputs.ts';
import { sandboxPaths } from '../paths.ts';
import { projectName } from '../project-name.ts';
import { practiceView } from './practice-view.ts';

/** Milliseconds after which a practice cloud that doesn't answer counts as one that doesn't run. */
const patience = 3_000;

/** A file that a command wrote is read up to this many bytes. */
const largestFile = 1_000_000;

/** Reads what the workspace's practice cloud and an exercise's folder say of its deployment. Starts nothing. */
export function createDeploymentReader(layout: WorkspaceLayout): DeploymentReader {
  const paths = sandboxPaths(layout);
  return {
    async read(exercise) {
      const folder = layout.exercise(exercise.folder);
      const [snapshot, files, namespace] = await Promise.all([
        askPractice(paths.cloud),
        readFiles(folder, exercise),
        projectName(folder, exercise.id),
      ]);
      const practice = snapshot && practiceView(snapshot, namespace);
      const place = paths.outputs(exercise.folder);
      const content = await readOutputs(place).catch(() => undefined);
      const outputs: OutputsView | undefined = content && {
        from: await writerOf(content, await fingerprintOf(place), { exercise, practice, paths }),
        content,
      };
      return { exercise: exercise.id, practice, outputs, files, savedAt: await savedAt(folder, exercise) };
    },
  };
}

async function askPractice(stateDir: string): Promise<CloudSnapshot | undefined> {
  try {
    const running = await findRunning(stateDir);
    return running && (await connectPracticeCloud(running).snapshot(AbortSignal.timeout(patience)));
  } catch {
    return undefined;
  }
}

async function readFiles(
  folder: string,
  { deployment }: DeploymentReaderExercise,
): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(
    (deployment?.reads ?? []).map(async file => {
      const bytes = await readIfExists(path.join(folder, file)).catch(() => undefined);
      return bytes === undefined || bytes.length > largestFile
        ? []
        : [[file, bytes.toString('utf8')] as const];
    }),
  );
  return Object.fromEntries(found.flat());
}

interface Seen {
  readonly exercise: DeploymentReaderExercise;
  readonly practice: PracticeView | undefined;
  readonly paths: ReturnType<typeof sandboxPaths>;
}

/** A file says nothing of who wrote it: the practice cloud and the ledger do. */
async function writerOf(
  content: AmplifyOutputs,
  fingerprint: string | undefined,
  { exercise, practice, paths }: Seen,
): Promise<OutputsView['from']> {
  if (practice?.sandboxes.some(sandbox => !sandbox.deleted && areOutputsOf(content, sandbox)))
    return 'practice';
  const known = await openLedger(paths.ledger, () => new Date())
    .read()
    .catch(() => []);
  const wrote = known.some(
    entry =>
      entry.exercise === exercise.id &&
      entry.target.kind === 'aws' &&
      entry.outputs !== undefined &&
      entry.outputs === fingerprint,
  );
  if (wrote) return 'aws';
  // One that doesn't run can't be asked: all that its state is good for is to say so.
  return practice === undefined && (await isOfPractice(content, paths.cloud)) ? 'practice' : 'unseen';
}

async function savedAt(
  folder: string,
  { files }: DeploymentReaderExercise,
): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(
    files.map(async file => {
      const status = await stat(path.join(folder, file)).catch(() => undefined);
      return status === undefined ? [] : [[file, status.mtime.toISOString()] as const];
    }),
  );
  return Object.fromEntries(found.flat());
}

/** Most of what the practice cloud gives out doesn't look real; of the rest its state knows. */
async function isOfPractice({ auth, data, storage }: AmplifyOutputs, stateDir: string): Promise<boolean> {
  const regions = [auth?.aws_region, data?.aws_region, storage?.aws_region];
  if (regions.includes(PRACTICE_NOWHERE)) return true;
  const state = (await readIfExists(path.join(stateDir, 'state.json')).catch(() => undefined))?.toString(
    'utf8',
  );
  const ids = [auth?.user_pool_id, storage?.bucket_name];
  return ids.some(id => id !== undefined && state?.includes(id));
}
