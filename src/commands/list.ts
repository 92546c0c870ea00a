import type { Chapter, Course } from '../course/model.ts';
import { emptyProgress, type Progress } from '../progress/progress.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

/** `list`: every chapter, lesson and exercise, with its state. Works without a workspace: then nothing is done yet. */
export const list = defineCommand({
  meta: {
    name: 'list',
    summary: 'List chapters, lessons and exercises, with what you have done',
    example: 'list',
  },
  args: { json: options.json },
  async run({ args, output, world }) {
    const course = await world.course();
    const progress = (await world.workspaceRoot()) === undefined ? emptyProgress : await readProgress(world);
    if (args.json) printJson(output, courseAsJson(course, progress));
    else output.print(course.chapters.map(chapter => chapterText(chapter, progress)).join('\n\n'));
    return exitCodes.done;
  },
});

async function readProgress(world: { services(): Promise<{ progress: { read(): Promise<Progress> } }> }) {
  return (await world.services()).progress.read();
}

function chapterText(chapter: Chapter, progress: Progress): string {
  const rows = chapter.lessons.flatMap(lesson => [
    `  ${mark(progress.lessonsRead.includes(lesson.id))} ${lesson.number}. ${lesson.title}  (${lesson.id}, ${lesson.minutes} min)`,
    ...lesson.exercises.map(
      exercise =>
        `      ${mark(exercise.id in progress.exercisesPassed)} exercise: ${exercise.title}  (${exercise.id})`,
    ),
  ]);
  return [`Chapter ${chapter.number}. ${chapter.title}`, ...rows].join('\n');
}

/** A word besides the mark would double each line; the list's legend is its first column: done or not. */
function mark(done: boolean): string {
  return done ? '[done]' : '[    ]';
}

function courseAsJson(course: Course, progress: Progress) {
  return {
    title: course.title,
    chapters: course.chapters.map(chapter => ({
      id: chapter.id,
      number: chapter.number,
      title: chapter.title,
      summary: chapter.summary,
      lessons: chapter.lessons.map(lesson => ({
        id: lesson.id,
        number: lesson.number,
        title: lesson.title,
        minutes: lesson.minutes,
        read: progress.lessonsRead.includes(lesson.id),
        exercises: lesson.exercises.map(exercise => ({
          id: exercise.id,
          title: exercise.title,
          folder: exercise.folder,
          files: exercise.files,
          passed: progress.exercisesPassed[exercise.id] ?? null,
        })),
      })),
    })),
  };
}
