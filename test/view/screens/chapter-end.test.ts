import { expect, it } from 'vitest';
import type { Course } from '../../../src/course/model.ts';
import { emptyProgress } from '../../../src/progress/progress.ts';
import { initialState } from '../../../src/tutor/initial-state.ts';
import { createDocumentCache } from '../../../src/view/document/cache.ts';
import { chapterEndDocument } from '../../../src/view/screens/chapter-end.ts';
import { paint } from '../../../src/view/theme.ts';
import { fixtureCourse } from '../../ui/fixtures/course.ts';
import { plainTheme } from '../../ui/fixtures/themes.ts';

/** What the end of the first chapter says when the second one has this number. */
function endBefore(number: number): string {
  const { title, chapters } = fixtureCourse();
  const [first, second] = chapters;
  if (first === undefined || second === undefined) throw new Error('The fixture has two chapters.');
  const course: Course = { title, chapters: [first, { ...second, number }] };
  const { lines } = chapterEndDocument(
    {
      course,
      state: initialState(course, emptyProgress),
      size: { columns: 80, rows: 24 },
      theme: plainTheme,
      highlight: undefined,
      cache: createDocumentCache(),
      editorName: 'vim',
      pathOf: (_, file) => file,
    },
    first,
    76,
  );
  return lines.map(line => paint(line, plainTheme)).join('\n');
}

it.each([
  [2, 'Chapter 2: Orientation', undefined],
  [3, 'Chapter 3: Orientation', 'Chapter 2 is still to be written.'],
  [11, 'Chapter 11: Orientation', 'Chapters 2 to 10 are still to be written.'],
])(
  'names the next chapter, here number %i, and those that are missing before it',
  (number, next, missing) => {
    const text = endBefore(number);
    expect(text).toContain(next);
    if (missing === undefined) expect(text).not.toContain('still to be written');
    else expect(text).toContain(missing);
  },
);
