import { expect, test } from 'vitest';
import { contextOf } from '../../src/tutor/context.ts';
import type { Effect } from '../../src/tutor/effects.ts';
import type { Command, TutorEvent } from '../../src/tutor/events.ts';
import { initialState } from '../../src/tutor/initial-state.ts';
import { listRows } from '../../src/tutor/list-rows.ts';
import { quizAt } from '../../src/tutor/quiz-opening.ts';
import { faultChoices } from '../../src/tutor/sandbox/faults.ts';
import type { RunEnd, SandboxHappening } from '../../src/tutor/sandbox/messages.ts';
import { activeRun } from '../../src/tutor/sandbox/sandbox-state.ts';
import { documentEnd } from '../../src/tutor/scrolling.ts';
import { placeOf } from '../../src/tutor/sequence.ts';
import type { QuizState, ReviewSession, TutorState } from '../../src/tutor/state.ts';
import { suggestNext } from '../../src/tutor/suggest.ts';
import { gen1CodeAt } from '../../src/tutor/translation.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { at, chapterEnd, exerciseStop, lessonStop, Session, verdictEvent, verdictOf } from './play.ts';
import { positionOf } from './position.ts';
import {
  awsPlace,
  consentTo,
  entry,
  happens,
  practiceOn,
  practicePlace,
  runState,
  update,
} from './sandbox/runs.ts';
import { course } from './tiny-course.ts';

const commands = [
  'next',
  'previous',
  'forward',
  'up',
  'down',
  'half-page-up',
  'half-page-down',
  'page-up',
  'page-down',
  'top',
  'bottom',
  'choose',
  'submit',
  'back',
  'open-editor',
  'check',
  'hint',
  'solution',
  'reset',
  'undo',
  'review',
  'look-up',
  'resources',
  'next-open',
  'list',
  'filter',
  'cycle-filter',
  'fold',
  'unfold',
  'fold-all',
  'test-out',
  'glossary',
  'translate',
  'help',
  'toggle-auto-advance',
  'retry-install',
  'sandbox',
  'deploy',
  'watch',
  'stop-run',
  'toggle-log',
  'switch-cloud',
  'delete-sandbox',
  'practice',
  'toggle-practice',
  'reset-practice',
  'faults',
  'yes',
  'no',
  'redraw',
  'suspend',
] as const satisfies readonly Command[];

// Fails to compile when a command is left out.
const leftOut: Exclude<Command, (typeof commands)[number] | 'quit'>[] = [];

const times = [at, '2026-01-02T04:00:00.000Z', '2026-01-04T00:00:00.000Z', '2026-03-01T00:00:00.000Z'];
const exercises = ['fix-typo', 'first-model', 'owner-rule', 'gone'];
const wrongBefore = { quizzes: { 'one-quiz': 2, 'order-quiz': 3 }, answersShown: ['match-quiz'] };
const statuses: readonly Verdict['status'][] = ['running', 'passed', 'failed', 'unavailable'];
const off = { state: 'off', pid: undefined, bytes: undefined } as const;
const problem = { code: 'x', message: 'Bad.', resolution: 'Press c.' };

type Random = <T>(choices: readonly T[]) => T;

/** A walk is named by its seed, so that one that fails can be walked again. */
function randomFrom(seed: number): Random {
  let state = seed * 2_654_435_761;
  return choices => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return choices[((state ^ (state >>> 13)) >>> 0) % choices.length] as (typeof choices)[number];
  };
}

function randomHappening(random: Random, state: TutorState): SandboxHappening {
  const run = state.sandbox.runs + random([-1, 0, 0, 0]);
  const end: readonly RunEnd[] = [
    { kind: 'given-up' },
    { kind: 'deleted' },
    { kind: 'failed', problem },
    { kind: 'finished', progress: runState({ result: { kind: 'succeeded' } }), outputs: [] },
  ];
  return random<SandboxHappening>([
    { kind: 'installing', run, install: { kind: 'ready' } },
    { kind: 'examining', run },
    { kind: 'examining', run },
    { kind: 'found', run, finding: { id: 'node', state: 'ok', what: 'Node fits.', fix: undefined } },
    { kind: 'examined', run, place: random([undefined, practicePlace, awsPlace]) },
    { kind: 'consent', run, consent: consentTo(awsPlace, random([true, false])) },
    { kind: 'progress', run, update: update({ lines: ['line'], progress: runState() }) },
    { kind: 'ticked', run, at: 5_000 },
    { kind: 'ended', at: 3_600_000, run, end: random(end) },
    { kind: 'ledger', entries: random([[], [entry('first-model'), entry('gone')]]) },
    { kind: 'practice', practice: { kind: random(['off', 'starting']) } },
    { kind: 'practice', practice: practiceOn() },
    { kind: 'practice-settled' },
  ]);
}

function randomEvent(random: Random, state: TutorState): TutorEvent {
  const exercise = random(exercises);
  const revision = (state.exercises[exercise]?.revision ?? 0) + random([-1, 0, 0, 0]);
  const translated = (): TutorEvent => ({
    type: 'translated',
    stop: state.stop,
    forms: [{ kind: 'untranslated', reason: 'No.' }],
  });
  const events: readonly (() => TutorEvent)[] = [
    () => ({ type: 'text', text: random(['m', '\b', 'rule', '\u001b', ' ']) }),
    () => ({
      type: 'viewport',
      lines: random([0, 5, 60]),
      height: random([0, 1, 20]),
      focus: random([undefined, 0, 55]),
      reveal: random([undefined, 0, 70]),
    }),
    () => ({ type: 'saved', exercise }),
    () => verdictEvent(verdictOf(exercise, revision, random(statuses))),
    () => verdictEvent(verdictOf(exercise, revision, random(statuses))),
    () => ({
      type: 'install',
      install: random([{ kind: 'ready' }, { kind: 'failed', problem }, { kind: 'unknown' }]),
    }),
    () => ({
      type: 'install',
      install: { kind: 'installing', placed: 1, total: 9, resumed: random([true, false]), installer: 'npm' },
    }),
    () => ({
      type: 'engine',
      engine: { types: off, synthesis: { ...off, state: random(['failed', 'ready']) } },
    }),
    () => happens(randomHappening(random, state)),
    () => happens(randomHappening(random, state)),
    () => ({ type: 'solution-loaded', exercise, diffs: [] }),
    translated,
    // It is waited for: rarely another event comes first.
    ...(state.translation?.status === 'asked' ? [translated, translated, translated, translated] : []),
    () => ({ type: 'was-reset', exercise }),
    () => ({ type: 'undone', exercise, what: 'it' }),
    () => ({ type: 'failed', problem }),
    () => ({ type: 'review-due', at: random(times) }),
    () => ({
      type: 'go',
      stop: random([exerciseStop(exercise), lessonStop('rules', 7), chapterEnd('gone')]),
    }),
  ];
  if (random([true, true, true, false]))
    return { type: 'command', command: random(commands), at: random(times) };
  return random(events)();
}

function expectSound(before: TutorState, state: TutorState, effects: readonly Effect[]): void {
  const place = placeOf(course, state.stop);
  expect(place).toBeDefined();
  if (place?.kind === 'lesson') {
    expect(place.page).toBeLessThan(place.lesson.pages().length);
    if (place.page === place.lesson.pages().length - 1)
      expect(state.progress.lessonsRead).toContain(place.lesson.id);
  }
  expect(state.progress.stop).toEqual(state.detour?.stop ?? state.stop);
  expect(new Set(state.progress.lessonsRead).size).toBe(state.progress.lessonsRead.length);
  expect(effects.filter(({ type }) => type === 'save-progress')).toHaveLength(
    state.progress === before.progress ? 0 : 1,
  );
  expect(state.scroll).toBeGreaterThanOrEqual(0);
  if (state.overlay !== undefined && 'scroll' in state.overlay && state.overlay.scroll !== documentEnd) {
    expect(state.overlay.scroll).toBeLessThanOrEqual(Math.max(60, state.viewport.lines));
  }
  if (state.overlay?.kind === 'list') {
    expect(state.overlay.cursor).toBeLessThan(Math.max(1, listRows(course, state).length));
  }
  if (state.translation !== undefined) expect(gen1CodeAt(course, state.stop)).not.toEqual([]);
  expect(state.quiz?.quiz).toBe(quizAt(course, state.stop)?.id);
  if (state.quiz !== undefined) expectSoundQuiz(state.quiz);
  if (state.review !== undefined) expectSoundReview(state, state.review);
  expectSoundExercises(before, state, effects);
  expectSoundRuns(before, state, effects);
  expect(contextOf(state)).toBeDefined();
  expect(positionOf(course, state.stop)).toBeDefined();
  expect(suggestNext(course, state).sentence).not.toBe('');
}

function expectSoundReview(
  { progress }: TutorState,
  { quizzes, at: place, quiz, answers }: ReviewSession,
): void {
  expect(new Set(quizzes).size).toBe(quizzes.length);
  expect(quiz?.quiz).toBe(quizzes[place]);
  if (quiz !== undefined) expectSoundQuiz(quiz);
  for (const [id, answer] of Object.entries(answers))
    if (answer === 'wrong') expect(progress.reviews[id]?.box).toBe(0);
}

function expectSoundQuiz(quiz: QuizState): void {
  expect(quiz.cursor).toBeGreaterThanOrEqual(0);
  expect(quiz.cursor).toBeLessThan(4);
  if (quiz.quiz === 'order-quiz') expect(quiz.arrangement.toSorted()).toEqual([0, 1, 2, 3]);
  if (quiz.quiz === 'one-quiz') expect(quiz.chosen.length).toBeLessThanOrEqual(1);
  if (quiz.quiz === 'match-quiz') {
    // Only the right that two lefts share may be used twice.
    expect(quiz.arrangement.filter(right => right === 2).length).toBeLessThanOrEqual(1);
    expect(quiz.arrangement.filter(right => right === 3).length).toBeLessThanOrEqual(1);
  }
  if (quiz.outcome?.correct) expect(quiz.held).toBeUndefined();
}

/** Who is asked for more than one run at a time would start two. */
function expectSoundRuns(before: TutorState, state: TutorState, effects: readonly Effect[]): void {
  const requests = effects.flatMap(effect => (effect.type === 'sandbox' ? [effect.request] : []));
  const begins = requests.filter(({ kind }) => kind === 'deploy' || kind === 'delete');
  expect(begins).toHaveLength(state.sandbox.runs - before.sandbox.runs);
  if (begins.length > 0) expect(activeRun(before)).toBeUndefined();
  for (const request of requests) if ('run' in request) expect(request.run).toBe(state.sandbox.runs);
  if (state.overlay?.kind === 'faults') expect(state.overlay.cursor).toBeLessThan(faultChoices.length);
}

function expectSoundExercises(before: TutorState, state: TutorState, effects: readonly Effect[]): void {
  expect(Object.keys(state.exercises)).not.toContain('gone');
  for (const [id, exercise] of Object.entries(state.exercises)) {
    expect(exercise.revision).toBeGreaterThanOrEqual(before.exercises[id]?.revision ?? 0);
    expect(exercise.verdict?.revision ?? 0).toBeLessThanOrEqual(exercise.revision);
    expect(exercise.settled?.status).not.toBe('running');
    expect(new Set(exercise.hints).size).toBe(exercise.hints.length);
    if (before.progress.exercisesPassed[id]) expect(state.progress.exercisesPassed[id]).toBe(at);
  }
  for (const effect of effects) {
    if (effect.type !== 'verify') continue;
    const deployed = state.sandbox.run?.phase === 'examining' ? state.sandbox.run.exercise : undefined;
    if (deployed !== effect.exercise) expect(state.stop).toEqual(exerciseStop(effect.exercise));
    expect(effect.revision).toBe(state.exercises[effect.exercise]?.revision);
  }
  if (state.stop.kind === 'exercise') expect(state.exercises[state.stop.exercise]?.stale).toBe(false);
}

test.each(Array.from({ length: 25 }, (_, seed) => seed))(
  'walk %i never leaves the course or the rules',
  seed => {
    expect(leftOut).toEqual([]);
    const random = randomFrom(seed + 1);
    // Half of the learners have something to review from the start.
    const session = new Session(seed % 2 === 0 ? {} : wrongBefore);
    for (let count = 0; count < 300; count += 1) {
      const before = session.state;
      const event = randomEvent(random, before);
      const effects = session.effectsOf(event);
      try {
        expectSound(before, session.state, effects);
      } catch (error) {
        throw new Error(`event ${count}: ${JSON.stringify(event)}`, { cause: error });
      }
    }
    // What was kept is enough to come back to the same place, with the same quizzes solved.
    const resumed = initialState(course, session.state.progress);
    const { quiz, stop } = session.state.detour ?? session.state;
    expect(resumed.stop).toEqual(stop);
    expect(resumed.quiz?.outcome?.correct).toBe(quiz?.outcome?.correct || undefined);
    // What runs is stopped first, ended second, and left third.
    expect(session.effectsOf('quit', 'quit', 'quit')).toContainEqual({ type: 'quit' });
  },
);

test('random walks get everywhere', () => {
  const random = randomFrom(7);
  const sessions = [new Session(), new Session(wrongBefore)];
  const seen = new Set<string>();
  for (let count = 0; count < 10_000; count += 1) {
    const session = sessions[count % 2] ?? new Session();
    session.play(randomEvent(random, session.state));
    seen
      .add(JSON.stringify(session.state.stop))
      .add(contextOf(session.state))
      .add(session.state.overlay?.kind ?? '')
      .add(`translation ${session.state.translation?.status}`);
  }
  const contexts = [
    'lesson',
    'quiz',
    'exercise',
    'chapter-end',
    'course-end',
    'review',
    'review-quiz',
    'reading',
    'list',
    'filter',
    'confirm',
    'sandbox',
    'practice',
    'faults',
  ];
  const overlays = ['help', 'glossary', 'hints', 'solution', 'list', 'confirm'];
  const translations = ['translation asked', 'translation open'];
  expect([...contexts, ...overlays, ...translations].filter(name => !seen.has(name))).toEqual([]);
  expect([...seen].filter(name => name.startsWith('{'))).toHaveLength(12);
});
