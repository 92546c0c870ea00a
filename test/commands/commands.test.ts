import { describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { hint } from '../../src/commands/hint.ts';
import { init } from '../../src/commands/init.ts';
import { list } from '../../src/commands/list.ts';
import { reset } from '../../src/commands/reset.ts';
import { show } from '../../src/commands/show.ts';
import { solution } from '../../src/commands/solution.ts';
import { undo } from '../../src/commands/undo.ts';
import { where } from '../../src/commands/where.ts';
import { sampleContext } from './sample-world.ts';

const typeError = {
  status: 'failed',
  types: { state: 'failed', milliseconds: 1 },
  diagnostics: [
    {
      stage: 'types',
      code: 'TS2551',
      file: 'a.ts',
      line: 1,
      column: 1,
      plain: 'Misspelled.',
      message: 'm',
      frame: [],
    },
  ],
} as const;

describe('list', () => {
  test('works without a workspace', async () => {
    const sample = sampleContext({ withoutWorkspace: true });
    expect(await sample.run(list)).toBe(0);
    expect(sample.printed()).toContain('From Gen 1 to Gen 2');
  });

  test('marks what is done, in text and JSON', async () => {
    const progress = {
      lessonsRead: ['evolution'],
      answersShown: ['q'],
      exercisesPassed: { owner: '2026-01-01T00:00:00Z' },
    };
    const text = sampleContext({ progress });
    await text.run(list);
    expect(text.printed()).toMatch(/\[read\] +1\.1 .*evolution/);
    expect(text.printed()).toMatch(/\[passed\].*owner/);
    expect(text.printed()).toMatch(/\[to solve\].*first-model/);
    const json = sampleContext({ progress, options: { json: true } });
    await json.run(list);
    const [lesson] = json.json().chapters[0].lessons;
    expect(lesson).toMatchObject({ id: 'evolution', read: true, done: true });
    expect(lesson.exercises.map((exercise: { passed: unknown }) => exercise.passed)).toEqual([
      null,
      null,
      '2026-01-01T00:00:00Z',
    ]);
  });
});

describe('show', () => {
  test('prints pages, comparisons and quizzes, without the answers', async () => {
    const sample = sampleContext({ positionals: ['evolution'] });
    expect(await sample.run(show)).toBe(0);
    expect(sample.printed()).toContain('# Evolution');
    expect(sample.printed()).toMatch(/Gen 1, `schema\.graphql`[\s\S]*Gen 2, `resource\.ts`/);
    expect(sample.printed()).toContain('a) Gen 1');
    expect(sample.printed()).not.toContain('As the numbers say.');
  });

  test('prints the answers when asked', async () => {
    const sample = sampleContext({ positionals: ['evolution'], options: { answers: true } });
    await sample.run(show);
    expect(sample.printed()).toContain('right: Gen 1');
    expect(sample.printed()).toContain('wrong: Gen 2 (It came later.)');
    expect(sample.printed()).toContain('As the numbers say.');
  });

  test('prints the task of an exercise', async () => {
    const sample = sampleContext({ positionals: ['owner'] });
    await sample.run(show);
    expect(sample.printed()).toContain('Do owner.');
    expect(sample.printed()).toContain('01-generations/owner/amplify/data/resource.ts');
  });

  test('keeps the solution and its reasons to itself until asked', async () => {
    const quiet = sampleContext({ positionals: ['owner'] });
    await quiet.run(show);
    expect(quiet.printed()).not.toMatch(/solution|Owners own/);
    const json = sampleContext({ positionals: ['owner'], options: { json: true } });
    await json.run(show);
    expect(Object.keys(json.json())).not.toContain('why');

    const asked = sampleContext({ positionals: ['owner'], options: { solution: true } });
    await asked.run(show);
    expect(asked.printed()).toContain(
      '## Solution\n\n`amplify/data/resource.ts`:\n\n```ts\nsolution\n```\n\n## Why it works\n\nOwners own.\n\n',
    );
    const both = sampleContext({ positionals: ['owner'], options: { solution: true, json: true } });
    await both.run(show);
    expect(both.json()).toMatchObject({
      solution: { 'amplify/data/resource.ts': 'solution' },
      why: 'Owners own.',
    });
  });

  test('a lesson has no solution', async () => {
    const sample = sampleContext({ positionals: ['evolution'], options: { solution: true } });
    await expect(sample.run(show)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('evolution is a lesson'),
    });
  });

  test('an unknown lesson is wrong use', async () => {
    const sample = sampleContext({ positionals: ['evolutoin'] });
    await expect(sample.run(show)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('evolution'),
    });
  });
});

describe('check', () => {
  test('passes with 0 and keeps the tick with its time', async () => {
    const sample = sampleContext({ positionals: ['owner'] });
    expect(await sample.run(check)).toBe(0);
    expect(sample.progress().exercisesPassed).toEqual({ owner: '2026-01-02T03:04:05.000Z' });
    expect(sample.done).toEqual(['install', 'verify owner']);
  });

  test('fails with 1, keeps nothing, and names the hint command', async () => {
    const sample = sampleContext({ positionals: ['owner'], verdicts: { owner: typeError } });
    expect(await sample.run(check)).toBe(1);
    expect(sample.progress().exercisesPassed).toEqual({});
    expect(sample.printed()).toContain('amplify-gen2-learn hint owner');
  });

  test('ends with 3 where the machine is at fault', async () => {
    const problem = { code: 'no-memory', message: 'Out of memory.', resolution: 'Close something.' };
    const sample = sampleContext({
      positionals: ['owner'],
      verdicts: { owner: { status: 'unavailable', problem } },
    });
    expect(await sample.run(check)).toBe(3);
    expect(sample.printed()).toContain('Close something.');
  });

  test('installs nothing for an exercise that needs no packages', async () => {
    const sample = sampleContext({ positionals: ['sort-signs'] });
    await sample.run(check);
    expect(sample.done).toEqual(['verify sort-signs']);
  });

  test('a failed installation is an error with its resolution', async () => {
    const problem = { code: 'offline', message: 'No network.', resolution: 'Run: amplify-gen2-learn init' };
    const sample = sampleContext({ positionals: ['owner'], install: { kind: 'failed', problem } });
    await expect(sample.run(check)).rejects.toMatchObject({ code: 'offline', exitCode: 3 });
  });

  test.each([
    ['the exercise one stands at', { stop: { kind: 'exercise', exercise: 'owner' } }, 'owner'],
    ['else the first that is open', { exercisesPassed: { 'sort-signs': 'x' } }, 'first-model'],
  ] as const)('without a name: %s', async (_, progress, expected) => {
    const sample = sampleContext({ progress });
    await sample.run(check);
    expect(sample.done).toContain(`verify ${expected}`);
  });

  test('--all checks every exercise, rebuilds progress, and ends with 1 when one fails', async () => {
    const sample = sampleContext({
      options: { all: true },
      progress: { exercisesPassed: { owner: 'before' } },
      verdicts: { 'first-model': typeError },
    });
    expect(await sample.run(check)).toBe(1);
    expect(sample.printed()).toMatch(/sort-signs\s+passed/);
    expect(sample.printed()).toMatch(/first-model\s+failed: Misspelled\./);
    expect(sample.printed()).toContain('2 of 3 exercises passed.');
    expect(sample.progress().exercisesPassed).toEqual({
      'sort-signs': '2026-01-02T03:04:05.000Z',
      owner: 'before',
    });
    expect(sample.noted()).toMatch(/Installing the packages with pnpm[\s\S]*100 of 100/);
  });

  test('--skip leaves out what it names, says so, and the exit code is that of the rest', async () => {
    const sample = sampleContext({ options: { all: true, skip: 'deployment' } });
    expect(await sample.run(check)).toBe(0);
    expect(sample.printed()).toContain('3 of 3 exercises passed.');
    const none = sampleContext({ options: { all: true, skip: 'generations' } });
    await expect(none.run(check)).rejects.toMatchObject({ exitCode: 2 });
    const alone = sampleContext({ options: { skip: 'deployment' } });
    await expect(alone.run(check)).rejects.toMatchObject({ exitCode: 2, code: 'wrong-use' });
  });

  test('--json prints nothing but JSON', async () => {
    const sample = sampleContext({ options: { all: true, json: true } });
    expect(await sample.run(check)).toBe(0);
    expect(sample.json().exercises).toHaveLength(3);
  });
});

describe('hint', () => {
  test('gives one more each time, and the last names the solution', async () => {
    const first = sampleContext({ positionals: ['owner'] });
    await first.run(hint);
    expect(first.printed()).toContain('Hint 1\nLook at the model.');
    expect(first.printed()).toContain('1 more');
    const second = sampleContext({ positionals: ['owner'], progress: first.progress() });
    await second.run(hint);
    expect(second.printed()).toContain('Hint 2\nWrite a.string().');
    expect(second.printed()).toContain('amplify-gen2-learn solution owner');
    expect(second.progress().hintsShown).toEqual({ owner: 2 });
  });

  test('begins with the one for the mistake that was made', async () => {
    const sample = sampleContext({ positionals: ['owner'], verdicts: { owner: typeError } });
    await sample.run(hint);
    expect(sample.printed()).toContain('Hint 1\nThe type is misspelled.');
  });

  test('comes without a verdict too, where packages are missing', async () => {
    const sample = sampleContext({ positionals: ['owner'], verdicts: { owner: { status: 'unavailable' } } });
    await sample.run(hint);
    expect(sample.done).toEqual(['verify owner']);
    expect(sample.printed()).toContain('Look at the model.');
  });
});

describe('solution, reset, undo, init', () => {
  test('solution shows a diff; control characters of a file do not reach the terminal', async () => {
    const diffs = [
      {
        file: 'amplify/data/resource.ts',
        lines: [
          { kind: 'removed', text: 'start \u001b[2J' },
          { kind: 'added', text: 'solution' },
        ],
      },
    ] as const;
    const sample = sampleContext({ positionals: ['owner'], diffs });
    expect(await sample.run(solution)).toBe(0);
    expect(sample.printed()).toContain('- start ␛[2J\n+ solution');
  });

  test('solution says when there is nothing left to do', async () => {
    const sample = sampleContext({ positionals: ['owner'] });
    await sample.run(solution);
    expect(sample.printed()).toBe('Your files are the same as the solution.');
  });

  test('reset names the command that takes it back', async () => {
    const sample = sampleContext({ positionals: ['owner'] });
    expect(await sample.run(reset)).toBe(0);
    expect(sample.done).toEqual(['reset owner']);
    expect(sample.printed()).toContain('amplify-gen2-learn undo');
  });

  test('undo says what it took back, or that there is nothing', async () => {
    const sample = sampleContext();
    await sample.run(undo);
    expect(sample.printed()).toContain('a reset');
    const nothing = sampleContext();
    nothing.done.push('nothing');
    expect(await nothing.run(undo)).toBe(0);
    expect(nothing.printed()).toContain('nothing to take back');
  });

  test('init writes the course and installs', async () => {
    const sample = sampleContext({ withoutWorkspace: true, options: { json: true } });
    expect(await sample.run(init)).toBe(0);
    expect(sample.done).toEqual(['install']);
    expect(sample.json()).toMatchObject({ workspace: '/work', written: ['a.ts'] });
  });
});

describe('the bare command without a terminal', () => {
  test('without a workspace: how to begin', async () => {
    const sample = sampleContext({ withoutWorkspace: true });
    expect(await sample.run(where)).toBe(0);
    expect(sample.printed()).toContain('amplify-gen2-learn init');
  });

  test.each([
    [{ kind: 'lesson', lesson: 'evolution', page: 0 }, 'amplify-gen2-learn show evolution'],
    [{ kind: 'exercise', exercise: 'owner' }, 'amplify-gen2-learn check owner'],
    [{ kind: 'chapter-end', chapter: 'generations' }, 'amplify-gen2-learn list'],
  ] as const)('at %j: the next command', async (stop, next) => {
    const sample = sampleContext({ progress: { stop } });
    await sample.run(where);
    expect(sample.printed()).toContain(next);
  });
});
