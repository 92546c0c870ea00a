import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { emptyProgress } from '../../../src/progress/progress.ts';
import { courseRows } from '../../../src/tutor/list-rows.ts';
import { plainRows, spokenRow, stateWord } from '../../../src/view/course-rows.ts';
import { fixtureCourse } from '../../ui/fixtures/course.ts';
import { openScreen } from '../../ui/fixtures/screen.ts';
import { linearTheme } from '../../ui/fixtures/themes.ts';

const page = (lesson: string, number: number) =>
  ({ type: 'go', stop: { kind: 'lesson', lesson, page: number } }) as const;
const quizPages = [
  ['one', page('evolution', 2)],
  ['match', page('sandbox', 0)],
  ['order', page('sandbox', 1)],
  ['several', page('sandbox', 2)],
] as const;

describe('a wrong answer on the screen', () => {
  it('marks each line of an order, and takes the marks of what was moved away', () => {
    const screen = openScreen({ columns: 80, rows: 40 }).send(page('sandbox', 1));
    screen.press('bottom', 'choose', 'down', 'choose', 'submit');
    if (screen.store.state().quiz?.outcome?.correct) throw new Error('The fixture needs another answer.');
    expect(screen.text()).toContain('✘ Not yet.');
    const lines = screen.text().match(/[✔✘] (right|wrong)/g) ?? [];
    expect(lines).toHaveLength(screen.store.state().quiz?.arrangement.length ?? 0);
    screen.press('choose', 'up', 'choose');
    expect(screen.text()).not.toContain('Not yet.');
    expect(screen.text()).toContain('Of your last answer:');
    expect((screen.text().match(/[✔✘] (right|wrong)/g) ?? []).length).toBe(lines.length - 2);
  });

  it.each([24, 16])('has its answer in sight, and then its cursor, on %i rows', rows => {
    for (const [kind, go] of quizPages) {
      const screen = openScreen({ columns: 80, rows }).send(go).press('bottom');
      for (let step = 0; step < 40 && !screen.store.state().quiz?.attempts; step += 1)
        screen.press(...(['choose', 'down', 'choose', 'submit'] as const).slice(0, kind === 'match' ? 3 : 4));
      for (let step = 0; step < 9 && !screen.store.state().quiz?.attempts; step += 1) screen.press('submit');
      const { quiz } = screen.store.state();
      if (quiz?.outcome === undefined || quiz.outcome.correct) continue;
      expect(screen.text(), kind).toContain('press s to see the answer');
      screen.press('submit');
      expect(screen.text()).toContain('Not right yet.');
      screen.press(quiz.cursor > 0 ? 'up' : 'down');
      expect(screen.store.state().quiz?.cursor, kind).not.toBe(quiz.cursor);
      expect(screen.text(), kind).toContain('❯');
    }
  });

  it('offers the answer after a try, shows it, and says that it was shown', () => {
    const screen = openScreen({ columns: 80, rows: 40 }).send(page('sandbox', 2)).press('bottom');
    expect(screen.text()).not.toContain('s show answer');
    screen.press('choose', 'submit');
    const { quiz } = screen.store.state();
    if (quiz?.outcome?.correct) throw new Error('The fixture needs another answer.');
    expect(screen.text()).toContain('s show answer');
    screen.press('solution');
    expect(screen.text()).toContain('ℹ This is the answer. It counts as shown, not as found.');
    expect(screen.text()).not.toContain('Right');
    expect(screen.text()).not.toContain('s show answer');
  });
});

const course = fixtureCourse();
const rowsWith = (progress: object) =>
  courseRows(course, { ...emptyProgress, ...progress }, { filter: '', show: 'all' });

describe('the rows of the course', () => {
  const progress = { lessonsRead: ['sandbox'], quizzes: { 'match-generations': 1, 'order-steps': -1 } };

  it('say how each stands, in the same words on the screen, read out and printed', () => {
    const rows = rowsWith(progress);
    expect(rows.map(stateWord)).toContain('quiz open');
    const screen = openScreen({ columns: 100, rows: 40 }, undefined, {
      progress: { ...emptyProgress, ...progress },
    }).press('list', 'fold-all');
    for (const row of rows) {
      const shown = screen
        .rows()
        .find(own => own.includes(row.title) && own.trimEnd().endsWith(stateWord(row)));
      expect(shown, row.title).toBeDefined();
      expect(spokenRow(row)).toContain(`: ${row.title}, ${stateWord(row)}`);
      expect(plainRows(rows).some(own => own.includes(row.title) && own.includes(stateWord(row)))).toBe(true);
    }
  });

  it('are words to screen readers, no blanks', () => {
    const screen = openScreen({ columns: 120, rows: 40 }, linearTheme).press('list', 'fold-all');
    const rows = screen.rows().filter(row => /^(Chapter|Lesson|Exercise)[ :]/.test(row));
    expect(rows.length).toBe(rowsWith({}).length);
    for (const row of rows) {
      expect(row).toMatch(/, (to read|to solve|\d+ of \d+ done, \d+ min left)(, you are here|, next)?$/);
      expect(row.trim()).not.toMatch(/ {2}/);
    }
  });
});

describe('for screen readers', () => {
  it.each([60, 80, 120])(
    'lessons take the whole width of %i columns, and roles fit before their lines',
    columns => {
      const screen = openScreen({ columns, rows: 60 }, linearTheme);
      let widest = 0;
      for (const [, go] of [['text', page('evolution', 0)] as const, ...quizPages]) {
        screen.send(go);
        for (const own of screen.store.frame().panes[0]?.lines ?? []) {
          const width = stringWidth(own.spans.map(({ text }) => text).join(''));
          const role = own.aria ? `${own.aria.role}: (checked, selected) `.length : 0;
          expect(width + role).toBeLessThanOrEqual(columns);
          widest = Math.max(widest, width);
        }
      }
      expect(widest).toBeGreaterThan(columns - 12);
    },
  );
});
