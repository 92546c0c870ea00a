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

/** The six fields of `cron(...)`; undefined for anything else. */
export function cronParts(expression: string): readonly string[] | undefined {
  const parts = /^cron\((.*)\)$/.exec(expression)?.[1]?.trim().split(/\s+/);
  return parts?.length === fields.length ? parts : undefined;
}

/**
 * The numbers that a field stands for; undefined for all of them. A letter such as L is NaN.
 * @param index Of the field.
 */
export function cronValues(part: string, index: number): readonly number[] | undefined {
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
