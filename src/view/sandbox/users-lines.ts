import type { UserPoolView } from '../../sandbox/practice/practice-users.ts';
import { emptyLine, type Line, line, span } from '../document/line.ts';

/** Who may sign in to what is deployed. */
export function usersLines(pools: readonly UserPoolView[]): readonly Line[] {
  return pools.flatMap(({ name, users }, index) => [
    ...(index === 0 ? [] : [emptyLine]),
    line(span(`Users of ${name}`, 'heading')),
    ...(users.length === 0 ? [line(span('  Nobody yet.', 'quiet'))] : []),
    ...columns(
      users.map(user => [
        user.name,
        user.enabled ? user.status : 'DISABLED',
        user.groups.length === 0 ? '' : `in ${user.groups.join(', ')}`,
        user.secondFactors.join(', '),
      ]),
    ),
  ]);
}

/** The groups of each pool, with who is in them. */
export function groupsLines(pools: readonly UserPoolView[]): readonly Line[] {
  return pools.flatMap(({ name, groups, users }, index) => [
    ...(index === 0 ? [] : [emptyLine]),
    line(span(`Groups of ${name}`, 'heading')),
    ...(groups.length === 0 ? [line(span('  None is defined in auth/resource.ts.', 'quiet'))] : []),
    ...columns(
      groups.map(group => {
        const members = users.filter(user => user.groups.includes(group)).map(user => user.name);
        return [group, members.length === 0 ? 'nobody' : members.join(', ')];
      }),
    ),
  ]);
}

/** What AWS would have mailed or texted, the newest first. */
export function codesLines(pools: readonly UserPoolView[]): readonly Line[] {
  const messages = pools.flatMap(pool => pool.messages);
  if (messages.length === 0)
    return [line(span('Nothing was sent yet: a code comes with a sign-up.', 'quiet'))];
  return columns(
    messages.map(({ at, to, purpose, code }) => [at.slice(11, 19), to, purpose, code]),
    '',
  );
}

function columns(rows: readonly (readonly string[])[], indent = '  '): readonly Line[] {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)),
    [],
  );
  return rows.map(row =>
    line(
      span(
        `${indent}${row
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}`,
      ),
    ),
  );
}
