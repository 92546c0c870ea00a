import { expect, test } from 'vitest';
import { buildCourse } from '../../src/course/build-course.ts';
import { allTerms, glossaryOf } from '../../src/course/glossary.ts';
import { lessonText, sampleFiles } from './sample-course.ts';

const term = (name: string, definition: string) =>
  `\`\`\`term\nname: ${name}\ndefinition: ${definition}\n\`\`\`\n`;
const files = sampleFiles();
const course = buildCourse({
  ...files,
  lessons: {
    ...files.lessons,
    'lessons/01-first/01-hello.md': lessonText(
      'hello',
      `${term('Sandbox', 'A copy.')}\n${term('CDK', 'A kit.')}`,
    ),
    'lessons/01-first/02-models.md': lessonText(
      'models',
      `- Two **sandboxes**.\n\n${term('Model', 'A table.')}\n\`\`\`ts\nconst CDK = 1;\n\`\`\`\n\n---\n\nSandboxed, my-CDK.\n`,
    ),
  },
});

test('a page explains its own terms, then those that it mentions', () => {
  const [mentions, none] = course.chapters[0]?.lessons[1]?.pages() ?? [];
  if (!mentions || !none) throw new Error('The lesson has two pages.');
  expect(glossaryOf(course, mentions).map(({ name }) => name)).toEqual(['Model', 'Sandbox']);
  expect(glossaryOf(course, none)).toEqual([]);
});

test('all terms of the course stand in the order of their names', () => {
  expect(allTerms(course).map(({ name }) => name)).toEqual(['CDK', 'Model', 'Sandbox']);
});
