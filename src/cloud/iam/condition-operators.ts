import { BlockList, isIP } from 'node:net';
import type { ConditionKeys } from './condition-keys.ts';
import { policyText, type Verdict } from './policy-text.ts';

/** Whether a value of the request fits one value of the policy. */
type Fits = (given: string, wanted: string, keys: ConditionKeys, variables: boolean) => Verdict;

interface Operator {
  readonly fits: Fits;
  /** It holds where no value of the policy fits. */
  readonly negated: boolean;
}

/**
 * IAM's operators by their names without IfExists and set prefixes.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  ...withNot('StringEquals', 'StringNotEquals', text({ wildcards: false })),
  ...withNot('StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', text({ wildcards: false, flags: 'i' })),
  ...withNot('StringLike', 'StringNotLike', text({ wildcards: true })),
  ...withNot(
    'NumericEquals',
    'NumericNotEquals',
    compared(number, order => order === 0),
  ),
  NumericLessThan: only(compared(number, order => order < 0)),
  NumericLessThanEquals: only(compared(number, order => order <= 0)),
  NumericGreaterThan: only(compared(number, order => order > 0)),
  NumericGreaterThanEquals: only(compared(number, order => order >= 0)),
  ...withNot(
    'DateEquals',
    'DateNotEquals',
    compared(moment, order => order === 0),
  ),
  DateLessThan: only(compared(moment, order => order < 0)),
  DateLessThanEquals: only(compared(moment, order => order <= 0)),
  DateGreaterThan: only(compared(moment, order => order > 0)),
  DateGreaterThanEquals: only(compared(moment, order => order >= 0)),
  Bool: only((given, wanted) => given.toLowerCase() === wanted.toLowerCase()),
  BinaryEquals: only((given, wanted) => given === wanted),
  ...withNot('IpAddress', 'NotIpAddress', isInRange),
  ...withNot('ArnEquals', 'ArnNotEquals', arn),
  ...withNot('ArnLike', 'ArnNotLike', arn),
};

function only(fits: Fits): Operator {
  return { fits, negated: false };
}

function withNot(name: string, opposite: string, fits: Fits): Record<string, Operator> {
  return { [name]: only(fits), [opposite]: { fits, negated: true } };
}

function text({ wildcards, flags = '' }: { wildcards: boolean; flags?: string }): Fits {
  return (given, wanted, keys, variables) => {
    const pattern = policyText(wanted, keys, { wildcards, variables });
    return typeof pattern === 'object' && 'source' in pattern
      ? new RegExp(`^${pattern.source}$`, flags).test(given)
      : pattern;
  };
}

/** The six parts of an ARN are compared one by one: a wildcard doesn't reach over a colon, but in the last. */
function arn(given: string, wanted: string, keys: ConditionKeys, variables: boolean): Verdict {
  const pattern = policyText(wanted, keys, { variables });
  if (typeof pattern !== 'object' || !('source' in pattern)) return pattern;
  const [parts, wantedParts] = [arnParts(given), arnParts(pattern.source)];
  if (parts.length !== 6 || wantedParts.length !== 6) return false;
  return parts.every((part, index) => new RegExp(`^${wantedParts[index]}$`).test(part));
}

function arnParts(text: string): readonly string[] {
  const parts = text.split(':');
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
}

function compared(read: (value: string) => number, holds: (order: number) => boolean): Fits {
  return (given, wanted) => {
    const order = read(given) - read(wanted);
    return !Number.isNaN(order) && holds(order);
  };
}

function number(value: string): number {
  return value.trim() === '' ? Number.NaN : Number(value);
}

/** A date of ISO 8601, or seconds since 1970. */
function moment(value: string): number {
  return /^\d+(\.\d+)?$/.test(value) && value.length > 4 ? Number(value) * 1000 : Date.parse(value);
}

function isInRange(given: string, wanted: string): Verdict {
  const [network = '', length] = wanted.split('/');
  const [version, own] = [isIP(network), isIP(given)];
  if (version === 0 || own === 0) return false;
  const family = version === 6 ? 'ipv6' : 'ipv4';
  const bits = length === undefined ? (version === 6 ? 128 : 32) : Number(length);
  if (!Number.isInteger(bits) || bits < 0 || bits > (version === 6 ? 128 : 32)) return false;
  const range = new BlockList();
  range.addSubnet(network, bits, family);
  return range.check(given, own === 6 ? 'ipv6' : 'ipv4');
}
