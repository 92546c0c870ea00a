import { cronParts, cronValues } from '../aws-cron.ts';
import type { ScheduleView } from './backend-view.ts';
import { listed } from './words.ts';

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
  const parts = cronParts(expression);
  if (parts === undefined) return `${expression}, ${timezone}`;
  const [minutes, hours, daysOfMonth, months, daysOfWeek, years] = parts.map((part, index) =>
    cronValues(part, index),
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
  const parts = cronParts(expression);
  return parts === undefined
    ? expression
    : parts.map((part, index) => fieldText(part, cronValues(part, index))).join(' ');
}

/** When an expression runs; undefined for all values of a field. */
export interface CronFields {
  readonly minutes: readonly number[] | undefined;
  readonly hours: readonly number[] | undefined;
  readonly daysOfMonth: readonly number[] | 'last' | undefined;
  readonly months: readonly number[] | undefined;
  readonly daysOfWeek: readonly number[] | undefined;
}

/** An expression's numbers; undefined where it is none, has other letters than L for the last day, or names years. */
export function cronFields(expression: string): CronFields | undefined {
  const parts = cronParts(expression);
  if (parts === undefined) return undefined;
  const isLast = /^L$/i.test(parts[2] ?? '');
  const [minutes, hours, daysOfMonth, months, daysOfWeek, years] = parts.map((part, index) =>
    isLast && index === 2 ? undefined : cronValues(part, index),
  );
  const given = [minutes, hours, daysOfMonth, months, daysOfWeek].flatMap(values => values ?? []);
  if (years !== undefined || given.some(Number.isNaN)) return undefined;
  return { minutes, hours, daysOfMonth: isLast ? 'last' : daysOfMonth, months, daysOfWeek };
}

/** A field with a letter such as L stays as it is written. */
function fieldText(part: string, values: readonly number[] | undefined): string {
  if (values?.some(Number.isNaN)) return part;
  return values?.join(',') ?? '*';
}
