import { parseInline, plainText } from '../../course/inline.ts';
import type { Reviewed } from '../../tutor/review/due.ts';
import { quizzesAre } from '../../tutor/review/words.ts';

/** What is due, as text: each question with the lesson to read before it. */
export function dueLines(due: readonly Reviewed[]): readonly string[] {
  return [
    `${quizzesAre(due.length)} due.`,
    ...due.flatMap(({ quiz, lesson }) => [
      '',
      `  ${plainText(parseInline(quiz.question))}`,
      `    from "${lesson.title}": amplify-gen2-learn show ${lesson.id}`,
    ]),
    '',
    `In a terminal, ${due.length === 1 ? 'it is' : 'they are'} asked: amplify-gen2-learn review`,
  ];
}
