import type { ListRow } from '../tutor/list-rows.ts';

/** The lines of the list of the course in words: one wording for the screen, for screen readers and for `list`. */

/** How a row stands. */
export function stateWord(row: ListRow): string {
  if (row.progress) {
    const { lessons, exercises, testedOut } = row.progress;
    const done = `${lessons.done + exercises.done} of ${lessons.total + exercises.total} done`;
    return testedOut ? `tested out, ${done}` : done;
  }
  if (row.quizOpen) return 'quiz open';
  if (row.kind === 'lesson') return row.done ? 'read' : 'to read';
  return row.done ? 'passed' : 'to solve';
}

/** A row as it is read out: what it is, its name, how it stands. */
export function spokenRow(row: ListRow): string {
  const kind = { chapter: 'Chapter', lesson: 'Lesson', exercise: 'Exercise' }[row.kind];
  const name = row.number === '' ? `${kind}: ${row.title}` : `${kind} ${row.number}: ${row.title}`;
  return [name, stateWord(row), ...(row.here ? ['you are here'] : [])].join(', ');
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
    return [`  ${state} ${name}  (${row.id}${minutes})${row.here ? '  <- you are here' : ''}`];
  });
}
