import type { Gen1Field, Gen1Type } from './gen1-schema.ts';
import { type Argument, type Call, type Expression, literal, type Mode } from './gen2-schema.ts';
import type { Ledger, Place } from './ledger.ts';
import { type Gen1Rule, modeOf } from './rules.ts';

/** Where the rules stand: Gen 2 allows less for an operation than for a model. */
export type RuleSite = 'model' | 'field' | 'operation';

/** The group of a model that nobody may use. */
const nobody = 'NOBODY';

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
    if (expression !== undefined) {
      ledger.use(modeOf(rule));
      return [{ kind: 'expression', expression }];
    }
    const said = `{ allow: ${rule.allow}, provider: ${rule.provider} }`;
    const code = rule.operations?.length === 0 ? 'rule-of-nothing' : 'rule-left-out';
    comments.push(ledger.note('left-out', code, place, `The rule ${said} is not in the translation.`));
    return [];
  });
  return items.length === 0 ? undefined : allowing(items);
}

/** `.authorization(allow => [ITEMS])` */
function allowing(items: readonly Argument[]): Call {
  return { name: 'authorization', arguments: [{ kind: 'arrow', parameter: 'allow', items }] };
}

/** One expression on `allow` as an argument. */
function allow(name: string, ...args: readonly Argument[]): Argument {
  return { kind: 'expression', expression: { head: 'allow', calls: [{ name, arguments: args }] } };
}

/**
 * The rule of what Gen 1 left to the API's default mode; undefined for IAM, where policies decide, which Gen 1 writes
 * for nobody by itself.
 */
export function ruleOfDefaultMode(mode: Mode): Gen1Rule | undefined {
  const subject = {
    apiKey: { allow: 'public', provider: 'apiKey' },
    userPool: { allow: 'private', provider: 'userPools' },
    oidc: { allow: 'private', provider: 'oidc' },
    lambda: { allow: 'custom', provider: 'function' },
    identityPool: undefined,
  }[mode];
  if (subject === undefined) return undefined;
  return {
    ...subject,
    operations: undefined,
    ownerField: undefined,
    identityClaim: undefined,
    groups: undefined,
    groupsField: undefined,
    groupClaim: undefined,
  };
}

/** A rule that lets nobody in. */
export function closed(ledger: Ledger): Call {
  ledger.use('userPool');
  return allowing([allow('group', literal(nobody))]);
}

function translateRule(rule: Gen1Rule, site: RuleSite, fields: readonly Gen1Field[]): Expression | undefined {
  if (rule.operations?.length === 0 && site !== 'operation') return undefined;
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
        if (rule.groups.length === 0) return undefined;
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
