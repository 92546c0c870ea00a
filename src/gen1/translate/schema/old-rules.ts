import type { Gen1Directive } from './gen1-schema.ts';
import type { Mode } from './gen2-schema.ts';
import { intersectRules, mergeRules, operationsOf, ruleFor } from './rule-sets.ts';
import { asTexts, type Gen1Rule, modeOf, rawRules, readRule } from './rules.ts';

/**
 * The rules of the first transformer (package `graphql-auth-transformer`, ModelAuthTransformer.ts), read as rules of
 * its successor. They differ in four things:
 * - `queries` and `mutations` say for which operations a rule is, where there is no `operations`; null means for none.
 *   A rule with `queries` says nothing about subscriptions and index queries.
 * - `identityField` is the old name of `identityClaim`.
 * - A field's rules are asked besides the model's, where the successor asks them instead.
 * - An operation that no rule is for was open to whoever came in by the API's default mode, where the successor closes
 *   it. It stays closed here, see `openInOldDialect`.
 */
export function oldModelRules(directive: Gen1Directive, defaultMode?: Mode): readonly Gen1Rule[] {
  const raw = rawRules(directive);
  const others = (at: number) => raw.filter((_, index) => index !== at);
  const rules = raw.map((rule, index): Gen1Rule => {
    const read = { ...readRule(rule, directive), identityClaim: identityClaimOf(rule) };
    if (rule.operations !== undefined)
      return { ...read, operations: rule.operations === null ? [] : read.operations };
    if (rule.queries === undefined && rule.mutations === undefined) return read;
    const queries = rule.queries === undefined ? ['read'] : asTexts(rule.queries);
    // Where no rule is for subscriptions, whoever came by the default mode had them: those who get and list, too.
    const free =
      modeOf(read) === defaultMode &&
      others(index).every(other => other.operations === undefined && other.queries !== undefined);
    const whole = free && queries.includes('get') && queries.includes('list');
    const mutations = rule.mutations === undefined ? ['create', 'update', 'delete'] : asTexts(rule.mutations);
    return ruleFor(
      read,
      operationsOf({ ...read, operations: [...(whole ? ['read'] : queries), ...mutations] }),
    );
  });
  return mergeRules(rules);
}

function identityClaimOf(rule: Readonly<Record<string, unknown>>): string | undefined {
  const claim = rule.identityField ?? rule.identityClaim;
  return typeof claim === 'string' && claim !== 'username' ? claim : undefined;
}

const fieldOperations = ['create', 'read', 'update', 'delete'] as const;

/**
 * The rules of a field such that the successor, which asks them alone, lets in nobody whom the old transformer kept out:
 * those whom a rule of the model means and, where a rule of the field is for the operation, one of the field too.
 */
export function oldFieldRules(model: readonly Gen1Rule[], field: readonly Gen1Rule[]): readonly Gen1Rule[] {
  const found = fieldOperations.flatMap(operation => {
    const only = (rules: readonly Gen1Rule[]) =>
      rules.flatMap((rule): readonly Gen1Rule[] => {
        const wanted = operationsOf({ ...rule, operations: [operation] });
        const covered = operationsOf(rule);
        // A field has no rule for a part of reading.
        return wanted.every(name => covered.includes(name)) ? [ruleFor(rule, wanted)] : [];
      });
    const ofModel = only(model);
    const ofField = only(field);
    return ofField.length === 0 ? ofModel : intersectRules(ofModel, ofField);
  });
  return mergeRules(found);
}

/** The operations of a model that no rule is for: closed in Gen 2, and open in the old dialect. */
export function openInOldDialect(rules: readonly Gen1Rule[]): readonly string[] {
  const covered = new Set(rules.flatMap(operationsOf));
  const writes = ['create', 'update', 'delete'].filter(name => !covered.has(name));
  return covered.has('get') && covered.has('list') && covered.has('listen') ? writes : [...writes, 'read'];
}
