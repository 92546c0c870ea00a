import path from 'node:path';
import type {
  DeploymentReader,
  DeploymentReaderExercise,
  OutputsView,
} from '../../checks/deployment-view.ts';
import { findRunning } from '../../cloud/folder.ts';
import { PRACTICE_NOWHERE } from '../../cloud/practice.ts';
import { connectPracticeCloud } from '../../cloud/practice-client.ts';
import type { CloudSnapshot } from '../../cloud/snapshot.ts';
import { readIfExists } from '../../files/disk.ts';
import type { WorkspaceLayout } from '../../workspace/layout.ts';
import { type AmplifyOutputs, readOutputs } from '../outputs.ts';
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
      const content = await readOutputs(paths.outputs(exercise.folder)).catch(() => undefined);
      const outputs: OutputsView | undefined = content && {
        from: (await isOfPractice(content, paths.cloud)) ? 'practice' : 'aws',
        content,
      };
      return { exercise: exercise.id, practice, outputs, files };
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

/** Most of what the practice cloud gives out doesn't look real; of the rest its state knows, whether it runs or not. */
async function isOfPractice({ auth, data, storage }: AmplifyOutputs, stateDir: string): Promise<boolean> {
  const regions = [auth?.aws_region, data?.aws_region, storage?.aws_region];
  if (regions.includes(PRACTICE_NOWHERE)) return true;
  const state = (await readIfExists(path.join(stateDir, 'state.json')).catch(() => undefined))?.toString(
    'utf8',
  );
  const ids = [auth?.user_pool_id, storage?.bucket_name];
  return ids.some(id => id !== undefined && state?.includes(id));
}
