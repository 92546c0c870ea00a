import type { BackendView, FunctionAccess, FunctionView } from '../backend-view.ts';
import { runsAlike, scheduleInWords } from '../cron.ts';
import { isFileAction } from '../file-paths.ts';
import { runTogetherAlike } from '../run-times.ts';
import { listed } from '../words.ts';
import type { Difference } from './parts.ts';

/**
 * What functions of the same name differ in, besides the properties of their own resource: their schedules, secrets,
 * layers and what they may reach are told by other resources, which don't say whose they are. A function that has another
 * name, or is missing, is told as a resource.
 */
export function compareFunctions(found: BackendView, wanted: BackendView): readonly Difference[] {
  return wanted.functions.flatMap(should => {
    const is = found.functions.find(({ name }) => name === should.name);
    return is === undefined ? [] : [...schedules(is, should), ...values(is, should), ...access(is, should)];
  });
}

function schedules(is: FunctionView, should: FunctionView): readonly Difference[] {
  if (runTogetherAlike(is.schedules, should.schedules)) return [];
  const at = `functions/${should.name}/schedules`;
  const missing = should.schedules.filter(one => !is.schedules.some(other => runsAlike(one, other)));
  const extra = is.schedules.filter(one => !should.schedules.some(other => runsAlike(one, other)));
  return [
    ...missing.map(one => ({
      at,
      subject: 'properties' as const,
      kind: 'missing' as const,
      sentence: `${should.name} should run ${scheduleInWords(one)}.`,
    })),
    ...extra.map(one => ({
      at,
      subject: 'properties' as const,
      kind: 'extra' as const,
      sentence: `${should.name} runs ${scheduleInWords(one)}; it should not.`,
    })),
  ];
}

function values(is: FunctionView, should: FunctionView): readonly Difference[] {
  const sides: readonly (readonly [what: string, of: (own: FunctionView) => readonly string[]])[] = [
    ['secrets', own => Object.entries(own.secrets).map(([variable, name]) => `${variable} = ${name}`)],
    ['layers', own => own.layers],
  ];
  return sides.flatMap(([what, of]): readonly Difference[] => {
    const [given, asked] = [of(is).toSorted(), of(should).toSorted()];
    if (given.join() === asked.join()) return [];
    return [
      {
        at: `functions/${should.name}/${what}`,
        subject: 'properties',
        kind: 'changed',
        sentence: `The ${what} of ${should.name} are ${listed(given, 'none')}; they should be ${listed(asked, 'none')}.`,
      },
    ];
  });
}

/** Of functions in the API’s own stack nothing else tells what they may do. */
function access(is: FunctionView, should: FunctionView): readonly Difference[] {
  // Who may do what with the files of a bucket is compared path by path.
  const isTold = ({ action, on }: FunctionAccess) => on.startsWith('bucket ') && isFileAction(action);
  const lacks = (own: FunctionView, { action, on }: FunctionAccess) =>
    !own.access.some(one => one.action === action && one.on === on);
  const tell = (one: FunctionAccess, kind: 'missing' | 'extra'): Difference => ({
    at: `functions/${should.name}/access`,
    subject: 'permissions',
    kind,
    sentence: `${should.name} ${kind === 'missing' ? 'can’t' : 'may'} ${one.action} on ${one.on}.`,
  });
  return [
    ...should.access.filter(one => !isTold(one) && lacks(is, one)).map(one => tell(one, 'missing')),
    ...is.access.filter(one => !isTold(one) && lacks(should, one)).map(one => tell(one, 'extra')),
  ];
}
