import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { findRunning } from '../../cloud/folder.ts';
import { answers } from '../../cloud/practice-client.ts';
import { parseState } from '../../cloud/state/state-schema.ts';
import { readIfExists } from '../../files/disk.ts';
import { type Finding, ok, problem, warning } from '../../finding.ts';
import { isLearnError } from '../../learn-error.ts';
import type { WorkspaceLayout } from '../../workspace/layout.ts';
import { sandboxPaths } from '../paths.ts';

const id = 'practice-cloud';

/** How it stands with the workspace's practice cloud, for `doctor`: starts nothing and changes nothing. */
export async function practiceFindings(layout: WorkspaceLayout): Promise<readonly Finding[]> {
  const { cloud } = sandboxPaths(layout);
  const found = [await stateFinding(cloud), ...(await putAside(cloud)), ...(await runFinding(cloud))];
  const bad = found.filter(finding => finding !== undefined);
  return bad.length > 0 ? bad : [ok(id, 'The practice cloud is in order.')];
}

async function stateFinding(cloud: string): Promise<Finding | undefined> {
  const file = path.join(cloud, 'state.json');
  try {
    const bytes = await readIfExists(file);
    if (bytes === undefined || parseState(bytes.toString('utf8')) !== undefined) return undefined;
  } catch {
    // Said as the same: it can't be read.
  }
  return problem(
    id,
    `${file} can't be read: what was deployed to the practice cloud. It will be put aside, not deleted.`,
    'Start it, then deploy again: amplify-gen2-learn cloud start',
  );
}

async function putAside(cloud: string): Promise<readonly Finding[]> {
  const names = await readdir(cloud).catch(() => []);
  return names
    .filter(name => /^state\.broken-.*\.json$/.test(name))
    .map(name =>
      warning(
        id,
        `The practice cloud could not read what it had, and kept it as ${path.join(cloud, name)}.`,
        'Deploy again, then delete the file: amplify-gen2-learn sandbox deploy EXERCISE --practice',
      ),
    );
}

/** One that runs and doesn't answer. */
async function runFinding(cloud: string): Promise<readonly Finding[]> {
  try {
    const running = await findRunning(cloud);
    if (running !== undefined) await answers(running);
    return [];
  } catch (error) {
    if (!isLearnError(error)) throw error;
    return [problem(id, error.message, error.resolution)];
  }
}
