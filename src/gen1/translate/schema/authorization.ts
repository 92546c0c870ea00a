import type { Gen1Directive, Gen1Field, Gen1Type } from './gen1-schema.ts';
import { type Argument, type Call, type Expression, literal, type Mode } from './gen2-schema.ts';
import type { Ledger, Place } from './ledger.ts';
import { findDirective } from './read-schema.ts';

/** A rule of `@auth`, read. */
export interface Gen1Rule {
  readonly allow: string;
  readonly provider: string;
  readonly operations: readonly string[] | undefined;
  readonly ownerField: string | undefined;
  readonly identityClaim: string | undefined;
  readonly groups: readonly string[] | undefined;
  readonly groupsField: string | undefined;
  readonly groupClaim: string | undefined;
}

/** What `@auth` takes when it names no provider. */
const defaultProviders: Readonly<Record<string, string>> = {
  public: 'apiKey',
  private: 'userPools',
  owner: 'userPools',
  groups: 'userPools',
  custom: 'function',
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

/** Where the rules stand: Gen 2 allows less for an operation than for a model. */
export type RuleSite = 'model' | 'field' | 'operation';

/** The group of a model that nobody may use. */
export const nobody = 'NOBODY';

/** The rules of a type's, field's or operation's `@auth`; undefined where it has none. */
export function rulesOf(owner: {
  readonly directives: readonly Gen1Directive[];
}): readonly Gen1Rule[] | undefined {
  const directive = findDirective(owner, 'auth');
  if (directive === undefined) return undefined;
  return asList(directive.arguments.rules).flatMap(rule => (isRecord(rule) ? [readRule(rule)] : []));
}

/** The mode that a rule needs. */
export function modeOf({ provider }: Gen1Rule): Mode {
  return modesOfProviders[provider] ?? 'userPool';
}

/** `.authorization(allow => [...])`; undefined where no rule is left. */
export function authorizationCall(
  rules: readonly Gen1Rule[],
  site: RuleSite,
  type: Gen1Type | undefined,
  place: Place,
  ledger: Ledger,
  comments: string[],
): Call | undefined {
  const items = rules.flatMap((rule): readonly Argument[] => {
    const expression = translateRule(rule, site, type?.fields ?? []);
    if (expression !== undefined) return [{ kind: 'expression', expression }];
    const said = `{ allow: ${rule.allow}, provider: ${rule.provider} }`;
    comments.push(
      ledger.note('left-out', 'rule-left-out', place, `The rule ${said} is not in the translation.`),
    );
    return [];
  });
  return items.length === 0 ? undefined : allowing(items);
}

/** `.authorization(allow => [ITEMS])` */
export function allowing(items: readonly Argument[]): Call {
  return { name: 'authorization', arguments: [{ kind: 'arrow', parameter: 'allow', items }] };
}

/** One expression on `allow` as an argument. */
export function allow(name: string, ...args: readonly Argument[]): Argument {
  return { kind: 'expression', expression: { head: 'allow', calls: [{ name, arguments: args }] } };
}

/** The rule of an operation that Gen 1 left to the API's default mode. */
export function ruleOfMode(mode: Mode): Argument {
  switch (mode) {
    case 'apiKey':
      return allow('publicApiKey');
    case 'userPool':
      return allow('authenticated');
    case 'lambda':
      return allow('custom');
    case 'identityPool':
    case 'oidc':
      return allow('authenticated', literal(mode));
  }
}

function translateRule(rule: Gen1Rule, site: RuleSite, fields: readonly Gen1Field[]): Expression | undefined {
  const subject = subjectOf(rule, site, fields);
  if (subject === undefined) return undefined;
  const calls = [subject];
  if (rule.identityClaim !== undefined && rule.allow === 'owner') {
    calls.push({ name: 'identityClaim', arguments: [literal(rule.identityClaim)] });
  }
  if (rule.groupClaim !== undefined && rule.allow === 'groups') {
    if (site === 'operation') return undefined;
    calls.push({ name: 'withClaimIn', arguments: [literal(rule.groupClaim)] });
  }
  if (rule.operations !== undefined && site !== 'operation') {
    calls.push({ name: 'to', arguments: [{ kind: 'list', items: rule.operations.map(literal) }] });
  }
  return { head: 'allow', calls };
}

/** Whom a rule speaks of. */
function subjectOf(rule: Gen1Rule, site: RuleSite, fields: readonly Gen1Field[]): Call | undefined {
  const mode = modeOf(rule);
  const provider = mode === 'oidc' ? [literal('oidc')] : [];
  const isList = (name: string) => fields.find(field => field.name === name)?.type.list === true;
  switch (rule.allow) {
    case 'public':
      return { name: mode === 'identityPool' ? 'guest' : 'publicApiKey', arguments: [] };
    case 'private':
      return { name: 'authenticated', arguments: mode === 'userPool' ? [] : [literal(mode)] };
    case 'custom':
      return { name: 'custom', arguments: [] };
    case 'owner': {
      if (site === 'operation') return undefined;
      const field = rule.ownerField ?? 'owner';
      if (isList(field)) return { name: 'ownersDefinedIn', arguments: [literal(field), ...provider] };
      if (field === 'owner') return { name: 'owner', arguments: provider };
      return { name: 'ownerDefinedIn', arguments: [literal(field), ...provider] };
    }
    case 'groups': {
      if (rule.groups !== undefined) {
        const [only] = rule.groups;
        if (rule.groups.length === 1 && only !== undefined) {
          return { name: 'group', arguments: [literal(only), ...provider] };
        }
        return {
          name: 'groups',
          arguments: [{ kind: 'list', items: rule.groups.map(literal) }, ...provider],
        };
      }
      if (site === 'operation') return undefined;
      const field = rule.groupsField ?? 'groups';
      const name = isList(field) ? 'groupsDefinedIn' : 'groupDefinedIn';
      return { name, arguments: [literal(field), ...provider] };
    }
    default:
      return undefined;
  }
}

function readRule(rule: Readonly<Record<string, unknown>>): Gen1Rule {
  const allowed = asText(rule.allow) ?? '';
  return {
    allow: allowed,
    provider: asText(rule.provider) ?? defaultProviders[allowed] ?? 'userPools',
    operations:
      rule.operations === undefined || rule.operations === null ? undefined : asTexts(rule.operations),
    ownerField: asText(rule.ownerField),
    identityClaim: asText(rule.identityClaim),
    groups: rule.groups === undefined || rule.groups === null ? undefined : asTexts(rule.groups),
    groupsField: asText(rule.groupsField),
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

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
