import { nothingElse } from '../checks/nothing-else.ts';
import type { Exercise } from '../course/exercise.ts';
import type { Trigger } from '../course/exercise-schema.ts';
import { parseMarkdown } from '../course/markdown.ts';
import { isLearnError } from '../learn-error.ts';
import { foundHintId } from '../tutor/hints/found-hint.ts';
import type { Finding } from './finding.ts';

/** Says what an exercise's texts lack, and where its parts name each other wrongly. Needs no engine. */
export function findingsInTexts(exercise: Exercise): readonly Finding[] {
  const where = `exercises/${exercise.folder}/exercise.ts`;
  return [...sentences(exercise), ...hints(exercise), ...references(exercise)].map(what => ({ where, what }));
}

function sentences(exercise: Exercise): readonly string[] {
  const texts: (readonly [string, string])[] = [
    ['task', exercise.task],
    ...(exercise.why === undefined ? [] : [['why', exercise.why] as const]),
    ...exercise.hints.map(({ id, text }) => [`the hint ${id}`, text] as const),
    ...exercise.checks.flatMap(check => [
      [`the check ${check.id}`, check.sentence] as const,
      ...(check.kind === 'type' ? [[`what ${check.id} expects`, check.expected] as const] : []),
    ]),
  ];
  return [
    ...texts
      .filter(([, text]) => !endsSentence(text))
      .map(([name]) => `${name}: it doesn't end with a full stop.`),
    ...texts.flatMap(([name, text]) => unreadable(name, text)),
    ...(/[.!?]$/.test(exercise.title.trim()) ? ['title: leave the full stop out.'] : []),
    ...(exercise.checks.length === 0 ? ['checks: it has none.'] : []),
    ...(exercise.mistakes.length === 0 ? ['mistakes: it has none.'] : []),
  ];
}

/** A text may end with a code block or a list's full stop; the closing mark may stand in backticks or quotes. */
function endsSentence(text: string): boolean {
  return /[.?!:][`'"*)]*$|```$/.test(text.trim());
}

function unreadable(name: string, text: string): readonly string[] {
  try {
    parseMarkdown(text);
    return [];
  } catch (error) {
    if (isLearnError(error)) return [`${name}: ${error.message}`];
    throw error;
  }
}

function hints(exercise: Exercise): readonly string[] {
  const ladder = exercise.hints.filter(hint => hint.when === undefined);
  // A hint for any failure of a stage would suppose a mistake that was not made.
  const vague = exercise.hints.filter(
    ({ when }) =>
      when &&
      when.says === undefined &&
      when.asks === undefined &&
      (when.stage === 'checks' ? !when.check : !when.code),
  );
  return [
    ...(ladder.length < 2 ? ['hints: the ladder needs at least two (those without `when`).'] : []),
    ...exercise.hints
      .filter(({ id }) => id === foundHintId)
      .map(() => `hints: ${foundHintId} is the tutor's own.`),
    ...vague.map(({ id }) => `the hint ${id}: say for which code or check it is.`),
  ];
}

function references(exercise: Exercise): readonly string[] {
  const checks = new Set([...exercise.checks.map(check => check.id), nothingElse]);
  const hintIds = new Set(exercise.hints.map(hint => hint.id));
  const triggers: (readonly [string, Trigger | undefined])[] = [
    ['startFails', exercise.startFails],
    ...exercise.hints.map(hint => [`the hint ${hint.id}`, hint.when] as const),
    ...exercise.mistakes.map(mistake => [`the mistake ${mistake.name}`, mistake.trips] as const),
  ];
  return [
    ...twice(
      'checks',
      exercise.checks.map(check => check.id),
    ),
    ...twice(
      'hints',
      exercise.hints.map(hint => hint.id),
    ),
    ...twice(
      'mistakes',
      exercise.mistakes.map(mistake => mistake.name),
    ),
    ...triggers.flatMap(([name, trigger]) =>
      trigger?.check !== undefined && !checks.has(trigger.check)
        ? [`${name}: no check is called ${trigger.check}.`]
        : [],
    ),
    ...exercise.mistakes
      .filter(({ brings }) => brings !== foundHintId && !hintIds.has(brings))
      .map(mistake => `the mistake ${mistake.name}: no hint is called ${mistake.brings}.`),
  ];
}

function twice(name: string, ids: readonly string[]): readonly string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `${name}: ${id} is there twice.`);
}
