import { parseInline } from '../../course/inline.ts';
import type { Chapter } from '../../course/model.ts';
import { type ChapterSummary, whatWasDone } from '../../tutor/chapter-progress.ts';
import { askedAgainAt } from '../../tutor/review/due.ts';
import { inlineSpans } from '../document/inline.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import { PROSE } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import { keyOf } from '../keymap.ts';
import { ledgerLines } from '../sandbox/ledger-lines.ts';
import { type Document, type ScreenContext, settingOf } from './context.ts';
import { nextStep, suggestionLines } from './suggestion.ts';
import { takingAlongLines } from './taking-along.ts';
import { tallyLine } from './tally-line.ts';

const indent = { first: [span('  ')], rest: [span('  ')] };

/** What the learner did in this chapter, what is left open, and what is next. */
export function chapterEndDocument(context: ScreenContext, chapter: Chapter, width: number): Document {
  const { course, state } = context;
  const prose = Math.min(width, PROSE);
  const summary = whatWasDone(chapter, state.progress);
  const next = course.chapters[course.chapters.indexOf(chapter) + 1];
  const tallies = [
    ['Lessons read', summary.lessons],
    ['Quizzes answered', summary.quizzes],
    ['Exercises passed', summary.exercises],
  ] as const;
  return {
    lines: [
      ...wrap([span(`Chapter ${chapter.number}: ${chapter.title}`, 'title')], prose),
      ...wrap([span(openingOf(summary))], prose),
      emptyLine,
      ...tallies
        .filter(([, { total }]) => total > 0)
        .map(([label, tally]) => tallyLine(context, label, tally, width)),
      ...effortLines(summary, prose),
      ...takingAlongLines(
        context,
        chapter.lessons.flatMap(lesson => lesson.exercises),
        prose,
      ),
      ...(summary.leftOpen.length > 0
        ? [
            emptyLine,
            line(span(summary.testedOut ? 'Left out' : 'Still open', 'heading')),
            ...summary.leftOpen.flatMap(({ kind, title }) =>
              wrap([...inlineSpans(parseInline(title), context.theme), span(`  ${kind}`, 'quiet')], prose, {
                first: [span('  ○ ', 'quiet')],
                rest: [span('    ')],
              }),
            ),
          ]
        : []),
      ...(next
        ? [
            emptyLine,
            line(span('Next', 'heading')),
            ...wrap([span(`Chapter ${next.number}: ${next.title}`)], prose, {
              first: [span('  ')],
              rest: [span('  ')],
            }),
            ...wrap([span(next.summary, 'quiet')], prose, indent),
            ...unwritten(chapter, next).flatMap(text => wrap([span(text, 'quiet')], prose, indent)),
          ]
        : [emptyLine, ...wrap([span('This is the last chapter so far.')], prose)]),
      ...(state.sandbox.ledger.length > 0
        ? [
            emptyLine,
            ...ledgerLines(
              state.sandbox.ledger,
              'D deletes the first of them. What deletes each: amplify-gen2-learn sandbox status',
              settingOf(context, prose),
            ),
          ]
        : []),
      emptyLine,
      ...askAgainLines(context, prose),
      ...suggestionLines(nextStep(context), { width: prose }),
    ],
  };
}

/** What can be asked again from here, and the key for it. */
function askAgainLines({ course, state }: ScreenContext, width: number): readonly Line[] {
  const { ofChapter, due } = askedAgainAt(course, state);
  const quizzes = (count: number) => (count === 1 ? '1 quiz' : `${count} quizzes`);
  const parts = [
    ...(ofChapter.length > 0
      ? [`${quizzes(ofChapter.length)} of this chapter that went wrong at first`]
      : []),
    ...(due.length > 0 ? [`${quizzes(due.length)} of other chapters, due again`] : []),
  ];
  if (parts.length === 0) return [];
  const sentence = `Answer once more: ${parts.join('; ')}.`;
  return suggestionLines({ sentence, key: keyOf('chapter-end', 'review') }, { width });
}

/** An answer that was shown leaves nothing to do, but it wasn't done either. */
function openingOf({ leftOpen, answersShown, testedOut }: ChapterSummary): string {
  if (testedOut)
    return 'You have tested out of this chapter: it counts as known. What you left out stays here to read.';
  if (leftOpen.length > 0) return 'This is the end of the chapter.';
  return answersShown === 0
    ? 'You have done all of this chapter.'
    : 'You have been through all of this chapter.';
}

/** A chapter's number is that of its folder, whichever is written first: what is left out is said. */
function unwritten({ number }: Chapter, next: Chapter): readonly string[] {
  if (next.number <= number + 1) return [];
  const chapters =
    next.number === number + 2
      ? `Chapter ${number + 1} is`
      : `Chapters ${number + 1} to ${next.number - 1} are`;
  return [`${chapters} still to be written.`];
}

function effortLines({ quizAnswers, answersShown, hints }: ChapterSummary, width: number): readonly Line[] {
  const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  const parts = [
    ...(quizAnswers > 0 ? [`${counted(quizAnswers, 'quiz answer')} given`] : []),
    ...(answersShown > 0 ? [`${counted(answersShown, 'answer')} shown`] : []),
    ...(hints > 0 ? [`${counted(hints, 'hint')} used`] : []),
  ];
  return parts.length === 0 ? [] : wrap([span(`${parts.join(', ')}.`, 'quiet')], width, indent);
}
