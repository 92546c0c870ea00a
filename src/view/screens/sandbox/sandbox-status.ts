import type { SandboxRun } from '../../../tutor/sandbox/model.ts';
import { activeRun } from '../../../tutor/sandbox/sandbox-state.ts';
import type { TutorState } from '../../../tutor/state.ts';
import { type Span, span } from '../../document/line.ts';
import { duration } from '../../sandbox/marks.ts';
import type { Theme } from '../../theme.ts';

/** The run that goes on, in one phrase for the status line. */
export function sandboxSpans(state: TutorState, { figures, borders }: Theme): readonly Span[] {
  const run = activeRun(state);
  if (run === undefined) return [];
  const { now, progress } = run;
  // A screen reader would read each second.
  const elapsed =
    borders && now !== undefined && progress !== undefined && !progress.watching
      ? ` ${duration(now - (progress.stages[0]?.startedAt ?? progress.startedAt))}`
      : '';
  return [span(`${figures.ellipsis} `, 'accent'), span(`sandbox: ${phrase(run)}${elapsed}`, 'quiet')];
}

function phrase(run: SandboxRun): string {
  const { stopping, phase, work, progress, tools } = run;
  if (stopping !== 'no') return 'stopping';
  if (phase === 'preparing') return tools?.kind === 'installing' ? 'installing ampx' : 'getting ready';
  if (phase !== 'running') return 'looking before it begins';
  if (work === 'delete') return 'deleting';
  if (progress?.watching)
    return progress.failure === undefined ? 'watching' : 'watching; the last save failed';
  return STAGES[progress?.stages.findLast(({ state }) => state === 'running')?.name ?? 'start'];
}

const STAGES = {
  start: 'ampx starts',
  synthesis: 'synthesizing',
  types: 'checking types',
  assets: 'uploading assets',
  deployment: 'creating resources',
  outputs: 'writing outputs',
} as const;
