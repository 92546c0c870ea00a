import type { BackendView, Resource } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { fails, holds } from './outcome.ts';
import { capital, listed, shown } from './words.ts';

/** A part of a resource's properties, as deep as it goes: `{ VersioningConfiguration: { Status: 'Enabled' } }`. */
export interface Properties {
  readonly [name: string]: unknown;
}

export interface ResourceClaim {
  /** CloudFormation type: 'AWS::S3::Bucket'. */
  readonly type: string;
  /** With its article, in a person's words: 'a bucket', 'a bucket that keeps old versions'. */
  readonly what: string;
  /** The stack that must hold it; any stack where this is left out. */
  readonly stack?: string;
  readonly with?: Properties;
}

/** The backend has a nested stack of this name. */
export function hasStack(name: string): Claim {
  return view => {
    const names = view.stacks.map(stack => stack.name);
    return names.includes(name)
      ? holds
      : fails(`There is a stack named ${name}.`, `The stacks are ${listed(topLevel(names))}.`);
  };
}

/** AWS would create at least one such resource. */
export function hasResource(claim: ResourceClaim): Claim {
  const place = claim.stack === undefined ? 'The backend' : `The stack ${claim.stack}`;
  const expected = `${place} holds ${claim.what}.`;
  return view => {
    const ofType = view.resources.filter(resource => resource.type === claim.type);
    const placed = ofType.filter(
      resource => claim.stack === undefined || within(resource.stack, claim.stack),
    );
    if (placed.length === 0) return fails(expected, elsewhere(claim, ofType, view));
    const wanted = claim.with ?? {};
    if (placed.some(resource => contains(resource.properties, wanted))) return holds;
    const [first] = placed;
    return fails(expected, `${claim.type} has ${difference(first?.properties ?? {}, wanted)}.`);
  };
}

/**
 * Nothing of this type is made; with `besides`, no more than so many.
 * @param what In a person's words, without an article: 'REST API'.
 */
export function hasNone(type: string, what: string, besides = 0): Claim {
  const expected = besides === 0 ? `The backend has no ${what}.` : `It has ${besides} ${what} and no more.`;
  return view => {
    const count = view.resources.filter(resource => resource.type === type).length;
    return count <= besides ? holds : fails(expected, `It has ${count} of ${type}.`);
  };
}

/** A stack, with those in it, holds at least so many resources of a type. */
export function holdsSeveral(type: string, count: number, stack: string): Claim {
  const expected = `The stack ${stack} holds ${count} of ${type}.`;
  return view => {
    const found = view.resources.filter(one => one.type === type && within(one.stack, stack)).length;
    return found >= count ? holds : fails(expected, `It holds ${found === 0 ? 'none' : found}.`);
  };
}

/** No two resources of a type ask for the same name. Those that ask for none get one that nobody has. */
export function namesDiffer(type: string, property: string): Claim {
  const expected = `Each ${type} has a ${property} of its own, or none.`;
  return view => {
    const names = view.resources
      .filter(one => one.type === type)
      .flatMap(({ properties }) => (typeof properties[property] === 'string' ? [properties[property]] : []));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    return twice === undefined ? holds : fails(expected, `${twice} is asked for twice.`);
  };
}

/** The backend fetches these secrets while it is deployed. */
export function usesSecrets(...names: readonly string[]): Claim {
  const expected = `The backend uses the secrets ${listed(names)}.`;
  return view => {
    const used = view.resources
      .filter(({ type }) => type === 'Custom::AmplifySecretFetcherResource')
      .flatMap(({ properties }) => properties.secretNames as readonly string[]);
    if (names.every(name => used.includes(name))) return holds;
    return fails(expected, used.length === 0 ? 'It uses none.' : `It uses ${listed([...new Set(used)])}.`);
  };
}

/** Every resource of this type carries the tag. There must be one. */
export function isTagged(type: string, what: string, key: string, value: string): Claim {
  const expected = `${capital(what)} carries the tag ${key}: ${value}.`;
  return view => {
    const resources = view.resources.filter(resource => resource.type === type);
    if (resources.length === 0) return fails(expected, `The backend has no ${type}.`);
    const bare = resources.find(resource => tagsOf(resource)[key] !== value);
    if (!bare) return holds;
    const tags = Object.entries(tagsOf(bare)).filter(([name]) => !isOwnTag(name));
    return fails(
      expected,
      tags.length === 0
        ? 'It carries none but Amplify’s own tags.'
        : `Its tags: ${listed(tags.map(([name, text]) => `${name}: ${text}`))}.`,
    );
  };
}

/** `tagsOf` of a resource, whether its type keeps tags as a list or as a map. */
function tagsOf({ properties }: Resource): Readonly<Record<string, string>> {
  const tags = properties.Tags ?? properties.UserPoolTags;
  if (Array.isArray(tags)) {
    return Object.fromEntries(
      (tags as readonly { Key?: unknown; Value?: unknown }[]).map(tag => [
        String(tag.Key),
        String(tag.Value),
      ]),
    );
  }
  return isProperties(tags)
    ? Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, String(value)]))
    : {};
}

function isOwnTag(name: string): boolean {
  return name.startsWith('amplify:') || name.startsWith('aws-cdk:') || name === 'created-by';
}

function elsewhere(claim: ResourceClaim, ofType: readonly Resource[], view: BackendView): string {
  if (claim.stack !== undefined && !view.stacks.some(stack => stack.name === claim.stack)) {
    return `There is no stack named ${claim.stack}.`;
  }
  if (ofType.length === 0) return `The backend has no ${claim.type}.`;
  const stacks = [...new Set(ofType.map(resource => resource.stack))];
  return `It holds no ${claim.type}. Other stacks do: ${listed(stacks)}.`;
}

/** 'data/Todo' is within 'data'. */
function within(stack: string, wanted: string): boolean {
  return stack === wanted || stack.startsWith(`${wanted}/`);
}

function topLevel(names: readonly string[]): readonly string[] {
  return names.filter(name => !name.includes('/'));
}

function contains(actual: unknown, wanted: unknown): boolean {
  if (!isProperties(wanted)) return Object.is(actual, wanted);
  return (
    isProperties(actual) && Object.entries(wanted).every(([name, value]) => contains(actual[name], value))
  );
}

/** The first property that is not as wanted: 'VersioningConfiguration not set'. */
function difference(actual: Properties, wanted: Properties): string {
  for (const [name, value] of Object.entries(wanted)) {
    const found = actual[name];
    if (contains(found, value)) continue;
    return isProperties(found) && isProperties(value)
      ? `${name}: ${difference(found, value)}`
      : `${name}: ${shown(found)}`;
  }
  return 'other properties';
}

function isProperties(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
