import type { ScheduleView } from './backend-view.ts';
import { listed } from './words.ts';

/**
 * AWS's cron: minutes, hours, days of the month, months, days of the week (1 is Sunday), years.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html#cron-based
 */
const fields = [
  { from: 0, to: 59 },
  { from: 0, to: 23 },
  { from: 1, to: 31 },
  { from: 1, to: 12, names: 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ') },
  { from: 1, to: 7, names: 'SUN MON TUE WED THU FRI SAT'.split(' ') },
  { from: 1970, to: 2199 },
];

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Whether two schedules run at the same times, however they are written: `*\/1` and `*`, `2-6` and `2,3,4,5,6`. */
export function runsAlike(one: ScheduleView, other: ScheduleView): boolean {
  return (
    sameZone(one.timezone) === sameZone(other.timezone) &&
    sameTimes(one.expression) === sameTimes(other.expression)
  );
}

/** One name for all names of the time that has no summer: 'Etc/UTC' is 'UTC'. */
export function sameZone(zone: string): string {
  return /^(Etc\/)?(UTC|UCT|GMT|Zulu|Universal|Greenwich)$/.test(zone) ? 'UTC' : zone;
}

/** 'at 09:00 on Monday, Europe/Berlin'; the expression itself where it is more than a time and days. */
export function scheduleInWords({ expression, timezone }: ScheduleView): string {
  const parts = partsOf(expression);
  if (parts === undefined) return `${expression}, ${timezone}`;
  const [minutes, hours, daysOfMonth, months, daysOfWeek, years] = parts.map((part, index) =>
    valuesOf(part, index),
  );
  const numbers = [minutes, hours, daysOfMonth, months, daysOfWeek, years].flatMap(values => values ?? []);
  const times = numbers.some(Number.isNaN) ? undefined : timesInWords(minutes, hours);
  const plain = months === undefined && years === undefined && (!daysOfMonth || !daysOfWeek);
  if (times === undefined || !plain) return `${expression}, ${timezone}`;
  if (daysOfWeek) {
    return `${times} on ${listed(daysOfWeek.map(day => days[day - 1] ?? String(day)))}, ${timezone}`;
  }
  const when = daysOfMonth ? `on day ${listed(daysOfMonth.map(String))} of the month` : 'every day';
  return `${times} ${when}, ${timezone}`;
}

function timesInWords(
  minutes: readonly number[] | undefined,
  hours: readonly number[] | undefined,
): string | undefined {
  if (minutes?.length !== 1) return undefined;
  const minute = String(minutes[0]).padStart(2, '0');
  if (hours === undefined) return `every hour at :${minute}`;
  if (hours.length > 4) return undefined;
  return `at ${listed(hours.map(hour => `${String(hour).padStart(2, '0')}:${minute}`))}`;
}

/** One text for all expressions that run at the same times. */
export function sameTimes(expression: string): string {
  const parts = partsOf(expression);
  return parts === undefined
    ? expression
    : parts.map((part, index) => fieldText(part, valuesOf(part, index))).join(' ');
}

/** A field with a letter such as L stays as it is written. */
function fieldText(part: string, values: readonly number[] | undefined): string {
  if (values?.some(Number.isNaN)) return part;
  return values?.join(',') ?? '*';
}

function partsOf(expression: string): readonly string[] | undefined {
  const parts = /^cron\((.*)\)$/.exec(expression)?.[1]?.trim().split(/\s+/);
  return parts?.length === fields.length ? parts : undefined;
}

/** The numbers that a field stands for; undefined for all of them. A letter such as L is NaN. */
function valuesOf(part: string, index: number): readonly number[] | undefined {
  const { from, to, names = [] } = fields[index] as (typeof fields)[number];
  const number = (text: string) => {
    const named = names.indexOf(text.toUpperCase());
    return named === -1 ? Number(text) : named + from;
  };
  if (part === '?') return undefined;
  const values = part.split(',').flatMap(item => {
    const [range = '', step] = item.split('/');
    const [first = '', last] = range.split('-');
    const start = range === '*' ? from : number(first);
    const end = range === '*' || (step !== undefined && last === undefined) ? to : number(last ?? first);
    const by = step === undefined ? 1 : Number(step);
    if (!(start <= end) || !(by > 0)) return [Number.NaN];
    return Array.from({ length: Math.floor((end - start) / by) + 1 }, (_, count) => start + count * by);
  });
  const each = [...new Set(values)].toSorted((a, b) => a - b);
  return each.length === to - from + 1 ? undefined : each;
}
