import { LearnError } from '../../../learn-error.ts';
import type { Gen1Directive } from './gen1-schema.ts';
import type { Mode } from './gen2-schema.ts';
import { findDirective } from './read-schema.ts';

/** A rule of `@auth`, read. */
export interface Gen1Rule {
  readonly allow: string;
  readonly provider: string;
  /** undefined: all. */
  readonly operations: readonly string[] | undefined;
  readonly ownerField: string | undefined;
  readonly identityClaim: string | undefined;
  readonly groups: readonly string[] | undefined;
  readonly groupsField: string | undefined;
  readonly groupClaim: string | undefined;
}

/** What `@auth` takes when it names no provider, and the providers that it takes at all. */
const providersOf: Readonly<Record<string, readonly [string, ...string[]]>> = {
  public: ['apiKey', 'iam', 'identityPool'],
  private: ['userPools', 'iam', 'identityPool', 'oidc'],
  owner: ['userPools', 'oidc'],
  groups: ['userPools', 'oidc'],
  custom: ['function'],
};

/** Which mode of the API a provider needs; `iam` is what Gen 1 called the identity pool. */
const modesOfProviders: Readonly<Record<string, Mode>> = {
  apiKey: 'apiKey',
  userPools: 'userPool',
  iam: 'identityPool',
  identityPool: 'identityPool',
  oidc: 'oidc',
  function: 'lambda',
};

/** What a rule of either dialect may say. */
const ruleArguments = new Set([
  'allow',
  'provider',
  'operations',
  'ownerField',
  'identityClaim',
  'groups',
  'groupsField',
  'groupClaim',
]);

/** What only the dialect of the first transformer has. */
export const oldRuleArguments = new Set(['queries', 'mutations', 'identityField']);

/** All that a rule may allow. */
const ruleOperations = [
  'create',
  'update',
  'delete',
  'read',
  'get',
  'list',
  'sync',
  'listen',
  'search',
] as const;

type Raw = Readonly<Record<string, unknown>>;
interface Owner {
  readonly directives: readonly Gen1Directive[];
}

/**
 * The rules of a type's, field's or operation's `@auth`; undefined where it has none.
 * @throws LearnError 'unknown-rule' where a rule says what Amplify doesn't know: it could be meant to forbid something.
 */
export function rulesOf(owner: Owner): readonly Gen1Rule[] | undefined {
  const directive = findDirective(owner, 'auth');
  return directive && rawRules(directive).map(rule => readRule(rule, directive));
}

/** The rules of an `@auth` as they are written. */
export function rawRules({ arguments: { rules } }: Gen1Directive): readonly Raw[] {
  return asList(rules).filter(isRecord);
}

/** The mode that a rule needs. */
export function modeOf({ provider }: Gen1Rule): Mode {
  return modesOfProviders[provider] ?? 'userPool';
}

/** Reads one rule; `directive` is where it stands. */
export function readRule(rule: Raw, directive: Gen1Directive): Gen1Rule {
  for (const [name, value] of Object.entries(rule)) {
    if (value !== undefined && !ruleArguments.has(name) && !oldRuleArguments.has(name)) {
      throw unknown(directive, `A rule of @auth has no argument "${name}"`);
    }
  }
  const allowed = asText(rule.allow) ?? '';
  const providers = providersOf[allowed];
  if (providers === undefined) throw unknown(directive, `@auth cannot allow "${allowed}"`);
  const provider = asText(rule.provider) ?? providers[0];
  if (!providers.includes(provider)) {
    throw unknown(directive, `A rule that allows "${allowed}" has no provider "${provider}"`);
  }
  const operations = optionalTexts(rule.operations);
  const strange = operations?.find(name => !ruleOperations.some(known => known === name));
  if (strange !== undefined) throw unknown(directive, `@auth knows no operation "${strange}"`);
  const groups = optionalTexts(rule.groups);
  const groupsField = asText(rule.groupsField);
  if (allowed === 'groups' && groups === undefined && groupsField === undefined) {
    throw unknown(directive, 'A rule that allows "groups" names neither groups nor groupsField');
  }
  return {
    allow: allowed,
    provider,
    operations,
    ownerField: asText(rule.ownerField),
    identityClaim: asText(rule.identityClaim),
    groups,
    groupsField,
    groupClaim: asText(rule.groupClaim),
  };
}

/** GraphQL takes one value where it expects a list. */
function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The strings of a list, or of one value. */
export function asTexts(value: unknown): readonly string[] {
  return asList(value).filter(entry => typeof entry === 'string');
}

function optionalTexts(value: unknown): readonly string[] | undefined {
  return value === undefined || value === null ? undefined : asTexts(value);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null;
}

/** To pass over what a rule says could let in whom it keeps out. */
function unknown({ line, text }: Gen1Directive, what: string): LearnError {
  return new LearnError({
    code: 'unknown-rule',
    message: `Line ${line}: ${what}: ${text}. It is not translated, since that could let in whom the rule keeps out.`,
    resolution:
      'Correct the rule, or leave it out, then run: amplify-gen2-learn translate amplify/backend/api/NAME/schema.graphql',
    exitCode: 2,
  });
}
