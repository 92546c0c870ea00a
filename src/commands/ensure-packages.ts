import { LearnError } from '../learn-error.ts';
import type { Installer, InstallState } from '../workspace/install/install-state.ts';
import type { Output } from './output.ts';

/**
 * Installs the workspace's packages where they are missing, with its progress as lines.
 * @throws LearnError with the problem when it fails.
 */
export async function ensurePackages(installer: Installer, output: Output): Promise<void> {
  let announced = -1;
  const stop = installer.onState(state => {
    if (state.kind !== 'installing' || state.total === 0) return;
    // A line for each tenth: this also ends up in logs.
    const tenth = Math.floor((10 * state.placed) / state.total);
    if (tenth === announced) return;
    if (announced < 0)
      output.note(
        `${state.resumed ? 'Going on installing' : 'Installing'} the packages with ${state.installer}.`,
      );
    announced = tenth;
    output.note(`  ${state.placed} of ${state.total} packages`);
  });
  let state: InstallState;
  try {
    state = await installer.install();
  } finally {
    stop();
  }
  if (state.kind === 'failed') throw new LearnError({ ...state.problem, exitCode: 3 });
}
