import type { BackendView, BucketView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { actionWords, cellsOf, pathFor } from './file-paths.ts';
import { fails, holds } from './outcome.ts';
import { listed } from './words.ts';

/**
 * Who does something with files. 'signed-in' is a person in no group, with files in whatever folder; 'owner' is the same
 * person in their own `{entity_id}` folder. Members of a group have the group's role, and no other.
 */
export type FileCaller =
  | 'guest'
  | 'signed-in'
  | 'owner'
  | { readonly group: string; readonly files?: 'own' }
  | { readonly function: string };

export type FileAction = 'read' | 'get' | 'list' | 'write' | 'delete';

/** The backend has so many buckets of its own. */
export function hasBuckets(count: number): Claim {
  const expected = `There ${count === 1 ? 'is one bucket' : `are ${count} buckets`}.`;
  return ({ storage }) =>
    storage.length === count
      ? holds
      : fails(expected, storage.length === 0 ? 'There is none.' : `${named(storage)}.`);
}

/** There is a bucket of this name, which clients know it by. */
export function bucketNamed(name: string): Claim {
  return ({ storage }) =>
    storage.some(bucket => bucket.name === name)
      ? holds
      : fails(
          `There is a bucket named ${name}.`,
          storage.length === 0 ? 'There is no bucket.' : `${named(storage)}.`,
        );
}

/** Clients that name no bucket use this one. */
export function isDefaultBucket(name: string): Claim {
  return withBucket(name, (bucket, { storage }) => {
    if (bucket.isDefault) return holds;
    const other = storage.find(({ isDefault }) => isDefault);
    return fails(
      `${name} is the default bucket.`,
      other === undefined ? 'No bucket is the default one.' : `The default bucket is ${other.name}.`,
    );
  });
}

/**
 * What the caller may do with files on the path: these actions, none besides. Found by the IAM policies of the caller's role.
 * @param bucket Its name; where it is left out, the one bucket that there is.
 */
export function mayWithFiles(
  path: string,
  who: FileCaller,
  actions: readonly FileAction[],
  bucket?: string,
): Claim {
  return withBucket(bucket, ({ files }) => {
    const wanted = new Set(
      actions.flatMap((action): readonly string[] => (action === 'read' ? ['get', 'list'] : [action])),
    );
    const say = (may: ReadonlySet<string>) =>
      `${nameOf(who)} may ${actionWords(may)} on ${place(path, who)}.`;
    const id = idOf(who);
    if (!files.callers.some(caller => caller.id === id)) {
      return wanted.size === 0
        ? holds
        : fails(
            say(wanted),
            typeof who === 'object' ? `No rule speaks of ${lower(nameOf(who))}.` : missing(who),
          );
    }
    const outcomes = cellsOf(pathFor(files, path), id);
    const own = isOwn(who);
    const may = new Set(
      Object.keys(outcomes).filter(
        action => outcomes[action] === 'allowed' || (own && outcomes[action] === 'filtered'),
      ),
    );
    const same = may.size === wanted.size && [...wanted].every(action => may.has(action));
    return same ? holds : fails(say(wanted), say(may));
  });
}

/** Whoever isn't named here may do nothing on the path. */
export function filesOnlyFor(path: string, callers: readonly FileCaller[], bucket?: string): Claim {
  const ids = new Set(callers.map(idOf));
  const expected = `${path} is for ${listed(callers.map(who => lower(nameOf(who))))} only.`;
  return withBucket(bucket, ({ files }) => {
    const found = pathFor(files, path);
    const other = files.callers.find(
      ({ id }) => !ids.has(id) && Object.values(cellsOf(found, id)).some(outcome => outcome !== 'denied'),
    );
    if (other === undefined) return holds;
    const outcomes = cellsOf(found, other.id);
    const may = new Set(Object.keys(outcomes).filter(action => outcomes[action] !== 'denied'));
    return fails(expected, `${callerName(other.id)} may ${actionWords(may)} on ${path}.`);
  });
}

/** After uploads, or after deletions, S3 calls this function. */
export function callsFunction(on: 'upload' | 'delete', name: string, bucket?: string): Claim {
  const event = on === 'upload' ? 's3:ObjectCreated:' : 's3:ObjectRemoved:';
  const when = on === 'upload' ? 'After an upload' : 'After a deletion';
  return withBucket(bucket, ({ triggers }) => {
    if (triggers.some(trigger => trigger.event.startsWith(event) && trigger.calls === name)) return holds;
    const found = triggers.map(
      ({ event: own, calls }) => `${/Created/.test(own) ? 'after an upload' : 'after a deletion'} ${calls}`,
    );
    return fails(
      `${when} S3 calls ${name}.`,
      found.length === 0 ? 'It calls no function.' : `It calls ${listed(found)}.`,
    );
  });
}

/** Whether what is replaced or deleted stays in the bucket as an older version. */
export function keepsVersions(name: string | undefined, yes: boolean): Claim {
  return withBucket(name, bucket => {
    const versioning = bucket.properties.VersioningConfiguration as { Status?: unknown } | undefined;
    const found = versioning?.Status === 'Enabled';
    const say = (keeps: boolean) => `${bucket.name} keeps ${keeps ? 'older versions' : 'no older versions'}.`;
    return found === yes ? holds : fails(say(yes), say(found));
  });
}

/** Older versions are deleted so many days after they were replaced; files themselves never are. */
export function onlyOldVersionsEnd(days: number, name?: string): Claim {
  return withBucket(name, ({ properties }) => {
    const configuration = properties.LifecycleConfiguration as { Rules?: unknown } | undefined;
    const rules = (
      Array.isArray(configuration?.Rules) ? configuration.Rules : []
    ) as readonly LifecycleRule[];
    const enabled = rules.filter(({ Status: status }) => status === 'Enabled');
    const expected = `Older versions end after ${days} days, current files never.`;
    if (enabled.length === 0) {
      return fails(expected, rules.length === 0 ? 'There is no lifecycle rule.' : 'No rule is enabled.');
    }
    const current = enabled.find(
      rule => rule.ExpirationInDays !== undefined || rule.ExpirationDate !== undefined,
    );
    if (current !== undefined) return fails(expected, 'A rule deletes current files.');
    const ends = enabled.map(
      rule => rule.NoncurrentVersionExpiration?.NoncurrentDays ?? rule.NoncurrentVersionExpirationInDays,
    );
    // Of several rules, S3 takes the one that ends sooner.
    const sooner = ends.find(end => typeof end === 'number' && end < days);
    if (sooner !== undefined || !ends.includes(days)) {
      const other = sooner ?? ends.find(end => end !== undefined);
      return fails(
        expected,
        other === undefined
          ? 'No rule is about older versions.'
          : `Older versions end after ${String(other)} days.`,
      );
    }
    const whole = enabled.some(
      (rule, index) =>
        ends[index] === days &&
        !rule.Prefix &&
        rule.TagFilters === undefined &&
        rule.ObjectSizeGreaterThan === undefined &&
        rule.ObjectSizeLessThan === undefined &&
        !rule.NoncurrentVersionExpiration?.NewerNoncurrentVersions,
    );
    return whole ? holds : fails(expected, 'The rule covers a part of the files.');
  });
}

interface LifecycleRule {
  readonly Status?: unknown;
  readonly Prefix?: unknown;
  readonly TagFilters?: unknown;
  readonly ObjectSizeGreaterThan?: unknown;
  readonly ObjectSizeLessThan?: unknown;
  readonly ExpirationInDays?: unknown;
  readonly ExpirationDate?: unknown;
  readonly NoncurrentVersionExpirationInDays?: unknown;
  readonly NoncurrentVersionExpiration?: {
    readonly NoncurrentDays?: unknown;
    readonly NewerNoncurrentVersions?: unknown;
  };
}

function withBucket(
  name: string | undefined,
  claim: (bucket: BucketView, view: BackendView) => ReturnType<Claim>,
): Claim {
  return view => {
    const { storage } = view;
    const bucket =
      name === undefined
        ? (storage.find(({ isDefault }) => isDefault) ?? storage[0])
        : storage.find(own => own.name === name);
    if (bucket !== undefined) return claim(bucket, view);
    return fails(
      name === undefined ? 'The backend has a bucket.' : `There is a bucket named ${name}.`,
      storage.length === 0 ? 'There is no bucket.' : `${named(storage)}.`,
    );
  };
}

function isOwn(who: FileCaller): boolean {
  return who === 'owner' || (typeof who === 'object' && 'group' in who && who.files === 'own');
}

function idOf(who: FileCaller): string {
  if (who === 'owner') return 'signed-in';
  if (typeof who === 'string') return who;
  return 'group' in who ? `group:${who.group}` : `function:${who.function}`;
}

function nameOf(who: FileCaller): string {
  return who === 'owner' ? 'The owner of a folder' : callerName(idOf(who));
}

/** @param id Of an `AccessCaller`: 'guest', 'signed-in', 'group:NAME', 'function:NAME'. */
function callerName(id: string): string {
  if (id === 'guest') return 'Guests';
  if (id === 'signed-in') return 'Everyone signed in';
  const name = id.slice(id.indexOf(':') + 1);
  return id.startsWith('group:') ? `Members of ${name}` : `The function ${name}`;
}

function place(path: string, who: FileCaller): string {
  if (!path.includes('{entity_id}')) return path;
  return isOwn(who) ? `their own ${path}` : `everyone’s ${path}`;
}

function missing(who: 'guest' | 'signed-in' | 'owner'): string {
  return who === 'guest' ? 'Guests can’t come in here.' : 'Nobody can sign in here.';
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function named(storage: readonly BucketView[]): string {
  return storage.length === 1
    ? `The bucket is ${storage[0]?.name}`
    : `The buckets are ${listed(storage.map(({ name }) => name))}`;
}
