import type { Exercise } from '../course/exercise.ts';
import { findLessonOrExercise } from '../course/lookup.ts';
import type { Lesson } from '../course/model.ts';
import { renderExercise } from '../view/plain/render-exercise.ts';
import { renderLesson } from '../view/plain/render-lesson.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';
import { wrongUse } from './wrong-use.ts';

/** `show LESSON`: the lesson as Markdown. The id of an exercise shows its task, and its solution when asked. */
export const show = defineCommand({
  meta: {
    name: 'show',
    summary: 'Print a lesson, or the task of an exercise, as Markdown',
    example: 'show two-generations',
  },
  args: {
    lesson: { type: 'positional', value: 'LESSON', required: true },
    answers: options.answers,
    solution: options.solution,
    json: options.json,
  },
  async run({ args, output, world }) {
    const found = findLessonOrExercise(await world.course(), args.lesson);
    const { answers, solution } = args;
    if ('pages' in found) {
      if (solution) throw wrongUse(`${found.id} is a lesson: only exercises have a solution.`, show);
      if (args.json) printJson(output, lessonAsJson(found, answers));
      else output.print(renderLesson(found, { answers }));
    } else if (args.json) printJson(output, exerciseAsJson(found, solution));
    else output.print(renderExercise(found, { solution }));
    return exitCodes.done;
  },
});

function exerciseAsJson(exercise: Exercise, withSolution: boolean) {
  const { id, title, task, folder, files, checks, lesson, solution, why } = exercise;
  return {
    id,
    title,
    lesson,
    folder,
    files,
    task,
    checks: checks.map(check => ({ id: check.id, sentence: check.sentence })),
    ...(withSolution
      ? { solution: Object.fromEntries(files.map(file => [file, solution[file] ?? ''])), why: why?.trim() }
      : {}),
  };
}

function lessonAsJson(lesson: Lesson, answers: boolean) {
  return {
    id: lesson.id,
    title: lesson.title,
    minutes: lesson.minutes,
    markdown: renderLesson(lesson, { answers }),
    exercises: lesson.exercises.map(({ id, title }) => ({ id, title })),
  };
}
