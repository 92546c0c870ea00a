import type { Course } from '../course/model.ts';
import { emptyProgress, type Progress } from '../progress/progress.ts';
import { dueQuizzes, nextReview, type Reviewed } from '../tutor/review/due.ts';
import { nothingDueText } from '../tutor/review/words.ts';
import { dueLines } from '../view/plain/due-lines.ts';
import { defineCommand } from './command.ts';
import { exitCodes } from './exit-codes.ts';
import { options } from './options.ts';
import { printJson } from './output.ts';

/** `review`: opens the screen on the quizzes that are due; without one, says what is due, and when something is. */
export const review = defineCommand({
  meta: {
    name: 'review',
    summary: 'Answer again the quizzes that you answered wrong and that are due',
    example: 'review',
    details: [
      'A quiz that was wrong at first comes back after a day. Right when it is due, it comes back after 3,',
      '7 and 21 days, and then it is known; wrong, after a day again. It is asked on the screen, where b',
      'opens its lesson and comes back. Into a pipe or with --json, what is due is listed.',
    ],
  },
  args: { json: options.json },
  async run({ args, output, world, openReview }) {
    const course = await world.course();
    const hasWorkspace = (await world.workspaceRoot()) !== undefined;
    const services = hasWorkspace ? await world.services() : undefined;
    const progress = services === undefined ? emptyProgress : await services.progress.read();
    const now = (services?.clock.now() ?? new Date(0)).toISOString();
    const due = dueQuizzes(course, progress, now);
    if (args.json) printJson(output, asJson(course, progress, due, now));
    else if (due.length === 0) output.print(nothingDueText(course, progress, now));
    else if (openReview !== undefined) openReview();
    else output.print(dueLines(due).join('\n'));
    return exitCodes.done;
  },
});

function asJson(course: Course, progress: Progress, due: readonly Reviewed[], now: string) {
  const next = nextReview(course, progress, now);
  return { due: due.map(entry), next: next === undefined ? null : entry(next) };
}

function entry({ quiz, lesson, chapter, due }: Reviewed) {
  return {
    quiz: quiz.id,
    question: quiz.question,
    lesson: lesson.id,
    chapter: chapter.id,
    due: new Date(due).toISOString(),
  };
}
