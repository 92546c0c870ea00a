import type { Exercise } from '../../course/exercise.ts';
import type { Course } from '../../course/model.ts';
import type { Stop } from '../../course/stop.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import { exerciseAt, placeOf } from '../sequence.ts';
import type { TutorState } from '../state.ts';
import type { CloudChoice, SandboxRun, SandboxState } from './model.ts';

export const initialSandbox: SandboxState = {
  choice: 'practice',
  identifier: '',
  profile: '',
  run: undefined,
  runs: 0,
  ledger: [],
  practice: { kind: 'unknown' },
};

/** The chapter whose lessons deploy, too. */
const sandboxChapter = 'sandbox';

/** Whether there is a backend that could be deployed. */
function isDeployable({ needs }: Exercise): boolean {
  return needs !== 'types';
}

/** Whether an exercise's checks read what was deployed to the practice cloud. */
export function readsDeployment({ needs }: Exercise): boolean {
  return needs === 'deployment';
}

/** What `d` deploys here: the exercise, or in the lessons of the sandbox chapter the one that belongs to the lesson. */
export function deployableAt(course: Course, state: Pick<TutorState, 'stop' | 'progress'>) {
  const exercise = exerciseAt(course, state.stop);
  if (exercise !== undefined) return isDeployable(exercise) ? exercise : undefined;
  const place = placeOf(course, state.stop);
  if (place?.kind !== 'lesson' || place.chapter.id !== sandboxChapter) return undefined;
  const own = place.lesson.exercises.filter(isDeployable);
  const open = own.find(({ id }) => state.progress.exercisesPassed[id] === undefined);
  const others = place.chapter.lessons.flatMap(lesson => lesson.exercises).filter(isDeployable);
  return open ?? own[0] ?? others[0];
}

/** Whether the practice cloud matters where the learner stands. */
export function isSandboxPlace(course: Course, stop: Stop): boolean {
  const place = placeOf(course, stop);
  if (place?.kind === 'exercise' && readsDeployment(place.exercise)) return true;
  return place !== undefined && place.kind !== 'course-end' && place.chapter.id === sandboxChapter;
}

/** The run, while a process of it may be at work. One that waits for an answer is dropped without one. */
export function activeRun({ sandbox: { run } }: Pick<TutorState, 'sandbox'>): SandboxRun | undefined {
  switch (run?.phase) {
    case 'preparing':
    case 'examining':
    case 'running':
      return run;
    default:
      return undefined;
  }
}

/** The run that an exercise's panel shows. */
export function runOf({ sandbox }: Pick<TutorState, 'sandbox'>, exercise: string): SandboxRun | undefined {
  return sandbox.run?.exercise === exercise ? sandbox.run : undefined;
}

/** What the learner is asked before anything is created. */
export function isAskingConsent(run: SandboxRun | undefined): boolean {
  return run?.phase === 'asking';
}

/** The sandbox of an exercise in one of the two clouds, as far as this program made it. */
export function entryOf(
  { ledger, identifier }: SandboxState,
  exercise: string,
  cloud: CloudChoice,
): LedgerEntry | undefined {
  const known = ledger.filter(entry => entry.exercise === exercise && entry.target.kind === cloud);
  // The one that was named is meant; another where it is all that there is.
  return known.find(entry => entry.identifier === identifier) ?? known[0];
}

/** The state with something new about sandboxes. */
export function withSandbox(state: TutorState, change: Partial<SandboxState>): TutorState {
  return { ...state, sandbox: { ...state.sandbox, ...change } };
}

/** The state with a run that has just begun. */
export function withNewRun(
  state: TutorState,
  what: Pick<SandboxRun, 'exercise' | 'cloud' | 'work' | 'phase'>,
): TutorState & { readonly sandbox: { readonly run: SandboxRun } } {
  const runs = state.sandbox.runs + 1;
  const run: SandboxRun = {
    ...what,
    number: runs,
    stopping: 'no',
    tools: undefined,
    ownCheck: 'waiting',
    findings: [],
    place: undefined,
    consent: undefined,
    progress: undefined,
    steps: [],
    log: { file: undefined, lines: [] },
    outputs: [],
    problem: undefined,
    endedAt: undefined,
    savedSince: false,
    heardAt: undefined,
    now: undefined,
  };
  return { ...state, sandbox: { ...state.sandbox, run, runs } };
}

/** The state with something new about the run. */
export function withRun(state: TutorState, change: Partial<SandboxRun>): TutorState {
  const { run } = state.sandbox;
  return run === undefined ? state : withSandbox(state, { run: { ...run, ...change } });
}
