import type { Exercise } from '../course/exercise.ts';
import { findLesson } from '../course/lookup.ts';
import type { Lesson } from '../course/model.ts';
import { allExercises } from '../course/walk.ts';
import { renderLesson } from '../view/plain/render-lesson.ts';
import type { Command } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { printJson } from './output.ts';

/** `show LESSON`: the lesson as Markdown. The id of an exercise shows its task. */
export const show: Command = async ({ positionals: [word = ''], output, options, world }) => {
  const course = await world.course();
  const exercise = allExercises(course).find(({ id }) => id === word);
  if (exercise !== undefined) {
    if (options.json) printJson(output, exerciseAsJson(exercise));
    else output.print(renderTask(exercise));
    return exitCodes.done;
  }
  const lesson = findLesson(course, word);
  if (options.json) printJson(output, lessonAsJson(lesson, options.answers));
  else output.print(renderLesson(lesson, { answers: options.answers }));
  return exitCodes.done;
};

/** The task of an exercise, with its files and checks, as Markdown. */
function renderTask(exercise: Exercise): string {
  return [
    `# ${exercise.title}`,
    exercise.task.trim(),
    ['Files:', ...exercise.files.map(file => `- \`${exercise.folder}/${file}\``)].join('\n'),
    ['Checks:', ...exercise.checks.map(({ sentence }) => `- ${sentence}`)].join('\n'),
    `Check it: \`amplify-gen2-learn check ${exercise.id}\``,
  ].join('\n\n');
}

function exerciseAsJson({ id, title, task, folder, files, checks, lesson }: Exercise) {
  return {
    id,
    title,
    lesson,
    folder,
    files,
    task,
    checks: checks.map(check => ({ id: check.id, sentence: check.sentence })),
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
