import { expect, it } from 'vitest';
import { allExercises } from '../../../src/course/walk.ts';
import { emptyProgress } from '../../../src/progress/progress.ts';
import { initialState } from '../../../src/tutor/initial-state.ts';
import { createDocumentCache } from '../../../src/view/document/cache.ts';
import { takingAlongLines } from '../../../src/view/screens/taking-along.ts';
import { paint } from '../../../src/view/theme.ts';
import { course as plain } from '../../tutor/tiny-course.ts';
import { plainTheme } from '../../ui/fixtures/themes.ts';

const growing = {
  ...plain,
  chapters: plain.chapters.map(chapter => ({
    ...chapter,
    lessons: chapter.lessons.map(lesson => ({
      ...lesson,
      exercises: lesson.exercises.map(own =>
        own.id === 'first-model' ? { ...own, continues: 'fix-typo' } : own,
      ),
    })),
  })),
};

function said(course: typeof growing, passed: readonly string[], among = allExercises(course)): string {
  const exercisesPassed = Object.fromEntries(passed.map(id => [id, '2026-01-01T00:00:00Z']));
  const context = {
    course,
    state: initialState(course, { ...emptyProgress, exercisesPassed }),
    size: { columns: 80, rows: 24 },
    theme: plainTheme,
    highlight: undefined,
    cache: createDocumentCache(),
    editorName: 'vim',
    pathOf: (_: unknown, file: string) => file,
  };
  return takingAlongLines(context, among, 76)
    .map(line => paint(line, plainTheme))
    .join('\n');
}

it('says how to take the application along, once its last step has passed, and where it belongs', () => {
  expect(said(growing, ['first-model'])).toContain('take FOLDER');
  expect(said(growing, ['fix-typo'])).toBe('');
  expect(said(growing, ['first-model'], [])).toBe('');
  expect(said(plain as typeof growing, ['first-model'])).toBe('');
});
