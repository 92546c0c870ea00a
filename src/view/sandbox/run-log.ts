import type { Problem } from '../../learn-error.ts';
import { causeOf } from '../../sandbox/run/failure-words.ts';
import type { ResourceEvent, RunEvent } from '../../sandbox/run/run-event.ts';
import type { RunState } from '../../sandbox/run/run-model.ts';
import { type Line, line, span } from '../document/line.ts';
import { duration } from './marks.ts';
import { problemLines, type SaidBefore } from './outcome-lines.ts';
import { stackSpans, stageLine } from './stage-lines.ts';
import { asLog } from './telling.ts';

/** A run as a log, which only grows: where the screen shows how it stands, this says what has come about since. */
export interface RunLog extends SaidBefore {
  /** What is new; each stage, stack and failure is said once. */
  next(state: RunState, event: RunEvent | undefined): readonly Line[];
}

/** @param now Milliseconds since the epoch. */
export function createRunLog(now: () => number): RunLog {
  const said = new Set<string>();
  /** Of resources that failed, as they were said. */
  const reasons: string[] = [];
  const once = (key: string, ...lines: readonly Line[]): readonly Line[] => {
    if (said.has(key)) return [];
    said.add(key);
    return lines;
  };
  const failedResource = (event: ResourceEvent): readonly Line[] => {
    reasons.push(reasonOf(event));
    return [line(span(`failed: ${reasonOf(event)}`, 'bad'))];
  };
  const failed = ({ code, message }: Problem) => `failed ${code} ${message}`;

  return {
    hasSaid: problem => said.has(failed(problem)),
    withoutRepeats(problem) {
      const repeated = reasons.find(reason => problem.message.includes(reason));
      return repeated === undefined
        ? problem
        : { ...problem, message: problem.message.replace(repeated, 'What failed stands above.') };
    },
    next(state, event) {
      const at = span(`${duration(now() - state.startedAt).padStart(6)}  `, 'quiet');
      const timed = ({ spans }: Line): Line => line(at, ...spans);
      const news = (): readonly Line[] => {
        switch (event?.kind) {
          case 'changed':
            said.clear();
            return [timed(line(span(`Saw a save of ${event.file}`)))];
          case 'hotswapped':
            return [timed(line(span(`Updated in place: ${event.type} ${event.name}`)))];
          case 'resource':
            return [
              ...(isCause(event) ? failedResource(event).map(timed) : []),
              ...state.stacks
                .filter(({ status }) => status.endsWith('_COMPLETE'))
                .flatMap(stack =>
                  once(`stack ${stack.name} ${stack.status}`, timed(line(...stackSpans(stack, 0)))),
                ),
            ];
          case 'watching':
            return [timed(line(span('Waiting for a save')))];
          case 'failed': {
            // Before the first deployment the run ends with it, and its end says it.
            const { problem } = event.failure;
            // What ampx says after it only follows from it.
            const isCause = state.failure === event.failure;
            return state.deployments === 0 || !isCause
              ? []
              : once(failed(problem), ...problemLines(problem, asLog));
          }
          default:
            return [];
        }
      };
      const first = event?.kind === 'changed' ? news() : [];
      const stages = state.stages
        .filter(({ state: how }) => how === 'passed' || how === 'failed' || how === 'stopped')
        .flatMap(stage =>
          once(`${stage.name} ${stage.state}`, timed(stageLine(stage, state, undefined, asLog))),
        );
      return [...first, ...stages, ...(event?.kind === 'changed' ? [] : news())];
    },
  };
}

/** A stack fails because of what is in it, and a resource is cancelled because of another: neither says more. */
function isCause(event: ResourceEvent): boolean {
  return (
    event.status.endsWith('_FAILED') &&
    causeOf([{ ...event, reason: event.reason ?? 'unknown' }]) !== undefined
  );
}

function reasonOf({ type, name, reason }: ResourceEvent): string {
  return `${type} ${name}${reason === undefined ? '' : `: ${reason}`}`;
}
