import { iamPatternSource } from '../../iam-pattern.ts';
import type { ConditionKeys } from './condition-keys.ts';

/** True, false, or that it can't be told: a policy speaks of something that the practice cloud doesn't know. */
export type Verdict = true | false | { readonly unclear: string };

/** A text of a policy as a regular expression's source; false where a variable has no value. */
export type PolicyText = { readonly source: string } | Exclude<Verdict, true>;

/**
 * Reads a text of a policy with its variables: `${aws:username}`, `${key, 'default'}`, and `${*}`, `${?}`, `${$}` for
 * the letters themselves. What a variable holds is taken literally.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 * @param wildcards Whether `*` and `?` stand for other letters.
 * @param variables False in a policy of another version than 2012-10-17, which has none.
 */
export function policyText(
  text: string,
  keys: ConditionKeys,
  { wildcards = true, variables = true } = {},
): PolicyText {
  const plain = wildcards ? iamPatternSource : literal;
  if (!variables) return { source: plain(text) };
  let source = '';
  let end = 0;
  for (const match of text.matchAll(/\$\{([^}]*)\}/g)) {
    source += plain(text.slice(end, match.index));
    end = match.index + match[0].length;
    const value = variable(match[1] ?? '', keys);
    if (typeof value !== 'string') return value;
    source += literal(value);
  }
  return { source: source + plain(text.slice(end)) };
}

function variable(name: string, keys: ConditionKeys): string | Exclude<Verdict, true> {
  if (name === '*' || name === '?' || name === '$') return name;
  const [, key = name, fallback] = /^\s*([^,]+?)\s*,\s*'([^']*)'\s*$/.exec(name) ?? [];
  const value = keys(key.trim());
  if (value === 'unknown') return { unclear: `the variable ${key}` };
  if (value === 'absent') return fallback ?? false;
  // A key with several values can't stand in a text.
  return value.length === 1 && value[0] !== undefined ? value[0] : false;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** All of them, the first that is false, else the first that is unclear. */
export function all(verdicts: Iterable<Verdict>): Verdict {
  let found: Verdict = true;
  for (const verdict of verdicts) {
    if (verdict === false) return false;
    if (found === true) found = verdict;
  }
  return found;
}

/** Any of them, else the first that is unclear. */
export function any(verdicts: Iterable<Verdict>): Verdict {
  let found: Verdict = false;
  for (const verdict of verdicts) {
    if (verdict === true) return true;
    if (found === false) found = verdict;
  }
  return found;
}

export function not(verdict: Verdict): Verdict {
  return typeof verdict === 'boolean' ? !verdict : verdict;
}
