import { expect, test } from 'vitest';
import type { ConditionKeys } from '../../../src/cloud/iam/condition-keys.ts';
import { OPERATORS } from '../../../src/cloud/iam/condition-operators.ts';
import { conditionsHold } from '../../../src/cloud/iam/conditions.ts';

const given: Readonly<Record<string, readonly string[]>> = {
  'aws:principalarn': ['arn:aws:iam::000000000000:role/app-auth-Role'],
  'aws:username': ['ada'],
  'aws:sourceip': ['203.0.113.17'],
  'aws:currenttime': ['2026-11-28T08:00:00.000Z'],
  'aws:epochtime': ['1795852800'],
  'aws:securetransport': ['true'],
  's3:prefix': ['private/ada/'],
  's3:max-keys': ['50'],
  'aws:tagkeys': ['team', 'cost'],
  'binary:key': ['QUFB'],
};

const keys: ConditionKeys = name => {
  const key = name.toLowerCase();
  if (key === 'absent:key') return 'absent';
  return given[key] ?? 'unknown';
};

const username = '$' + '{aws:username}';

// Operator, key, the policy's values, whether it holds: AWS's descriptions of each operator, both ways.
const table: readonly (readonly [string, string, string | readonly string[], boolean])[] = [
  ['StringEquals', 'aws:username', 'ada', true],
  ['StringEquals', 'aws:username', ['bob', 'ada'], true],
  ['StringEquals', 'aws:username', 'Ada', false],
  ['StringEquals', 'aws:username', 'a*', false],
  ['StringEquals', 's3:prefix', `private/${username}/`, true],
  ['StringNotEquals', 'aws:username', 'bob', true],
  ['StringNotEquals', 'aws:username', ['bob', 'ada'], false],
  ['StringEqualsIgnoreCase', 'aws:username', 'ADA', true],
  ['StringEqualsIgnoreCase', 'aws:username', 'bob', false],
  ['StringNotEqualsIgnoreCase', 'aws:username', 'ADA', false],
  ['StringNotEqualsIgnoreCase', 'aws:username', 'bob', true],
  ['StringLike', 's3:prefix', 'private/*', true],
  ['StringLike', 's3:prefix', 'private/a?a/', true],
  ['StringLike', 's3:prefix', `private/${username}/*`, true],
  ['StringLike', 's3:prefix', ['public/*', 'shared'], false],
  ['StringNotLike', 's3:prefix', 'public/*', true],
  ['StringNotLike', 's3:prefix', ['public/*', 'private/*'], false],
  ['NumericEquals', 's3:max-keys', '50', true],
  ['NumericEquals', 's3:max-keys', '50.0', true],
  ['NumericEquals', 's3:max-keys', '5', false],
  ['NumericNotEquals', 's3:max-keys', '5', true],
  ['NumericNotEquals', 's3:max-keys', '50', false],
  ['NumericLessThan', 's3:max-keys', '51', true],
  ['NumericLessThan', 's3:max-keys', '50', false],
  ['NumericLessThanEquals', 's3:max-keys', '50', true],
  ['NumericLessThanEquals', 's3:max-keys', '49', false],
  ['NumericGreaterThan', 's3:max-keys', '49', true],
  ['NumericGreaterThan', 's3:max-keys', '50', false],
  ['NumericGreaterThanEquals', 's3:max-keys', '50', true],
  ['NumericGreaterThanEquals', 's3:max-keys', '51', false],
  ['NumericLessThan', 'aws:username', '10', false],
  ['DateEquals', 'aws:currenttime', '2026-11-28T08:00:00Z', true],
  ['DateEquals', 'aws:currenttime', '1795852800', true],
  ['DateEquals', 'aws:currenttime', '2026-11-28T08:00:01Z', false],
  ['DateNotEquals', 'aws:currenttime', '2026-11-28T08:00:01Z', true],
  ['DateNotEquals', 'aws:currenttime', '2026-11-28T08:00:00Z', false],
  ['DateLessThan', 'aws:currenttime', '2027-01-01T00:00:00Z', true],
  ['DateLessThan', 'aws:currenttime', '2026-11-28T08:00:00Z', false],
  ['DateLessThanEquals', 'aws:currenttime', '2026-11-28T08:00:00Z', true],
  ['DateLessThanEquals', 'aws:currenttime', '2026-11-28T07:00:00Z', false],
  ['DateGreaterThan', 'aws:currenttime', '2026-01-01T00:00:00Z', true],
  ['DateGreaterThan', 'aws:epochtime', '2027-01-01T00:00:00Z', false],
  ['DateGreaterThanEquals', 'aws:epochtime', '2026-11-28T08:00:00Z', true],
  ['DateGreaterThanEquals', 'aws:epochtime', '2026-11-28T08:00:01Z', false],
  ['Bool', 'aws:securetransport', 'true', true],
  ['Bool', 'aws:securetransport', 'True', true],
  ['Bool', 'aws:securetransport', 'false', false],
  ['BinaryEquals', 'binary:key', 'QUFB', true],
  ['BinaryEquals', 'binary:key', 'QUFC', false],
  ['IpAddress', 'aws:sourceip', '203.0.113.0/24', true],
  ['IpAddress', 'aws:sourceip', '203.0.113.17', true],
  ['IpAddress', 'aws:sourceip', ['198.51.100.0/24', '2001:db8::/32'], false],
  ['IpAddress', 'aws:sourceip', 'nonsense/99', false],
  ['NotIpAddress', 'aws:sourceip', '198.51.100.0/24', true],
  ['NotIpAddress', 'aws:sourceip', '203.0.113.0/24', false],
  ['ArnEquals', 'aws:principalarn', 'arn:aws:iam::000000000000:role/app-auth-Role', true],
  ['ArnEquals', 'aws:principalarn', 'arn:aws:iam::*:role/app-*', true],
  ['ArnEquals', 'aws:principalarn', 'arn:*:role/app-auth-Role', false],
  ['ArnNotEquals', 'aws:principalarn', 'arn:aws:iam::*:role/other', true],
  ['ArnNotEquals', 'aws:principalarn', 'arn:aws:iam::*:role/app-*', false],
  ['ArnLike', 'aws:principalarn', 'arn:aws:iam::*:role/*', true],
  ['ArnLike', 'aws:principalarn', 'arn:aws:sts::*:role/*', false],
  ['ArnNotLike', 'aws:principalarn', 'arn:aws:sts::*:role/*', true],
  ['ArnNotLike', 'aws:principalarn', 'arn:aws:iam::*:role/*', false],
];

test.each(table)('%s of %s with %j: %s', (operator, key, values, holds) => {
  expect(conditionsHold({ [operator]: { [key]: values } }, keys)).toBe(holds);
});

test('the table holds every operator, both ways', () => {
  for (const name of Object.keys(OPERATORS)) {
    const outcomes = new Set(table.filter(([operator]) => operator === name).map(row => row[3]));
    expect([...outcomes].sort(), name).toEqual([false, true]);
  }
});

test.each(Object.entries(OPERATORS))('%s without a value', (name, { negated }) => {
  const on = (operator: string) => conditionsHold({ [operator]: { 'absent:key': 'x' } }, keys);
  expect(on(name)).toBe(negated);
  expect(on(`${name}IfExists`)).toBe(true);
  expect(on(`ForAllValues:${name}`)).toBe(true);
  expect(on(`ForAnyValue:${name}`)).toBe(false);
});

const several: readonly (readonly [string, readonly string[], boolean])[] = [
  ['ForAnyValue:StringEquals', ['team'], true],
  ['ForAnyValue:StringLike', ['te*', 'x'], true],
  ['ForAnyValue:StringLike', ['x*'], false],
  ['ForAllValues:StringEquals', ['team', 'cost', 'more'], true],
  ['ForAllValues:StringEquals', ['team'], false],
  ['ForAllValues:StringNotEquals', ['other'], true],
  ['ForAllValues:StringNotEquals', ['team'], false],
  ['ForAnyValue:StringNotEquals', ['team'], true],
  ['ForAnyValue:StringNotEquals', ['team', 'cost'], false],
];

test.each(several)('%s of several values with %j: %s', (operator, values, holds) => {
  expect(conditionsHold({ [operator]: { 'aws:tagkeys': values } }, keys)).toBe(holds);
});

test('Null asks whether there is a value', () => {
  const isNull = (key: string, value: string) => conditionsHold({ Null: { [key]: value } }, keys);
  expect([isNull('absent:key', 'true'), isNull('absent:key', 'false')]).toEqual([true, false]);
  expect([isNull('aws:username', 'true'), isNull('aws:username', 'false')]).toEqual([false, true]);
});

test('all operators and all keys must hold', () => {
  const both = (first: string, second: string) =>
    conditionsHold(
      { StringEquals: { 'aws:username': first }, Bool: { 'aws:SecureTransport': second } },
      keys,
    );
  expect([both('ada', 'true'), both('ada', 'false'), both('bob', 'true')]).toEqual([true, false, false]);
});

test('what is not known is unclear, unless something else fails anyway', () => {
  const unclear = conditionsHold({ StringEquals: { 'aws:PrincipalTag/team': 'x' } }, keys);
  expect(unclear).toEqual({ unclear: 'its condition on aws:PrincipalTag/team' });
  expect(conditionsHold({ StringLooksLike: { 'aws:username': 'x' } }, keys)).toEqual({
    unclear: 'its condition StringLooksLike',
  });
  const failing = { StringEquals: { 'aws:PrincipalTag/team': 'x', 'aws:username': 'bob' } };
  expect(conditionsHold(failing, keys)).toBe(false);
});
