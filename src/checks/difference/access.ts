import type { AuthRule, ModelView } from '../backend-view.ts';
import { capital, listed } from '../words.ts';
import { type Difference, leaf, type Part, type Parts } from './parts.ts';

/** Who may do what, as far as rules say it: whom (as a person would call them) to what they may do. */
export type Grants = ReadonlyMap<string, ReadonlySet<string>>;

const operations = ['create', 'get', 'list', 'update', 'delete', 'subscribe'] as const;

/** What the names in rules stand for. `sync` and `search` are of add-ons that the course doesn't use. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  read: ['get', 'list', 'subscribe'],
  listen: ['subscribe'],
  sync: [],
  search: [],
};

const signedIn = 'everyone signed in';

/** What rules give to whom. Somebody who is signed in may do what everyone signed in may, and whatever else they are. */
export function grantsOf(rules: readonly AuthRule[]): Grants {
  const named = new Map<string, Set<string>>();
  for (const rule of rules) {
    for (const who of audiencesOf(rule)) {
      const may = named.get(who) ?? new Set();
      for (const operation of operationsOf(rule)) may.add(operation);
      named.set(who, may);
    }
  }
  const everyone = named.get(signedIn) ?? new Set();
  return new Map(
    [...named]
      .map(([who, may]) => [who, isSignedIn(who) ? new Set([...may, ...everyone]) : may] as const)
      .filter(([, may]) => may.size > 0),
  );
}

/** The parts of what rules give, one for each of whom and what; `what` is 'Todo' or 'Todo.text'. */
export function accessParts(what: string, grants: Grants, others: Grants): Parts {
  // Who has no rule of their own is compared too: an owner may what everyone signed in may.
  const everyone = grants.get(signedIn) ?? new Set<string>();
  const audiences = new Set([...grants.keys(), ...others.keys()]);
  const parts: Record<string, Part> = {};
  for (const who of audiences) {
    const may = grants.get(who) ?? (isSignedIn(who) ? everyone : new Set<string>());
    for (const operation of operations.filter(one => may.has(one))) {
      parts[`${who}/${operation}`] = leaf(
        'access',
        '',
        found => `${capital(who)} ${found === undefined ? 'can’t' : 'may'} ${verb(operation)} ${what}.`,
      );
    }
  }
  return parts;
}

/** What the rules of a field mean; those of its model, where it has none. */
export function fieldGrants(model: ModelView, field: string): Grants {
  const rules = model.fields.find(({ name }) => name === field)?.rules ?? [];
  return grantsOf(rules.length === 0 ? model.rules : rules);
}

/** True where these grants give nobody more than the others. */
export function isNarrower(grants: Grants, others: Grants): boolean {
  return [...grants].every(([who, may]) => {
    const bound = others.get(who) ?? (isSignedIn(who) ? others.get(signedIn) : undefined);
    return [...may].every(operation => bound?.has(operation));
  });
}

function operationsOf({ operations: named }: AuthRule): readonly string[] {
  if (named.length === 0) return operations;
  return named.flatMap(name => meanings[name] ?? [name]);
}

function audiencesOf(rule: AuthRule): readonly string[] {
  const by = (usual: string) =>
    rule.provider === undefined || rule.provider === usual ? '' : ` through ${rule.provider}`;
  switch (rule.allow) {
    case 'owner':
      return [`${ownerOf(rule)}${by('userPools')}`];
    case 'private':
      return rule.provider === 'iam' || rule.provider === 'identityPool'
        ? ['everyone signed in through the identity pool']
        : [`${signedIn}${by('userPools')}`];
    case 'groups':
      return rule.groups.length === 0
        ? [`members of the groups named in ${rule.groupsField ?? 'groups'}${by('userPools')}`]
        : rule.groups.map(group => `members of ${group}${by('userPools')}`);
    case 'public':
      return rule.provider === undefined || rule.provider === 'apiKey'
        ? ['everyone with the API key']
        : ['guests'];
    default:
      return ['whom a function lets in'];
  }
}

/** The owner that Amplify keeps by itself has no name besides. */
function ownerOf({ ownerField = 'owner' }: AuthRule): string {
  return ownerField === 'owner' ? 'the owner' : `the owner named in ${ownerField}`;
}

function isSignedIn(who: string): boolean {
  return /^(the owner|members of)/.test(who) && !who.includes(' through ');
}

function verb(operation: string): string {
  return operation === 'subscribe' ? 'subscribe to' : operation;
}

/** What differs by the operation alone becomes one: 'everyone signed in may create, update and delete Todo.' */
export function joinAccess(differences: readonly Difference[]): readonly Difference[] {
  const joined = new Map<string, Said[]>();
  for (const [index, difference] of differences.entries()) {
    const match = difference.subject === 'access' ? accessSentence.exec(difference.sentence) : null;
    const [, head = '', verbs = '', what = '', tail = ''] = match ?? [];
    const place = difference.at.slice(0, difference.at.lastIndexOf('/'));
    const key = match === null ? `${index}` : [difference.kind, place, head, what, tail].join('\n');
    joined.set(key, [...(joined.get(key) ?? []), { difference, place, head, verbs, what, tail }]);
  }
  return [...joined.values()].flatMap(group => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group.map(({ difference }) => difference);
    const { difference, place, head, what, tail } = first;
    const together = verbsTogether(group.map(({ verbs }) => verbs));
    const said = head.endsWith(' not') ? together.replace(/ and (?=[^,]*$)/, ' or ') : together;
    const sentence = `${head} ${said} ${what}${tail}.`;
    return [{ ...difference, at: place, sentence }];
  });
}

/** A difference in who may do what, in the parts of its sentence. */
interface Said {
  readonly difference: Difference;
  /** Its path without the operation. */
  readonly place: string;
  readonly head: string;
  readonly verbs: string;
  readonly what: string;
  readonly tail: string;
}

/** As `accessParts` writes it, and as the matrix of who may do what does. */
const accessSentence =
  /^(.*? (?:may not|may|can’t)) (subscribe to(?: (?:creates|updates|deletes) of)?|\w+) ([^\s;]+)(.*)\.$/;

const subscriptions = ['creates', 'updates', 'deletes'].map(what => `subscribe to ${what} of`);

function verbsTogether(verbs: readonly string[]): string {
  const toAll = subscriptions.every(one => verbs.includes(one));
  const told = toAll ? [...verbs.filter(one => !subscriptions.includes(one)), 'subscribe to'] : verbs;
  return told.length === operations.length ? 'do anything with' : listed(told);
}
