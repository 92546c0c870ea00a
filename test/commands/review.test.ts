import { expect, test } from 'vitest';
import { review } from '../../src/commands/review.ts';
import { where } from '../../src/commands/where.ts';
import { sampleContext } from './sample-world.ts';

/** The clock of the sample world. */
const now = Date.parse('2026-01-02T03:04:05Z');
const ago = (days: number, box = 0) => ({ box, since: new Date(now - days * 86_400_000).toISOString() });
const due = { reviews: { q: ago(2) } };

test('opens the screen where something is due', async () => {
  const sample = sampleContext({ progress: due, terminal: true });
  expect(await sample.run(review)).toBe(0);
  expect(sample.done).toEqual(['open review']);
  expect(sample.printed()).toBe('');
});

test('lists what is due where there is no screen', async () => {
  const sample = sampleContext({ progress: due });
  expect(await sample.run(review)).toBe(0);
  expect(sample.printed()).toBe(
    [
      '1 quiz is due.',
      '',
      '  Which came first?',
      '    from "From Gen 1 to Gen 2": amplify-gen2-learn show evolution',
      '',
      'In a terminal, it is asked: amplify-gen2-learn review',
    ].join('\n'),
  );
});

test.each([
  ['nothing was wrong', {}, 'Nothing is due. Quizzes that you answer wrong come back here after a day.'],
  ['it was just solved', { reviews: { q: ago(0) } }, 'comes back in a day, of "From Gen 1 to Gen 2".'],
  ['it was solved today', { reviews: { q: ago(0.75) } }, 'comes back in 6 hours'],
  ['it was solved a day ago', { reviews: { q: ago(0.99999) } }, 'comes back in 1 minute,'],
  ['it was right once', { reviews: { q: ago(1, 1) } }, 'comes back in 2 days'],
  ['it is known', { reviews: { q: ago(400, 4) } }, 'Nothing is due. Quizzes that you answer wrong'],
  ['the course has it no more', { reviews: { gone: ago(9) } }, 'Nothing is due. Quizzes that you'],
])('says in words that nothing is due, and when: %s', async (_, progress, words) => {
  const sample = sampleContext({ progress, terminal: true });
  expect(await sample.run(review)).toBe(0);
  expect(sample.printed()).toContain(words);
  expect(sample.done).toEqual([]);
});

test('answers in JSON, and opens nothing', async () => {
  const options = { json: true };
  const sample = sampleContext({ progress: due, options, terminal: true });
  expect(await sample.run(review)).toBe(0);
  expect(sample.json()).toEqual({
    due: [
      {
        quiz: 'q',
        question: 'Which came first?',
        lesson: 'evolution',
        chapter: 'generations',
        due: '2026-01-01T03:04:05.000Z',
      },
    ],
    next: null,
  });
  expect(sample.done).toEqual([]);
  const later = sampleContext({ progress: { reviews: { q: ago(1, 1) } }, options });
  await later.run(review);
  expect(later.json()).toMatchObject({ due: [], next: { quiz: 'q', due: '2026-01-04T03:04:05.000Z' } });
});

test('works without a workspace: nothing was answered yet', async () => {
  const sample = sampleContext({ withoutWorkspace: true, terminal: true });
  expect(await sample.run(review)).toBe(0);
  expect(sample.printed()).toContain('Nothing is due.');
});

test('the bare command without a screen says what is due', async () => {
  const sample = sampleContext({ progress: due });
  await sample.run(where);
  expect(sample.printed()).toContain('1 quiz is due again: amplify-gen2-learn review');
  const nothing = sampleContext();
  await nothing.run(where);
  expect(nothing.printed()).not.toContain('due');
});
