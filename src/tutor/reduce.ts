import type { Course } from '../course/model.ts';
import type { TutorEvent } from './events.ts';
import { exerciseCommand } from './exercise.ts';
import { listCommand, typeIntoFilter } from './list.ts';
import { lookUpCommand } from './look-up/look-up.ts';
import { moveTo, navigationCommand } from './navigation.ts';
import { confirmCommand, openingCommand, readingCommand, withoutOverlay } from './overlays.ts';
import { quizCommand } from './quiz.ts';
import { reviewCommand, reviewDue } from './review/session.ts';
import { onSandbox } from './sandbox/happenings.ts';
import { typeIntoName } from './sandbox/naming.ts';
import { sandboxCommand } from './sandbox/panel.ts';
import { practiceCommand } from './sandbox/practice.ts';
import { ask } from './sandbox/start-and-stop.ts';
import { measured } from './scrolling.ts';
import {
  onBegun,
  onEngine,
  onInstall,
  onProgressKept,
  onReset,
  onSaved,
  onSolution,
  onStarted,
  onUndone,
} from './service-events.ts';
import { sessionCommand } from './session.ts';
import { settle } from './settle.ts';
import type { TutorState } from './state.ts';
import { type CommandHandler, notify, type Step, step } from './step.ts';
import { testOutCommand } from './test-out.ts';
import { onTranslated, translationCommand } from './translation.ts';
import { onVerdict } from './verdicts.ts';

/**
 * The course as a machine: one event in, the next state and what the edge is to do out. Pure; throws nothing.
 * After `quit` nothing moves any more, except that verdicts and progress on their way are still taken.
 */
export function reduce(course: Course, state: TutorState, event: TutorEvent): Step {
  if (state.leaving && (event.type === 'command' || event.type === 'text' || event.type === 'go')) {
    return step(state);
  }
  return settle(course, state, take(course, state, event));
}

/** Who is asked first: what always works, then what lies on top, down to the stop itself. */
const commandHandlers: readonly CommandHandler[] = [
  sessionCommand,
  confirmCommand,
  listCommand,
  sandboxCommand,
  practiceCommand,
  // An overlay closes by the key that opened it, so reading comes before opening.
  readingCommand,
  openingCommand,
  lookUpCommand,
  translationCommand,
  testOutCommand,
  quizCommand,
  // Of what lies below a review, nothing moves.
  reviewCommand,
  exerciseCommand,
  navigationCommand,
];

function take(course: Course, state: TutorState, event: TutorEvent): Step {
  switch (event.type) {
    case 'started':
      return step(onStarted(course, { ...state, now: event.at }), ask({ kind: 'read-ledger' }));
    case 'go':
      return step(moveTo(course, { ...state, notice: undefined }, event.stop));
    case 'command': {
      const seen = { ...state, notice: undefined, now: event.at };
      for (const handle of commandHandlers) {
        const taken = handle(course, seen, event.command);
        if (taken !== undefined) return taken;
      }
      return step(seen);
    }
    case 'review-due':
      return step(reviewDue(course, { ...state, now: event.at }));
    case 'text':
      return step(
        typeIntoName(typeIntoFilter(course, { ...state, notice: undefined }, event.text), event.text),
      );
    case 'viewport':
      return step(measured(state, event));
    case 'saved':
      return onSaved(course, state, event.exercise);
    case 'verdict':
      return step(onVerdict(course, state, event.verdict, event.at));
    case 'progress-kept':
      return step(onProgressKept(state, event.progress));
    case 'install':
      return step(onInstall(course, state, event.install));
    case 'engine':
      return step(onEngine(course, state, event.engine));
    case 'sandbox':
      return onSandbox(course, state, event.happening);
    case 'solution-loaded':
      return step(onSolution(state, event.exercise, event.diffs));
    case 'translated':
      return step(onTranslated(state, event.stop, event.forms));
    case 'editor-opened':
      return step(
        notify(state, 'info', `${event.file} is open in ${event.editor}. Save it, and it is checked.`),
      );
    case 'shell-left':
      return step(notify(state, 'info', event.text));
    case 'begun':
      return step(onBegun(course, state, event.exercise, event.begun));
    case 'was-reset':
      return step(onReset(course, state, event.exercise));
    case 'undone':
      return step(onUndone(course, state, event.exercise, event.what));
    case 'nothing-to-undo':
      return step(notify(state, 'info', 'There is nothing to undo: no exercise was reset.'));
    case 'failed': {
      const waits = state.overlay?.kind === 'solution' && state.overlay.diffs === undefined;
      const notice = { tone: 'problem', text: event.problem.message, problem: event.problem } as const;
      const translation = state.translation?.status === 'asked' ? undefined : state.translation;
      return step({ ...(waits ? withoutOverlay(state) : state), translation, notice });
    }
  }
}
