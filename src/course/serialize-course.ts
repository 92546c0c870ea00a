import { buildCourse } from './build-course.ts';
import type { BundledCourse } from './bundled-course.ts';
import type { CourseFiles } from './course-files.ts';

/**
 * Validates the whole course and writes it as the JSON that `loadBundledCourse` takes. For the build.
 * @throws LearnError 'course-invalid'
 */
export function serializeCourse(files: CourseFiles): string {
  const course = buildCourse(files);
  const lessons = course.chapters.flatMap(chapter => chapter.lessons);
  const bundled: BundledCourse = {
    outline: {
      title: course.title,
      chapters: course.chapters.map(({ lessons: inside, ...chapter }) => ({
        ...chapter,
        lessons: inside.map(({ id, number, title, minutes, file }) => ({ id, number, title, minutes, file })),
      })),
    },
    pages: Object.fromEntries(lessons.map(lesson => [lesson.id, JSON.stringify(lesson.pages())])),
    exercises: lessons
      .flatMap(lesson => lesson.exercises)
      .map(({ folder }) => files.exercises.find(candidate => candidate.folder === folder))
      .flatMap(found => (found ? (({ definition: _code, ...data }) => [data])(found) : [])),
  };
  return JSON.stringify(bundled);
}

/**
 * The source of a module that exports `definitions`: exercise folder to what its exercise.ts exports. The bundler
 * takes the checks' functions in by it.
 * @param folders Exercise folders, such as '01-generations/03-first-model'.
 * @param template Where they are, as an import specifier: '../exercises', or an absolute path.
 */
export function exerciseIndexSource(folders: readonly string[], template: string): string {
  const specifiers = folders.map(folder => JSON.stringify(`${template}/${folder}/exercise.ts`));
  return [
    ...specifiers.map((specifier, index) => `import exercise${index} from ${specifier};`),
    'export const definitions = {',
    ...folders.map((folder, index) => `  ${JSON.stringify(folder)}: exercise${index},`),
    '};',
    '',
  ].join('\n');
}
