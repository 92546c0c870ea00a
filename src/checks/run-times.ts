import type { ScheduleView } from './backend-view.ts';
import { cronFields, runsAlike, sameZone } from './cron.ts';

/** A leap year. What lies at its edges is left out: there a zone's day is one of another year. */
const year = 2028;
const [hour, day] = [3_600_000, 86_400_000];
const [from, to] = [Date.UTC(year, 0, 3), Date.UTC(year, 11, 29)];

/**
 * Whether something that has these schedules runs at the same moments as with those: three schedules of an hour may be one
 * of each third of it, and midnight in a zone without summer time is an hour of UTC.
 */
export function runTogetherAlike(ones: readonly ScheduleView[], others: readonly ScheduleView[]): boolean {
  const each = (these: readonly ScheduleView[], those: readonly ScheduleView[]) =>
    these.every(one => those.some(other => runsAlike(one, other)));
  if (ones.length === others.length && each(ones, others) && each(others, ones)) return true;
  const [found, wanted] = [momentsOf(ones), momentsOf(others)];
  if (found === undefined || wanted === undefined || found.size !== wanted.size) return false;
  return [...found].every(([moment, times]) => wanted.get(moment) === times);
}

/** How often it runs at which minutes of a year: two schedules for one moment call twice. Undefined where a schedule says it in letters, or runs in some years only. */
function momentsOf(schedules: readonly ScheduleView[]): ReadonlyMap<number, number> | undefined {
  const moments = new Map<number, number>();
  for (const { expression, timezone } of schedules) {
    const fields = cronFields(expression);
    const offset = offsetsOf(timezone);
    if (fields === undefined || offset === undefined) return undefined;
    const { minutes, hours, daysOfMonth, months, daysOfWeek } = fields;
    for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += day) {
      const date = new Date(at);
      const isLast = new Date(at + day).getUTCDate() === 1;
      const ofMonth = daysOfMonth === 'last' ? isLast : (daysOfMonth?.includes(date.getUTCDate()) ?? true);
      const isDay = ofMonth && (daysOfWeek?.includes(date.getUTCDay() + 1) ?? true);
      if (!isDay || months?.includes(date.getUTCMonth() + 1) === false) continue;
      for (const each of hours ?? upTo(24)) {
        const local = at + each * hour;
        const start = local - offset(local - offset(local));
        if (start < from || start >= to) continue;
        for (const minute of minutes ?? upTo(60)) {
          const moment = start / 60_000 + minute;
          moments.set(moment, (moments.get(moment) ?? 0) + 1);
        }
      }
    }
  }
  return moments;
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** By how many milliseconds a zone is ahead of UTC, at a moment; undefined where there is no such zone. */
function offsetsOf(zone: string): ((moment: number) => number) | undefined {
  if (sameZone(zone) === 'UTC') return () => 0;
  const known = new Map<number, number>();
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const asked = (moment: number): number => {
      const found = known.get(moment);
      if (found !== undefined) return found;
      const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
      const offset = (sign === '-' ? -1 : 1) * (Number(hours) * hour + Number(minutes) * 60_000);
      known.set(moment, offset);
      return offset;
    };
    return moment => {
      const start = Math.floor(moment / day) * day;
      const offset = asked(start);
      // Asking takes long, and clocks are changed on two days of the year.
      return asked(start + day) === offset ? offset : asked(Math.floor(moment / hour) * hour);
    };
  } catch {
    return undefined;
  }
}
