import type { InstallState } from '../workspace/install/install-state.ts';
import type { Output } from './output.ts';

/** Says how far an installation is, a line for each quarter: this also ends up in logs. */
export function installNotes(output: Output, what: string): (state: InstallState) => void {
  let announced = -1;
  return state => {
    if (state.kind !== 'installing' || state.total === 0) return;
    const quarter = Math.floor((4 * state.placed) / state.total);
    if (quarter === announced) return;
    if (announced < 0)
      output.note(`${state.resumed ? 'Going on installing' : 'Installing'} ${what} with ${state.installer}.`);
    announced = quarter;
    output.note(`  ${state.placed} of ${state.total} packages`);
  };
}
