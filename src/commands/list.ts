import type { Course } from '../course/model.ts';
import { emptyProgress, type Progress } from '../progress/progress.ts';
import { progressOf } from '../tutor/chapter-progress.ts';
import { courseRows } from '../tutor/list-rows.ts';
import { isLessonDone } from '../tutor/open-work.ts';
import { timeFor } from '../tutor/time-estimate.ts';
import { plainRows, totalText } from '../view/course-rows.ts';
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
    else {
      const rows = plainRows(courseRows(course, progress, { filter: '', show: 'all' }));
      output.print([...rows, '', `${totalText(course, progress)}.`].join('\n'));
    }
    return exitCodes.done;
  },
});

async function readProgress(world: { services(): Promise<{ progress: { read(): Promise<Progress> } }> }) {
  return (await world.services()).progress.read();
}

function courseAsJson(course: Course, progress: Progress) {
  return {
    title: course.title,
    chapters: course.chapters.map(chapter => ({
      id: chapter.id,
      number: chapter.number,
      title: chapter.title,
      summary: chapter.summary,
      testedOut: progressOf(chapter, progress).testedOut,
      minutesLeft: timeFor(chapter, progress).left,
      lessons: chapter.lessons.map(lesson => ({
        id: lesson.id,
        number: lesson.number,
        title: lesson.title,
        minutes: lesson.minutes,
        read: progress.lessonsRead.includes(lesson.id),
        done: isLessonDone(lesson, progress),
        exercises: lesson.exercises.map(exercise => ({
          id: exercise.id,
          title: exercise.title,
          kind: exercise.kind ?? null,
          folder: exercise.folder,
          files: exercise.files,
          passed: progress.exercisesPassed[exercise.id] ?? null,
        })),
      })),
    })),
  };
}
