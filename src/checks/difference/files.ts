import type { AccessCaller, BackendView, BucketView, FileAccess } from '../backend-view.ts';
import { actionWords, cellsOf, pathFor } from '../file-paths.ts';
import { compareParts, type Difference, leaf, type Part, partsOf } from './parts.ts';

/**
 * What buckets of the same name, or the one bucket of each, differ in: who may do what on which path, triggers, the
 * default. Buckets that only one of both has are told as resources.
 */
export function compareFiles(found: BackendView, wanted: BackendView): readonly Difference[] {
  return pairs(found.storage, wanted.storage).flatMap(([is, should]) => {
    const at = `files/${should.name}`;
    return [
      ...accessDifferences(is.files, should.files, at),
      ...compareParts(bucketParts(is), bucketParts(should), at),
    ];
  });
}

type Pair = readonly [BucketView, BucketView];

function pairs(found: readonly BucketView[], wanted: readonly BucketView[]): readonly Pair[] {
  const left = new Set(found);
  const take = (bucket: BucketView | undefined): BucketView | undefined => {
    if (bucket !== undefined) left.delete(bucket);
    return bucket;
  };
  const byName = wanted.map(should => take(found.find(({ name }) => name === should.name)));
  return wanted.flatMap((should, index): readonly Pair[] => {
    const is = byName[index] ?? take([...left][0]);
    return is === undefined ? [] : [[is, should]];
  });
}

/** A folder of a person's is looked at twice: everyone's, and one's own. */
function accessDifferences(found: FileAccess, wanted: FileAccess, at: string): readonly Difference[] {
  const named = [...new Set([...wanted.paths, ...found.paths].map(({ path }) => path))];
  const paths = named.filter(path => !named.includes(path.replace(/\*$/, '{entity_id}/*')));
  const callers = [...wanted.callers, ...found.callers.filter(own => !has(wanted, own))];
  return paths.flatMap(path =>
    callers.flatMap((caller): readonly Difference[] => {
      // A group or a function that the solution hasn't is told elsewhere, unless files are open to it.
      if (!has(found, caller)) return [];
      const [is, should] = [found, wanted].map(own => cellsOf(pathFor(own, path), caller.id)) as [
        Readonly<Record<string, string>>,
        Readonly<Record<string, string>>,
      ];
      const sets = (own: Readonly<Record<string, string>>, outcomes: readonly string[]) =>
        new Set(Object.keys(own).filter(action => outcomes.includes(own[action] ?? '')));
      const everyones = compareSets(sets(is, ['allowed', 'unknown']), sets(should, ['allowed', 'unknown']));
      const own = compareSets(
        sets(is, ['allowed', 'filtered', 'unknown']),
        sets(should, ['allowed', 'filtered', 'unknown']),
      );
      const folder = path.replaceAll('/', ':');
      return [
        ...(everyones === undefined
          ? []
          : [difference(everyones, caller, path, `${at}/${folder}/${caller.id}`, '')]),
        // What is open to everyone is open to the owner too: it is told once.
        ...(own === undefined || (everyones !== undefined && everyones.kind === own.kind)
          ? []
          : [difference(own, caller, path, `${at}/${folder}/${caller.id}/own`, 'their own ')]),
      ];
    }),
  );
}

const has = ({ callers }: FileAccess, { id }: AccessCaller) => callers.some(own => own.id === id);

interface SetDifference {
  readonly kind: Difference['kind'];
  readonly is: ReadonlySet<string>;
  readonly should: ReadonlySet<string>;
}

function compareSets(is: ReadonlySet<string>, should: ReadonlySet<string>): SetDifference | undefined {
  const more = [...is].some(action => !should.has(action));
  const less = [...should].some(action => !is.has(action));
  if (!more && !less) return undefined;
  return { kind: more && less ? 'changed' : more ? 'extra' : 'missing', is, should };
}

function difference(
  { kind, is, should }: SetDifference,
  { kind: caller, name }: AccessCaller,
  path: string,
  at: string,
  whose: string,
): Difference {
  const who =
    caller === 'guest'
      ? 'Guests'
      : caller === 'signed-in'
        ? 'Everyone signed in'
        : caller === 'group'
          ? `Members of ${name}`
          : `The function ${name}`;
  const sentence = `${who} may ${actionWords(is)} on ${whose}${path}; they should ${
    should.size === 0 ? 'do nothing there' : `${actionWords(should)} there`
  }.`;
  return {
    at,
    subject: 'access',
    kind,
    sentence: caller === 'function' ? sentence.replace('; they', '; it') : sentence,
  };
}

function bucketParts({ isDefault, name, triggers }: BucketView): Readonly<Record<string, Part>> {
  return {
    default: leaf('outputs', String(isDefault), is =>
      is === 'true'
        ? `${name} is the default bucket; it should not be.`
        : `${name} is not the default bucket; it should be.`,
    ),
    ...partsOf(
      triggers,
      ({ event }) => `trigger(${event})`,
      ({ event }) => {
        const when = /Created/.test(event) ? 'an upload' : /Removed/.test(event) ? 'a deletion' : event;
        return leaf('properties', '', is =>
          is === undefined
            ? `${name} should call a function after ${when}.`
            : `${name} calls a function after ${when}; it should not.`,
        );
      },
    ),
  };
}
