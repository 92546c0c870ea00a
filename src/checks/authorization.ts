import type { AuthRule, ModelView } from './backend-view.ts';
import type { Claim } from './claim.ts';
import { withModel } from './models.ts';
import { fails, holds } from './outcome.ts';
import { capital, listed } from './words.ts';

/** Whom a rule lets in. */
export type Audience = 'owner' | 'signed-in' | 'guest' | 'api-key' | 'group' | 'custom';
export type Operation = 'create' | 'read' | 'update' | 'delete';

const OPERATIONS: readonly Operation[] = ['create', 'read', 'update', 'delete'];
/** `read` stands for these: a rule may name them one by one. Both of `get` and `list` make a reader. */
const READING = ['get', 'list'];

const NAMES: Record<Audience, string> = {
  owner: 'the owner',
  'signed-in': 'every signed-in user',
  guest: 'guests',
  'api-key': 'everyone with the API key',
  group: 'members of groups',
  custom: 'whom a Lambda function lets in',
};

/**
 * The audience may do all of these with the model's records. Rules for wider audiences count too: an owner is signed in.
 */
export function mayDo(
  model: string,
  audience: Audience,
  operations: readonly Operation[] = OPERATIONS,
): Claim {
  return view =>
    withModel(view, model, found => {
      const may = granted(
        found.rules.filter(rule => {
          const whom = audienceOf(rule);
          return whom === audience || (audience === 'owner' && whom === 'signed-in');
        }),
      );
      return operations.every(operation => may.has(operation))
        ? holds
        : fails(sentence(model, audience, new Set(operations)), says(found));
    });
}

/** The audience may do these at most. What it may do as somebody else, such as the owner, doesn't count. */
export function mayOnlyDo(model: string, audience: Audience, operations: readonly Operation[]): Claim {
  return view =>
    withModel(view, model, found => {
      const may = granted(found.rules.filter(rule => audienceOf(rule) === audience));
      return [...may].every(operation => operations.includes(operation))
        ? holds
        : fails(
            `${capital(NAMES[audience])} may ${verbs(new Set(operations))} ${model} records, and no more.`,
            says(found),
          );
    });
}

/** No rule of the model, or of one of its fields, lets anybody else in. */
export function onlyFor(model: string, audiences: readonly Audience[]): Claim {
  const expected = `${model} records are for ${listed(audiences.map(who => NAMES[who]))} only.`;
  const isElse = (rule: AuthRule) => !audiences.includes(audienceOf(rule));
  return view =>
    withModel(view, model, found => {
      if (found.rules.some(isElse)) return fails(expected, says(found));
      const open = found.fields.find(field => field.rules.some(isElse));
      if (!open) return holds;
      const whom = [...new Set(open.rules.filter(isElse).map(rule => NAMES[audienceOf(rule)]))];
      return fails(expected, `${model}.${open.name} is open to ${listed(whom)}.`);
    });
}

/** The model's rules for groups name these groups, and no others. */
export function onlyGroups(model: string, ...groups: readonly string[]): Claim {
  return view =>
    withModel(view, model, ({ rules }) => {
      const found = [...new Set(rules.flatMap(rule => rule.groups))];
      return found.toSorted().join() === groups.toSorted().join()
        ? holds
        : fails(
            `${model} has rules for ${listed(groups)}.`,
            `It has rules for ${listed(found, 'no group')}.`,
          );
    });
}

/** Whom a rule lets in, whatever way of signing the request it names. */
export function audienceOf(rule: AuthRule): Audience {
  switch (rule.allow) {
    case 'owner':
      return 'owner';
    case 'private':
      return 'signed-in';
    case 'groups':
      return 'group';
    case 'public':
      return rule.provider === undefined || rule.provider === 'apiKey' ? 'api-key' : 'guest';
    default:
      return 'custom';
  }
}

/** The four operations that rules give together. No operations named means all. */
function granted(rules: readonly AuthRule[]): ReadonlySet<Operation> {
  const named = new Set(rules.flatMap(rule => (rule.operations.length === 0 ? OPERATIONS : rule.operations)));
  return new Set(
    OPERATIONS.filter(
      operation =>
        named.has(operation) || (operation === 'read' && READING.some(reading => named.has(reading))),
    ),
  );
}

function says(model: ModelView): string {
  const audiences = [...new Set(model.rules.map(audienceOf))];
  if (audiences.length === 0) return `${model.name} has no rules.`;
  return audiences
    .map(audience => {
      const rules = model.rules.filter(rule => audienceOf(rule) === audience);
      return sentence(model.name, audience, granted(rules));
    })
    .join(' ');
}

function sentence(model: string, audience: Audience, operations: ReadonlySet<Operation>): string {
  return `${capital(NAMES[audience])} may ${verbs(operations)} ${model} records.`;
}

function verbs(operations: ReadonlySet<Operation>): string {
  const missing = OPERATIONS.some(operation => !operations.has(operation));
  return missing
    ? listed(
        OPERATIONS.filter(operation => operations.has(operation)),
        'only subscribe to',
      )
    : 'create, read, update and delete';
}
