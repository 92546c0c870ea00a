import type { Chapter } from '../../course/model.ts';
import { type Tally, whatWasDone } from '../../tutor/chapter-progress.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';
import { PROSE } from '../document/setting.ts';
import { wrap } from '../document/wrap.ts';
import type { Document, ScreenContext } from './context.ts';

const BAR = 20;

/** What the learner did in this chapter, what is left open, and what is next. */
export function chapterEndDocument(context: ScreenContext, chapter: Chapter, width: number): Document {
  const { course, state } = context;
  const prose = Math.min(width, PROSE);
  const summary = whatWasDone(chapter, state.progress);
  const next = course.chapters[course.chapters.indexOf(chapter) + 1];
  const opening =
    summary.leftOpen.length === 0 ? 'You have done all of this chapter.' : 'This is the end of the chapter.';
  return {
    lines: [
      line(span(`Chapter ${chapter.number}: ${chapter.title}`, 'title')),
      ...wrap([span(opening)], prose),
      emptyLine,
      tallyLine(context, 'Lessons read', summary.lessons, width),
      tallyLine(context, 'Quizzes answered', summary.quizzes, width),
      tallyLine(context, 'Exercises passed', summary.exercises, width),
      ...wrap([span(effort(summary.quizAnswers, summary.hints), 'quiet')], prose, {
        first: [span('  ')],
        rest: [span('  ')],
      }),
      ...(summary.leftOpen.length > 0
        ? [
            emptyLine,
            line(span('Still open', 'heading')),
            ...summary.leftOpen.flatMap(({ kind, title }) =>
              wrap([span(title), span(`  ${kind}`, 'quiet')], prose, {
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
            ...wrap([span(next.summary, 'quiet')], prose, { first: [span('  ')], rest: [span('  ')] }),
          ]
        : [emptyLine, ...wrap([span('This is the last chapter so far.')], prose)]),
      emptyLine,
      ...wrap(keys(next !== undefined, summary.leftOpen.length > 0), prose),
    ],
  };
}

function tallyLine({ theme }: ScreenContext, label: string, { done, total }: Tally, width: number): Line {
  const filled = total === 0 ? BAR : Math.round((done / total) * BAR);
  const { figures } = theme;
  const bar = [
    span(figures.lineBold.repeat(filled), 'good'),
    span(figures.line.repeat(BAR - filled), 'quiet'),
    span('  '),
  ];
  return {
    spans: [
      span(`  ${label.padEnd(18)}`),
      ...(theme.borders && width >= 52 ? bar : []),
      span(`${done} of ${total}`, done === total ? 'good' : 'text'),
    ],
  };
}

function effort(answers: number, hints: number): string {
  const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${counted(answers, 'quiz answer')} given, ${counted(hints, 'hint')} used.`;
}

function keys(hasNext: boolean, hasOpen: boolean) {
  return [
    span('Press '),
    ...(hasNext ? [span('n', 'strong'), span(' to go on, ')] : []),
    ...(hasOpen ? [span('l', 'strong'), span(' to see what is open, ')] : []),
    ...(hasNext || hasOpen ? [span('or ')] : []),
    span('q', 'strong'),
    span(' to leave. Everything is kept.'),
  ];
}
