import type { Course } from '../../src/course/model.ts';
import type { Stop } from '../../src/course/stop.ts';
import { emptyProgress, type Progress } from '../../src/progress/progress.ts';
import type { Effect } from '../../src/tutor/effects.ts';
import type { Command, TutorEvent } from '../../src/tutor/events.ts';
import { initialState } from '../../src/tutor/initial-state.ts';
import { reduce } from '../../src/tutor/reduce.ts';
import type { TutorState } from '../../src/tutor/state.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { course as tinyCourse } from './tiny-course.ts';

/** Plays a session: commands by their name, other events as they are. Every state is frozen: the reducer must not write. */
export class Session {
  state: TutorState;
  /** All effects since the session began, or since `forget`. */
  effects: Effect[] = [];
  /** When the commands are given. */
  now = at;
  readonly course: Course;

  constructor(progress: Partial<Progress> = {}, course: Course = tinyCourse) {
    this.course = course;
    this.state = freeze(initialState(course, freeze({ ...emptyProgress, ...progress })));
    this.play({ type: 'started', at: this.now });
  }

  /** A session that stands somewhere. */
  static at(stop: Stop, progress: Partial<Progress> = {}, course?: Course): Session {
    const session = new Session({ ...progress, stop }, course);
    session.effects = [];
    return session;
  }

  play(...events: readonly (Command | TutorEvent)[]): this {
    for (const event of events) {
      const given =
        typeof event === 'string' ? ({ type: 'command', command: event, at: this.now } as const) : event;
      const { state, effects } = reduce(this.course, this.state, freeze(given));
      this.state = freeze(state);
      this.effects.push(...effects);
    }
    return this;
  }

  /** The effects of these events alone. */
  effectsOf(...events: readonly (Command | TutorEvent)[]): readonly Effect[] {
    const before = this.effects.length;
    this.play(...events);
    return this.effects.slice(before);
  }

  revision(exercise: string): number {
    return this.state.exercises[exercise]?.revision ?? 0;
  }

  /** The verdict of what was last asked to be verified. */
  verdict(exercise: string, status: Verdict['status'], parts: Partial<Verdict> = {}): TutorEvent {
    return verdictEvent({ ...verdictOf(exercise, this.revision(exercise), status), ...parts });
  }
}

export const at = '2026-01-02T03:04:05.000Z';

export function verdictEvent(verdict: Verdict): TutorEvent {
  return { type: 'verdict', verdict, at };
}

/** Of a backend that creates nothing. */
export const noResources = { services: [], added: [], removed: [] };

export function verdictOf(exercise: string, revision: number, status: Verdict['status']): Verdict {
  const state = status === 'passed' ? 'passed' : status === 'failed' ? 'failed' : 'running';
  return {
    exercise,
    revision,
    status,
    types: { state, milliseconds: 40 },
    synthesis: { state: status === 'passed' ? 'passed' : 'waiting', milliseconds: undefined },
    checks: [],
    diagnostics: [],
    resources: status === 'passed' ? noResources : undefined,
    problem: undefined,
  };
}

export const lessonStop = (lesson: string, page = 0): Stop => ({ kind: 'lesson', lesson, page });
export const exerciseStop = (exercise: string): Stop => ({ kind: 'exercise', exercise });
export const chapterEnd = (chapter: string): Stop => ({ kind: 'chapter-end', chapter });

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}
