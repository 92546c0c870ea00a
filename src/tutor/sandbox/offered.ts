import type { Course } from '../../course/model.ts';
import type { Command } from '../events.ts';
import { exerciseAt } from '../sequence.ts';
import type { TutorState } from '../state.ts';
import { entryHere } from './deletion.ts';
import { activeRun, deployableAt, isSandboxPlace, runOf } from './sandbox-state.ts';

/** Whether a command about sandboxes leads anywhere at this moment; all others do. What doesn't isn't offered. */
export function isOffered(course: Course, state: TutorState, command: Command): boolean {
  const { overlay, sandbox } = state;
  const active = activeRun(state);
  switch (command) {
    case 'sandbox':
      return active !== undefined || deployableAt(course, state) !== undefined;
    case 'deploy':
    case 'watch':
    case 'switch-cloud':
    case 'name-sandbox':
      return active === undefined;
    case 'stop-run':
      return active !== undefined;
    case 'toggle-log': {
      const run = overlay?.kind === 'sandbox' ? runOf(state, overlay.exercise) : undefined;
      return run?.log.file !== undefined;
    }
    case 'delete-sandbox':
      return active === undefined && entryHere(course, state) !== undefined;
    case 'practice':
      return (
        overlay?.kind === 'sandbox' ||
        isSandboxPlace(course, state.stop) ||
        (exerciseAt(course, state.stop) !== undefined && deployableAt(course, state) !== undefined)
      );
    case 'faults':
    case 'reset-practice':
      return sandbox.practice.kind === 'on';
    default:
      return true;
  }
}
