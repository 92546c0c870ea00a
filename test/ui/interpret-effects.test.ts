import { expect, it, vi } from 'vitest';
import { LearnError } from '../../src/learn-error.ts';
import { emptyProgress, type Progress } from '../../src/progress/progress.ts';
import type { TutorEvent } from '../../src/tutor/events.ts';
import { createInterpreter } from '../../src/ui/interpret-effects.ts';
import type { SandboxWork } from '../../src/ui/sandbox/sandbox-work.ts';
import { fixtureCourse } from './fixtures/course.ts';
import { type FakeOptions, fakeServices } from './fixtures/services.ts';
import { passedVerdict, runningVerdict } from './fixtures/verdicts.ts';

const exercise = 'rewrite-todo';
const folder = '01-generations/01-rewrite-todo';

const noSandboxes = async (): Promise<SandboxWork> => {
  throw new Error('No sandbox here.');
};

function setUp(
  options: Partial<FakeOptions> = {},
  openSandboxWork = noSandboxes,
  notYetInPlace: () => Promise<void> | undefined = () => undefined,
) {
  const services = fakeServices({ course: fixtureCourse(), ...options });
  const events: TutorEvent[] = [];
  const lent: string[] = [];
  let left = false;
  const interpreter = createInterpreter({
    services,
    notYetInPlace,
    dispatch: event => void events.push(event),
    lend: async work => {
      lent.push('lent');
      await work();
      lent.push('back');
    },
    suspend: async () => void lent.push('suspended'),
    say: text => void lent.push(text),
    redraw: () => void lent.push('redrawn'),
    quit: () => {
      left = true;
    },
    openSandboxWork,
  });
  const until = (check: () => boolean) =>
    vi.waitFor(() => expect(check()).toBe(true), { timeout: 20_000, interval: 1 });
  return { services, events, lent, interpreter, until, hasLeft: () => left };
}

it('passes each step of a verdict on, with the time', async () => {
  const { interpreter, events, until } = setUp({
    verdicts: revision => [runningVerdict(revision), passedVerdict(revision)],
  });
  interpreter.run({ type: 'verify', exercise, revision: 3 });
  await until(() => events.length === 2);
  expect(events).toEqual([
    { type: 'verdict', verdict: runningVerdict(3), at: '2025-06-01T12:00:00.000Z' },
    { type: 'verdict', verdict: passedVerdict(3), at: '2025-06-01T12:00:00.000Z' },
  ]);
});

it('verifies nothing before the files are in the workspace', async () => {
  let inPlace: () => void = () => {};
  const writing = new Promise<void>(resolve => {
    inPlace = resolve;
  });
  const asked: unknown[] = [];
  const { services, interpreter, until } = setUp({}, noSandboxes, () => writing);
  Object.assign(services.verifier, {
    verify: async (_exercise: unknown, { revision }: { revision: number }) => {
      asked.push(revision);
      return passedVerdict(revision);
    },
  });
  interpreter.run({ type: 'verify', exercise, revision: 1 });
  interpreter.run({ type: 'verify', exercise, revision: 2 });
  await new Promise(setImmediate);
  expect(asked).toEqual([]);
  inPlace();
  await until(() => asked.length > 0);
  expect(asked).toEqual([2]);
});

it('gives an older verification up when a newer one is asked for', async () => {
  const signals: AbortSignal[] = [];
  const { services, interpreter, events } = setUp();
  const verifier = services.verifier;
  Object.assign(verifier, {
    verify: (_exercise: unknown, { signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error('given up'))),
      );
    },
  });
  interpreter.run({ type: 'verify', exercise, revision: 1 });
  interpreter.run({ type: 'verify', exercise, revision: 2 });
  await interpreter.finish();
  expect(signals.map(signal => signal.aborted)).toEqual([true, true]);
  expect(events).toEqual([]);
});

it('tells a failure by its message and what to do', async () => {
  const full = new LearnError({
    code: 'disk-full',
    message: 'The disk is full.',
    resolution: 'Make room, then press r.',
  });
  const { interpreter, events, until } = setUp({ fails: { reset: full } });
  interpreter.run({ type: 'reset', exercise });
  await until(() => events.length === 1);
  expect(events[0]).toEqual({
    type: 'failed',
    problem: { code: 'disk-full', message: 'The disk is full.', resolution: 'Make room, then press r.' },
  });
});

it.each([
  ['reset', { type: 'reset', exercise }],
  ['undo', { type: 'undo' }],
  ['open', { type: 'open-editor', exercise, file: 'amplify/data/resource.ts', line: undefined }],
  ['write', { type: 'save-progress', progress: emptyProgress }],
  ['verify', { type: 'verify', exercise, revision: 1 }],
  ['compare', { type: 'load-solution', exercise }],
] as const)('a bug in %s ends in a message, not in the end of the program', async (name, effect) => {
  const { interpreter, events, until } = setUp({ fails: { [name]: new TypeError('x is not a function') } });
  interpreter.run(effect);
  await until(() => events.length === 1);
  expect(events[0]).toMatchObject({ type: 'failed', problem: { code: 'bug' } });
});

it('translates Gen 1 code, block by block', async () => {
  const { interpreter, events, until } = setUp();
  const stop = { kind: 'lesson', lesson: 'anatomy', page: 1 } as const;
  const code = (language: string, text: string) =>
    ({ language, text, title: undefined, generation: 'gen1', flags: [] }) as const;
  interpreter.run({ type: 'translate', stop, code: [code('bash', 'amplify push'), code('text', '? Email')] });
  await until(() => events.length === 1);
  expect(events[0]).toMatchObject({
    type: 'translated',
    stop,
    forms: [
      { kind: 'translated', codes: [{ text: expect.stringContaining('npx ampx sandbox') }] },
      { kind: 'untranslated' },
    ],
  });
});

it('opens a graphical editor where the work starts, and says so', async () => {
  const { services, interpreter, events, lent, until } = setUp();
  interpreter.run({ type: 'open-editor', exercise, file: 'amplify/data/resource.ts', line: undefined });
  await until(() => events.length === 1);
  expect(services.calls).toEqual([`open /home/ada/amplify-gen2-learn/${folder}/amplify/data/resource.ts:7`]);
  expect(events[0]).toEqual({ type: 'editor-opened', editor: 'VS Code', file: 'amplify/data/resource.ts' });
  expect(lent).toEqual([]);
});

it('lends the terminal to an editor that needs it, and takes it back', async () => {
  const { services, interpreter, lent, until } = setUp({ inTerminal: true });
  interpreter.run({ type: 'open-editor', exercise, file: 'amplify/data/resource.ts', line: 12 });
  await until(() => lent.length === 2);
  expect(lent).toEqual(['lent', 'back']);
  expect(services.calls).toEqual([`open /home/ada/amplify-gen2-learn/${folder}/amplify/data/resource.ts:12`]);
});

it('says by its id which exercise was undone', async () => {
  const { interpreter, events, until } = setUp({ undone: { exerciseFolder: folder, what: 'the reset' } });
  interpreter.run({ type: 'undo' });
  await until(() => events.length === 1);
  expect(events[0]).toEqual({ type: 'undone', exercise, what: 'the reset' });
});

it('says when there is nothing to undo', async () => {
  const { interpreter, events, until } = setUp();
  interpreter.run({ type: 'undo' });
  await until(() => events.length === 1);
  expect(events).toEqual([{ type: 'nothing-to-undo' }]);
});

it('writes one progress at a time, skips those that are old, and finishes with the newest', async () => {
  const release: (() => void)[] = [];
  const written: Progress[] = [];
  const { services, interpreter } = setUp();
  Object.assign(services.progress, {
    write: async (progress: Progress) => {
      await new Promise<void>(resolve => release.push(resolve));
      written.push(progress);
    },
  });
  const progresses = ['a', 'b', 'c'].map(lesson => ({ ...emptyProgress, lessonsRead: [lesson] }));
  for (const progress of progresses) interpreter.run({ type: 'save-progress', progress });
  const finished = interpreter.finish();
  release.shift()?.();
  await vi.waitFor(() => expect(release).toHaveLength(1), { timeout: 20_000, interval: 1 });
  release.shift()?.();
  await finished;
  expect(written).toEqual([progresses[0], progresses[2]]);
});

it('writes the newer progress after an older one failed, and what failed last once more at the end', async () => {
  const written: Progress[] = [];
  const failures = [true, false, true, false];
  const { services, interpreter, events, until } = setUp();
  Object.assign(services.progress, {
    write: async (progress: Progress) => {
      if (failures.shift()) throw new Error('The disk is full.');
      written.push(progress);
      return progress;
    },
  });
  const [a, b, c] = ['a', 'b', 'c'].map(lesson => ({ ...emptyProgress, lessonsRead: [lesson] }));
  for (const progress of [a, b])
    interpreter.run({ type: 'save-progress', progress: progress ?? emptyProgress });
  await until(() => written.length === 1);
  expect(written).toEqual([b]);
  interpreter.run({ type: 'save-progress', progress: c ?? emptyProgress });
  await until(() => events.some(({ type }) => type === 'failed'));
  await interpreter.finish();
  expect(written).toEqual([b, c]);
});

it('says at the end what keeps the progress from being written', async () => {
  const full = new LearnError({ code: 'progress-not-kept', message: 'Full.', resolution: 'Make room.' });
  const { interpreter, events, until } = setUp({ fails: { write: full } });
  interpreter.run({ type: 'save-progress', progress: emptyProgress });
  await until(() => events.length === 1);
  await expect(interpreter.finish()).rejects.toBe(full);
});

it('tells what another program has added to the progress', async () => {
  const kept = { ...emptyProgress, lessonsRead: ['mine', 'theirs'] };
  const { services, interpreter, events, until } = setUp();
  Object.assign(services.progress, { write: async () => kept });
  interpreter.run({ type: 'save-progress', progress: { ...emptyProgress, lessonsRead: ['mine'] } });
  await until(() => events.length === 1);
  expect(events).toEqual([{ type: 'progress-kept', progress: kept }]);
});

it.each([
  { type: 'reset', exercise },
  { type: 'undo' },
  { type: 'open-editor', exercise, file: 'amplify/data/resource.ts', line: undefined },
  { type: 'load-solution', exercise },
] as const)('does nothing in a workspace that is gone: $type', async effect => {
  const gone = new LearnError({ code: 'workspace-gone', message: 'Gone.', resolution: 'Leave with q.' });
  const { services, interpreter, events, until } = setUp();
  Object.assign(services.workspace, {
    ensureInPlace: async () => {
      throw gone;
    },
  });
  interpreter.run(effect);
  await until(() => events.length === 1);
  expect(events[0]).toMatchObject({ type: 'failed', problem: { code: 'workspace-gone' } });
  expect(services.calls).toEqual([]);
});

it('leaves', () => {
  const { interpreter, hasLeft } = setUp();
  interpreter.run({ type: 'quit' });
  expect(hasLeft()).toBe(true);
});

it('lends the terminal to a shell, and says afterwards what is still deployed', async () => {
  const { interpreter, lent, events, until } = setUp({}, async () => ({
    run: () => {},
    openShell: async ({ id }, say) => {
      say(`a shell for ${id}`);
      return [{ stack: 'amplify-x-me-sandbox-1', status: 'CREATE_COMPLETE', identifier: 'blue' }];
    },
    finish: async () => {},
  }));
  interpreter.run({ type: 'open-shell', exercise });
  await until(() => events.length === 1);
  expect(lent).toEqual(['lent', `a shell for ${exercise}`, 'back']);
  expect(events).toEqual([
    {
      type: 'shell-left',
      text: expect.stringMatching(
        /^Still deployed .*practice shell .* npx ampx sandbox delete --identifier blue$/,
      ),
    },
  ]);
});

it('loads what stands behind sandboxes once, keeps the order of requests, and waits for its end', async () => {
  const heard: string[] = [];
  let loads = 0;
  const { interpreter, until } = setUp({}, async () => {
    loads += 1;
    return {
      run: ({ kind }) => void heard.push(kind),
      openShell: async () => undefined,
      finish: async () => void heard.push('finished'),
    };
  });
  interpreter.run({ type: 'sandbox', request: { kind: 'start-practice' } });
  interpreter.run({ type: 'sandbox', request: { kind: 'stop', hard: false } });
  await until(() => heard.length === 2);
  await interpreter.finish();
  expect(heard).toEqual(['start-practice', 'stop', 'finished']);
  expect(loads).toBe(1);
});

it('tells that sandboxes can not be had, and ends all the same', async () => {
  const { interpreter, events, until } = setUp();
  interpreter.run({ type: 'sandbox', request: { kind: 'read-ledger' } });
  await until(() => events.length === 1);
  expect(events[0]).toMatchObject({ type: 'failed', problem: { code: 'bug' } });
  await interpreter.finish();
});

it('begins an exercise that goes on from another before it verifies, and says with what', async () => {
  const begun = { from: 'learner', previous: 'first' } as const;
  const plain = fixtureCourse();
  const course = {
    ...plain,
    chapters: plain.chapters.map(chapter => ({
      ...chapter,
      lessons: chapter.lessons.map(lesson => ({
        ...lesson,
        exercises: lesson.exercises.map(own => ({ ...own, continues: 'first' })),
      })),
    })),
  };
  const { interpreter, events, until } = setUp({
    course,
    begun,
    verdicts: revision => [passedVerdict(revision)],
  });
  interpreter.run({ type: 'verify', exercise, revision: 1 });
  await until(() => events.some(({ type }) => type === 'verdict'));
  expect(events[0]).toEqual({ type: 'begun', exercise, begun });
});
