import { iamPattern } from '../../iam-pattern.ts';
import type { ConditionKeys } from './condition-keys.ts';
import { conditionsHold } from './conditions.ts';
import { all, any, not, policyText, type Verdict } from './policy-text.ts';
import type { AccessQuestion } from './principal.ts';

/** One statement of a policy, as JSON holds it. */
export type Statement = Readonly<Record<string, unknown>>;

/** The statements of a policy document, and whether texts in it have variables (only version 2012-10-17). */
export function statementsOf(document: unknown): {
  readonly statements: readonly Statement[];
  readonly variables: boolean;
} {
  const { Statement: given, Version } = Object(document) as Record<string, unknown>;
  const statements = (Array.isArray(given) ? given : given === undefined ? [] : [given]).filter(
    (one): one is Statement => typeof one === 'object' && one !== null,
  );
  return { statements, variables: Version === '2012-10-17' };
}

/** Whether a statement speaks of what is asked. A document of another policy language has no part in it. */
export function speaksOf(
  statement: Statement,
  { action, resource }: Pick<AccessQuestion, 'action' | 'resource'>,
  keys: ConditionKeys,
  variables: boolean,
): Verdict {
  const names = (value: unknown): Verdict =>
    texts(value).some(pattern => iamPattern(pattern.toLowerCase()).test(action.toLowerCase()));
  const covers = (value: unknown): Verdict =>
    any(
      texts(value).map(text => {
        const pattern = policyText(text, keys, { variables });
        return typeof pattern === 'object' && 'source' in pattern
          ? new RegExp(`^${pattern.source}$`).test(resource)
          : pattern;
      }),
    );
  return all([
    'NotAction' in statement ? not(names(statement.NotAction)) : names(statement.Action),
    'NotResource' in statement ? not(covers(statement.NotResource)) : covers(statement.Resource),
    conditionsHold(statement.Condition, keys, variables),
  ]);
}

function texts(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
}
