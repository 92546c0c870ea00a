import { cronParts, cronValues } from '../../aws-cron.ts';

const SECONDS: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

/**
 * Whether a schedule is due in a minute.
 * https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
 * @param expression `cron(...)`, `rate(5 minutes)` or `at(2026-11-28T08:00:00)`
 * @param zone Its time zone, by name; a rate has none
 * @param since When the schedule was made: a rate counts from there
 * @param minute Any moment in the minute
 * @returns Undefined where the expression can't be evaluated.
 */
export function isDue(expression: string, zone: string, since: Date, minute: Date): boolean | undefined {
  const [, amount, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (amount && unit) {
    const passed = Math.floor(minute.getTime() / 60_000) - Math.floor(since.getTime() / 60_000);
    const every = (Number(amount) * (SECONDS[unit] ?? 60)) / 60;
    return passed > 0 && every > 0 && passed % every === 0;
  }
  const local = inZone(minute, zone);
  if (!local) return undefined;
  const once = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d\)$/.exec(expression)?.[1];
  if (once) {
    const two = (value: number) => String(value).padStart(2, '0');
    return (
      `${local.year}-${two(local.month)}-${two(local.day)}T${two(local.hour)}:${two(local.minute)}` === once
    );
  }
  const fields = cronParts(expression)?.map((part, index) => cronValues(part, index));
  if (!fields || fields.flatMap(values => values ?? []).some(Number.isNaN)) return undefined;
  const now = [local.minute, local.hour, local.day, local.month, local.weekday + 1, local.year];
  return fields.every((values, index) => values?.includes(now[index] ?? -1) ?? true);
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function inZone(moment: Date, timeZone: string) {
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone, hourCycle: 'h23', weekday: 'short', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric' },
    }).formatToParts(moment);
    const part = (type: string) => parts.find(one => one.type === type)?.value ?? '';
    return {
      minute: Number(part('minute')),
      hour: Number(part('hour')),
      day: Number(part('day')),
      month: Number(part('month')),
      year: Number(part('year')),
      weekday: DAYS.indexOf(part('weekday')),
    };
  } catch {
    return undefined;
  }
}
