import { LearnError } from '../learn-error.ts';
import type { Installer, InstallState } from '../workspace/install/install-state.ts';
import { installNotes } from './install-notes.ts';
import type { Output } from './output.ts';

/**
 * Installs the workspace's packages where they are missing, with its progress as lines.
 * @throws LearnError with the problem when it fails.
 */
export async function ensurePackages(installer: Installer, output: Output): Promise<void> {
  const stop = installer.onState(installNotes(output, 'the packages'));
  let state: InstallState;
  try {
    state = await installer.install();
  } finally {
    stop();
  }
  if (state.kind === 'failed') throw new LearnError({ ...state.problem, exitCode: 3 });
}
