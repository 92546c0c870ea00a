import { LearnError } from '../learn-error.ts';
import type { SandboxTools } from '../sandbox/tools.ts';
import type { Output } from './output.ts';

/**
 * Installs the `ampx` command where it is missing, with its progress as lines.
 * @throws LearnError with the problem when it fails.
 */
export async function ensureTools(tools: SandboxTools, output: Output, signal: AbortSignal): Promise<void> {
  if ((await tools.find()) === 'in-place') return;
  output.note('Installing ampx (@aws-amplify/backend-cli) into the workspace, once.');
  let announced = -1;
  const state = await tools.install(now => {
    if (now.kind !== 'installing' || now.total === 0) return;
    const quarter = Math.floor((4 * now.placed) / now.total);
    if (quarter === announced) return;
    announced = quarter;
    output.note(`  ${now.placed} of ${now.total} packages`);
  }, signal);
  if (state.kind === 'failed') throw new LearnError({ ...state.problem, exitCode: 3 });
}
