import { findExercise, findLesson } from '../course/lookup.ts';
import type { Course } from '../course/model.ts';
import type { Stop } from '../course/stop.ts';
import { resolveStop } from '../course/stops.ts';
import { allExercises } from '../course/walk.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** The bare command without a terminal: where the learner is, and the next command to type. */
export const where = defineCommand({
  meta: { name: '', summary: 'Open the course where you left it', example: '' },
  args: {},
  async run({ output, world }) {
    const root = await world.workspaceRoot();
    if (root === undefined) {
      const course = await world.course();
      const [first] = course.chapters.flatMap(({ lessons }) => lessons);
      output.print(
        [
          `${course.title}: a course for the terminal. This is not one that it can draw on, so use the commands.`,
          ...(first === undefined ? [] : [`Read the first lesson: amplify-gen2-learn show ${first.id}`]),
          'Make the workspace: amplify-gen2-learn init',
          'All commands: amplify-gen2-learn --help',
        ].join('\n'),
      );
      return exitCodes.done;
    }
    const { course, progress } = await world.services();
    const { stop, exercisesPassed } = await progress.read();
    const exercises = allExercises(course);
    const passed = exercises.filter(({ id }) => id in exercisesPassed).length;
    output.print(
      [
        `Workspace: ${root}`,
        `${passed} of ${exercises.length} exercises passed.`,
        ...placeLines(course, resolveStop(course, stop)),
      ].join('\n'),
    );
    return exitCodes.done;
  },
});

function placeLines(course: Course, stop: Stop | undefined): readonly string[] {
  switch (stop?.kind) {
    case 'lesson': {
      const lesson = findLesson(course, stop.lesson);
      return [
        `You are at the lesson "${lesson.title}", page ${stop.page + 1} of ${lesson.pages().length}.`,
        `Next: amplify-gen2-learn show ${lesson.id}`,
      ];
    }
    case 'exercise': {
      const exercise = findExercise(course, stop.exercise);
      return [
        `You are at the exercise "${exercise.title}".`,
        `Next: amplify-gen2-learn check ${exercise.id}`,
      ];
    }
    case 'chapter-end':
      return [
        `You are at the end of the chapter "${titleOf(course, stop.chapter)}".`,
        'Next: amplify-gen2-learn list',
      ];
    case undefined:
      return [];
  }
}

function titleOf(course: Course, chapter: string): string {
  return course.chapters.find(({ id }) => id === chapter)?.title ?? chapter;
}
