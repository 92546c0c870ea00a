import {
  assembleCourse,
  type ChapterOutline,
  type CourseOutline,
  type LessonOutline,
  splitNumber,
} from './assemble-course.ts';
import type { CourseFiles, ExerciseFiles } from './course-files.ts';
import { courseInvalid } from './course-invalid.ts';
import { chapterSchema } from './course-schemas.ts';
import type { Exercise } from './exercise.ts';
import { isDefinition, problemOfDefinition } from './exercise-schema.ts';
import { type LessonSource, readLessonSource } from './front-matter.ts';
import type { Course } from './model.ts';
import { parsePages } from './pages.ts';
import { type DefinedFiles, placeExercises } from './place-exercises.ts';
import { readYaml } from './read-yaml.ts';

const COURSE_TITLE = 'AWS Amplify Gen 2';
const CHAPTER_FILE = /^lessons\/(\d{2}-[a-z0-9-]+)\/chapter\.yaml$/;
const LESSON_FILE = /^lessons\/(\d{2}-[a-z0-9-]+)\/(\d{2})-[a-z0-9-]+\.md$/;
const EXERCISE_FOLDER = /^\d{2}-[a-z0-9-]+\/\d{2}-[a-z0-9-]+$/;

interface LessonFile extends LessonOutline {
  readonly folder: string;
  readonly source: LessonSource;
}

/**
 * The course from its files. Titles are validated now, the lessons' bodies when their pages are asked for.
 * @throws LearnError 'course-invalid' with the place and what to fix.
 */
export function buildCourse(files: CourseFiles): Course {
  const lessons = Object.entries(files.lessons)
    .filter(([file]) => file.endsWith('.md'))
    .map(([file, text]) => readLesson(file, text))
    .sort((a, b) => compare(a.file, b.file));
  refuseTwins(lessons.map(lesson => ({ ...lesson, place: lesson.folder })));

  const outline: CourseOutline = {
    title: COURSE_TITLE,
    chapters: [...new Set(lessons.map(lesson => lesson.folder))].map(folder =>
      readChapter(folder, files, lessons),
    ),
  };
  const exercises = placeExercises(
    [...files.exercises]
      .sort((a, b) => compare(a.folder, b.folder))
      .map(exercise => readExercise(exercise, lessons)),
  );
  for (const exercise of exercises) refuseMissingFiles(exercise);
  refuseTwins(
    exercises.map(exercise => {
      const [place = '', name = ''] = exercise.folder.split('/');
      return { id: exercise.id, place, number: splitNumber(name).number, file: exerciseFile(exercise) };
    }),
  );
  for (const { id, folder, testOut } of outline.chapters) {
    const isThere = exercises.some(exercise => exercise.chapter === id && exercise.id === testOut);
    if (testOut !== undefined && !isThere) {
      throw courseInvalid(
        `lessons/${folder}/chapter.yaml`,
        `testOut names ${testOut}, which is no exercise of this chapter.`,
        'Name an exercise whose lesson belongs to the chapter.',
      );
    }
  }
  const sources = new Map(lessons.map(lesson => [lesson.file, lesson.source]));
  return assembleCourse(outline, exercises, ({ file }) => {
    const source = sources.get(file);
    return source ? parsePages(file, source) : [];
  });
}

function readLesson(file: string, text: string): LessonFile {
  const match = LESSON_FILE.exec(file);
  if (match?.[1] === undefined) {
    throw courseInvalid(
      file,
      'The lesson has no place.',
      'Name it lessons/NN-chapter/NN-lesson.md, in small letters.',
    );
  }
  const source = readLessonSource(file, text);
  return { ...source.meta, number: Number(match[2]), file, folder: match[1], source };
}

function readChapter(folder: string, files: CourseFiles, lessons: readonly LessonFile[]): ChapterOutline {
  const file = `lessons/${folder}/chapter.yaml`;
  const text = files.lessons[file];
  if (text === undefined || !CHAPTER_FILE.test(file)) {
    throw courseInvalid(file, 'The chapter has no chapter.yaml.', 'Write one with title and summary.');
  }
  const { number, name } = splitNumber(folder);
  return {
    id: name,
    folder,
    number,
    ...readYaml(chapterSchema, text, { file, line: 1 }, 'The chapter'),
    lessons: lessons
      .filter(lesson => lesson.folder === folder)
      .map(({ id, number, title, minutes, file }) => ({ id, number, title, minutes, file })),
  };
}

function readExercise(files: ExerciseFiles, lessons: readonly LessonFile[]): DefinedFiles {
  const file = exerciseFile(files);
  const { definition } = files;
  if (!EXERCISE_FOLDER.test(files.folder)) {
    throw courseInvalid(
      file,
      'The exercise has no place.',
      'Name its folder exercises/NN-chapter/NN-exercise.',
    );
  }
  if (!isDefinition(definition)) {
    throw courseInvalid(
      file,
      `The exercise is not as it should be. ${problemOfDefinition(definition)}`,
      'Export defineExercise({ ... }) by default; src/course/model.ts says what belongs in it.',
    );
  }
  const lesson = lessons.find(candidate => candidate.id === definition.lesson);
  if (lesson?.folder !== files.folder.split('/')[0]) {
    throw courseInvalid(
      file,
      lesson
        ? `The exercise stands in another chapter than its lesson ${lesson.file}.`
        : `There is no lesson with the id ${definition.lesson}.`,
      'Let `lesson` be the id of a lesson in the same chapter.',
    );
  }
  return { ...files, definition };
}

function refuseMissingFiles({ folder, files, start }: Exercise): void {
  const missing = files.find(edited => start[edited] === undefined);
  if (missing === undefined) return;
  throw courseInvalid(
    exerciseFile({ folder }),
    `The file to edit isn't there: start/${missing}.`,
    'Write it, or fix `files`.',
  );
}

/** Ids are unique in the course, numbers in their chapter. */
function refuseTwins(all: readonly { id: string; place: string; number: number; file: string }[]): void {
  const ids = new Map<string, string>();
  const numbers = new Map<string, string>();
  for (const { id, place, number, file } of all) {
    const sameId = ids.get(id);
    if (sameId !== undefined) {
      throw courseInvalid(file, `The id ${id} is taken by ${sameId}.`, 'Give it an id of its own.');
    }
    const sameNumber = numbers.get(`${place}/${number}`);
    if (sameNumber !== undefined) {
      throw courseInvalid(
        file,
        `The number ${number} is taken by ${sameNumber}.`,
        'Number one of them anew.',
      );
    }
    ids.set(id, file);
    numbers.set(`${place}/${number}`, file);
  }
}

function exerciseFile({ folder }: { folder: string }): string {
  return `exercises/${folder}/exercise.ts`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
