import { expect, test } from 'vitest';
import { readLessonSource } from '../../src/course/front-matter.ts';
import type { Course } from '../../src/course/model.ts';
import { parsePages } from '../../src/course/pages.ts';
import { textsOfPages } from '../../src/course/search-texts.ts';
import { listRows } from '../../src/tutor/list-rows.ts';
import { lessonStop, Session } from './play.ts';
import { course as tiny } from './tiny-course.ts';

const text = `---
id: rules
title: Rules
minutes: 2
sources: [none]
---
# A heading of its own
Nothing here. A **resolver** runs for each field. The end.

---
> [!TIP]
> Callouts are read.

| Column | Other |
|---|---|
| cell | \`withInside\` |

\`\`\`ts gen2
const zebra = 'in code';
\`\`\`
\`\`\`term
name: Sandbox
definition: A personal copy.
\`\`\`
`;

const file = 'lessons/02-authorization/01-rules.md';
const pages = parsePages(file, readLessonSource(file, text));
const course: Course = {
  ...tiny,
  chapters: tiny.chapters.map(chapter => ({
    ...chapter,
    lessons: chapter.lessons.map(lesson =>
      lesson.id === 'rules' ? { ...lesson, pages: () => pages, texts: () => textsOfPages(pages) } : lesson,
    ),
  })),
};

const search = (typed: string) =>
  new Session({}, course).play('list', 'filter', { type: 'text', text: typed });
const foundBy = (typed: string) =>
  listRows(course, search(typed).state).flatMap(({ id, found }) => (found ? [[id, found.sentence]] : []));

test.each([
  ['RESOLVER', 'A resolver runs for each field.'],
  ['field resolver', 'A resolver runs for each field.'],
  ['own heading', 'A heading of its own'],
  ['callouts', 'Callouts are read.'],
  ['withinside', 'cell, withInside'],
  ['zebra', "const zebra = 'in code';"],
  ['personal', 'Sandbox: A personal copy.'],
  // The lesson's title has the first word, its text the second.
  ['rules personal', 'Sandbox: A personal copy.'],
])('%s is found, with its sentence', (typed, sentence) => {
  expect(foundBy(typed)).toEqual([['rules', sentence]]);
});

test('words far from each other are no find, and neither are two letters', () => {
  expect(foundBy('resolver zebra')).toEqual([]);
  expect(foundBy('co')).toEqual([]);
});

test('a find leads to its page; a title that has the words is rather what is meant', () => {
  expect(search('zebra').play('submit').state.stop).toEqual(lessonStop('rules', 1));
  const rows = listRows(course, search('rule').state);
  expect(rows.find(({ id }) => id === 'rules')?.found).toBeUndefined();
});

test('what an exercise asks is found too', () => {
  const [task] = tiny.chapters.flatMap(({ lessons }) => lessons.flatMap(({ exercises }) => exercises));
  if (task === undefined) throw new Error('no exercise');
  const [lesson] = tiny.chapters[0]?.lessons ?? [];
  if (lesson === undefined) throw new Error('no lesson');
  const asking = { ...task, task: 'First.\n```ts\nnothing();\n```\nMake `content` **indispensable**.' };
  const other: Course = {
    ...tiny,
    chapters: [
      { ...tiny.chapters[0], lessons: [{ ...lesson, exercises: [asking] }] } as Course['chapters'][0],
    ],
  };
  const session = new Session({}, other).play('list', 'filter', { type: 'text', text: 'indispensable' });
  expect(listRows(other, session.state).at(-1)?.found?.sentence).toBe('Make content indispensable.');
});
