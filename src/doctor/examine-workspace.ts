import { access, constants, stat } from 'node:fs/promises';
import { lockHolder } from '../files/file-lock.ts';
import { openSharedFile } from '../files/shared-file.ts';
import { type Finding, ok, problem, warning } from '../finding.ts';
import { emptyProgress } from '../progress/progress.ts';
import { progressSchema } from '../progress/progress-schema.ts';
import { findPackages, type PackagesFound } from '../workspace/install/find-packages.ts';
import { readLockFile } from '../workspace/install/lock-file.ts';
import type { WorkspaceLayout } from '../workspace/layout.ts';
import { peekMarker } from '../workspace/marker.ts';
import type { WorkspaceTemplate } from '../workspace/template.ts';

/** The folder, its packages against the pins, who holds it, and the progress file. */
export async function examineWorkspace(
  layout: WorkspaceLayout,
  template: WorkspaceTemplate,
): Promise<readonly Finding[]> {
  const { root } = layout;
  if ((await peekMarker(layout)) === undefined)
    return [
      problem(
        'workspace',
        `${root} is no workspace, or its .course/workspace.json is broken.`,
        `Make it one: amplify-gen2-learn init ${JSON.stringify(root)}`,
      ),
    ];
  if (!(await isWritable(root)))
    return [
      problem(
        'workspace',
        `${root} can't be written to.`,
        `Give yourself permission: chmod -R u+rwX ${JSON.stringify(root)}`,
      ),
    ];
  const packages = await findPackages(root, readLockFile(template.packageLock));
  return [
    ok('workspace', `The workspace is ${root}.`),
    packagesFinding(packages),
    await lockFinding(layout),
    await progressFinding(layout),
  ];
}

function packagesFinding(found: PackagesFound): Finding {
  const install = 'Open the course, which installs them: amplify-gen2-learn';
  switch (found.kind) {
    case 'in-place':
      return ok('packages', 'The packages are in place, in the versions that the course is written for.');
    case 'missing':
      return warning('packages', 'The packages are not installed yet.', install);
    case 'outdated':
      return problem(
        'packages',
        `${found.name} is ${found.found}; the course is written for ${found.wanted}.`,
        install,
      );
    case 'damaged': {
      const [first = '', ...others] = found.missing;
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      return problem('packages', `Packages are missing: ${first}${more}.`, install);
    }
  }
}

async function lockFinding({ lock }: WorkspaceLayout): Promise<Finding> {
  const holder = await lockHolder(lock);
  if (holder === undefined) return ok('lock', 'No other program installs or writes in the workspace.');
  return warning(
    'lock',
    `Another amplify-gen2-learn installs packages or writes the course's files (process ${holder}).`,
    'Wait until it is done, or close it there with q',
  );
}

async function progressFinding({ progress }: WorkspaceLayout): Promise<Finding> {
  if ((await stat(progress).catch(() => undefined)) === undefined)
    return ok('progress', 'No progress is kept yet.');
  const clock = { now: () => new Date() };
  const shared = openSharedFile({ file: progress, schema: progressSchema, empty: emptyProgress, clock });
  if ((await shared.peek().catch(() => undefined)) !== undefined)
    return ok('progress', `Your progress is kept in ${progress}.`);
  return problem(
    'progress',
    `${progress} can't be read. It will be put aside, not deleted.`,
    'Tick again what passes: amplify-gen2-learn check --all',
  );
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
