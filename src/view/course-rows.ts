import type { Course } from '../course/model.ts';
import type { Progress } from '../progress/progress.ts';
import { progressOf } from '../tutor/chapter-progress.ts';
import type { ListRow } from '../tutor/list-rows.ts';
import { timeFor } from '../tutor/time-estimate.ts';
import { cut } from './document/fit.ts';
import { type Span, span, textWidth } from './document/line.ts';
import { durationText } from './duration.ts';

/** The lines of the list of the course in words: one wording for the screen, for screen readers and for `list`. */

/** Below this width there is no room for what is left. */
const ROOM_FOR_TIME = 64;

/** How a row stands, in a line that is so wide. */
export function stateWord(row: ListRow, width = ROOM_FOR_TIME): string {
  if (row.progress) {
    const { lessons, exercises, testedOut } = row.progress;
    const done = `${lessons.done + exercises.done} of ${lessons.total + exercises.total} done`;
    if (testedOut) return `tested out, ${done}`;
    const left = row.minutes === undefined || row.minutes === 0 || width < ROOM_FOR_TIME;
    return left ? done : `${done}, ${durationText(row.minutes)} left`;
  }
  if (row.quizOpen) return 'quiz open';
  if (row.kind === 'lesson') return row.done ? 'read' : 'to read';
  return row.done ? 'passed' : 'to solve';
}

/** A row as it is read out: what it is, its name, how it stands. */
export function spokenRow(row: ListRow): string {
  const kind = { chapter: 'Chapter', lesson: 'Lesson', exercise: 'Exercise' }[row.kind];
  const name = row.number === '' ? `${kind}: ${row.title}` : `${kind} ${row.number}: ${row.title}`;
  const states = [
    stateWord(row),
    ...(row.folded ? ['folded'] : []),
    ...(row.here ? ['you are here'] : row.next ? ['next'] : []),
  ];
  const found = row.found === undefined ? '' : `. Found: ${row.found.sentence}`;
  return [name, ...states].join(', ') + found;
}

/** How much of the whole course is done, and how long the rest takes. */
export function totalText({ chapters }: Course, progress: Progress): string {
  const all = chapters.map(chapter => progressOf(chapter, progress));
  const sum = (pick: (own: (typeof all)[number]) => number) =>
    all.reduce((total, own) => total + pick(own), 0);
  const done = sum(({ lessons, exercises }) => lessons.done + exercises.done);
  const total = sum(({ lessons, exercises }) => lessons.total + exercises.total);
  const left = chapters.reduce((minutes, chapter) => minutes + timeFor(chapter, progress).left, 0);
  return `${done} of ${total} done${left === 0 ? '' : `, ${durationText(left)} left`}`;
}

/** Columns before the first word that was found. */
const BEFORE = 24;

/** A sentence cut to one line around the first of the words (in lower case), which stand out. */
export function foundSpans(
  sentence: string,
  words: readonly string[],
  width: number,
  mark: string,
): readonly Span[] {
  const lower = sentence.toLowerCase();
  const places = words.map(word => lower.indexOf(word)).filter(place => place >= 0);
  const first = Math.min(...places, sentence.length);
  const from = textWidth(sentence) <= width || first <= BEFORE ? 0 : lower.indexOf(' ', first - BEFORE) + 1;
  const begin = from > first ? first : from;
  const spans: Span[] = begin > 0 ? [span(`${mark} `, 'quiet')] : [];
  for (let at = begin; at < sentence.length; ) {
    const word = words.find(own => lower.startsWith(own, at));
    const nexts = words.map(own => lower.indexOf(own, at)).filter(place => place >= 0);
    const end = word === undefined ? Math.min(...nexts, sentence.length) : at + word.length;
    spans.push(span(sentence.slice(at, end), word === undefined ? 'quiet' : 'strong'));
    at = end;
  }
  return cut(spans, width, mark);
}

/** As wide as the widest state of a lesson or an exercise, with its brackets. */
const STATE = '[quiz open]'.length;

/** The rows as the lines of a text, with the ids that commands take. */
export function plainRows(rows: readonly ListRow[]): readonly string[] {
  return rows.flatMap((row, index) => {
    if (row.kind === 'chapter') {
      return [...(index > 0 ? [''] : []), `Chapter ${row.number}. ${row.title}  (${stateWord(row)})`];
    }
    const state = `[${stateWord(row)}]`.padEnd(STATE);
    const name = row.kind === 'lesson' ? `${row.number} ${row.title}` : `    exercise: ${row.title}`;
    const minutes = row.minutes === undefined ? '' : `, ${row.minutes} min`;
    const mark = row.here ? '  <- you are here' : row.next ? '  <- next' : '';
    return [`  ${state} ${name}  (${row.id}${minutes})${mark}`];
  });
}
