import type { Exercise } from '../course/exercise.ts';
import { findLessonOrExercise } from '../course/lookup.ts';
import type { Lesson } from '../course/model.ts';
import { renderLesson } from '../view/plain/render-lesson.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

/** `show LESSON`: the lesson as Markdown. The id of an exercise shows its task. */
export const show = defineCommand({
  meta: {
    name: 'show',
    summary: 'Print a lesson, or the task of an exercise, as Markdown',
    example: 'show two-generations',
  },
  args: {
    lesson: { type: 'positional', value: 'LESSON', required: true },
    answers: options.answers,
    json: options.json,
  },
  async run({ args, output, world }) {
    const found = findLessonOrExercise(await world.course(), args.lesson);
    const { answers } = args;
    if (args.json) printJson(output, 'pages' in found ? lessonAsJson(found, answers) : exerciseAsJson(found));
    else output.print('pages' in found ? renderLesson(found, { answers }) : renderTask(found));
    return exitCodes.done;
  },
});

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
