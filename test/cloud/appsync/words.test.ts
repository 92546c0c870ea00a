import { expect, test } from 'vitest';
import { answer } from '../../../src/cloud/appsync/answer.ts';
import type { DeployedApi } from '../../../src/cloud/appsync/api.ts';
import { apiSchema } from '../../../src/cloud/appsync/api-schema.ts';
import { apiKeyCaller } from '../../../src/cloud/appsync/caller.ts';
import { javaScriptEvaluator } from '../../../src/cloud/appsync/javascript/evaluator.ts';
import { noneRunner } from '../../../src/cloud/appsync/sources/none.ts';
import { filterExpression } from '../../../src/cloud/appsync/util/filter-expression.ts';
import { Templates } from '../../../src/vtl/velocity.ts';

const schema = `
type Query { take(input: In!): Out back(value: String): Out }
input In { date: AWSDate time: AWSTime at: AWSDateTime stamp: AWSTimestamp mail: AWSEmail json: AWSJSON url: AWSURL phone: AWSPhone ip: AWSIPAddress level: Level name: String }
type Out { date: AWSDate time: AWSTime at: AWSDateTime stamp: AWSTimestamp mail: AWSEmail json: AWSJSON url: AWSURL phone: AWSPhone ip: AWSIPAddress }
enum Level { low high }
`;
const source = { name: 'N', type: 'NONE', properties: {} };
const unit = (request: string) => {
  const code = { language: 'vtl', request, response: '$util.toJson($ctx.result)' } as const;
  return { pipeline: false, code, steps: [{ source, code }] };
};
const api: DeployedApi = {
  ...{ id: 'api', arn: 'arn', schema, defaultMode: 'API_KEY', modes: ['API_KEY'], properties: {}, keys: [] },
  stackName: 'app',
  resolvers: new Map([
    ['Query.take', unit('{ "payload": $util.toJson($ctx.args.input) }')],
    ['Query.back', unit('{ "payload": { "date": $util.toJson($ctx.args.value) } }')],
  ]),
};

const ask = (query: string, variables = {}) =>
  answer(
    api,
    apiSchema(schema, 'API_KEY'),
    apiKeyCaller(),
    { query, variables },
    {},
    {
      templates: new Templates(),
      evaluator: javaScriptEvaluator('none'),
      sources: { NONE: noneRunner },
      now: () => new Date(),
    },
  );

const take = async (field: string, value: unknown) => {
  const { data, errors } = await ask(`query Q($input: In!) { take(input: $input) { ${field} } }`, {
    input: { [field]: value },
  });
  return errors?.[0]?.message ?? (data as { take: Record<string, unknown> }).take[field];
};

test.each([
  ['date', '1970-01-01Z'],
  ['date', '1970-01-01-07:00'],
  ['time', '12:30:24.500+05:30'],
  ['at', '1970-01-01T12:30:24Z'],
  ['stamp', 3_600],
  ['mail', 'kim@example.com'],
  ['json', '{"a":[1]}'],
  ['url', 'https://example.com/a'],
  ['phone', '+16505550100'],
  ['ip', '127.0.0.1/8'],
  ['ip', '::1'],
])('%s takes %s', async (field, value) => {
  expect(await take(field, value)).toBe(value);
});

test.each([
  ['date', '2019-12-24T04:15:57.798Z', 'Unable to parse `2019-12-24T04:15:57.798Z` as a valid date.'],
  ['date', '2019-02-30', 'Unable to parse `2019-02-30` as a valid date.'],
  ['time', '24:00:00', 'Unable to parse `24:00:00` as a valid time.'],
  ['at', '2020-05-19T11:5:29.000Z', 'Unable to parse `2020-05-19T11:5:29.000Z` as a valid DateTime Object.'],
  ['stamp', '1', 'Unable to parse `1` as a valid timestamp.'],
  ['mail', 'kim', 'Unable to parse `kim` as a valid email address.'],
  ['json', '{a', 'Unable to parse `{a` as valid JSON.'],
  ['json', { a: 1 }, 'Unable to parse `{a=1}` as valid JSON.'],
  ['url', 'example', 'Unable to parse `example` as a valid URL.'],
  ['phone', '1110004444', 'Unable to parse `1110004444` as a valid phone number.'],
  ['ip', '127.0.0.1/33', 'Unable to parse `127.0.0.1/33` as a valid IP address.'],
])('%s refuses %s', async (field, value, words) => {
  expect(await take(field, value)).toBe(`Variable '${field}' has an invalid value. ${words}`);
});

test.each([
  ['{ nope }', "Validation error of type FieldUndefined: Field 'nope' in type 'Query' is undefined @ 'nope'"],
  [
    '{ take { date } }',
    "Validation error of type MissingFieldArgument: Missing field argument input @ 'take'",
  ],
  ['{ back(a: 1) { date } }', "Validation error of type UnknownArgument: Unknown field argument a @ 'back'"],
  [
    '{ take(input: { date: "x" }) { date } }',
    "Validation error of type WrongType: argument 'input.date' with value 'StringValue{value='x'}' is not a valid 'AWSDate' @ 'take'",
  ],
  [
    'query Q($input: In!) { take(input: $input) { date } }',
    "Variable 'input' has coerced Null value for NonNull type 'In!'",
  ],
  [
    '{ back(value: "2020") { date } }',
    "Can't serialize value (/back/date) : Unable to serialize `2020` as a valid date.",
  ],
])('%s is answered in the words of AppSync', async (query, words) => {
  expect((await ask(query)).errors?.[0]?.message).toBe(words);
});

test.each([
  [{ and: [{ id: { attributeExists: false } }] }, 'attribute_not_exists(#id)'],
  [{ or: [{ a: { eq: 1 } }, { b: { gt: 2 }, c: { le: 3 } }] }, '#a = :a_eq OR (#b > :b_gt AND #c <= :c_le)'],
  [{ not: { or: [{ a: { eq: 1 } }, { a: { eq: 2 } }] } }, 'NOT (#a = :a_eq OR #a = :a_eq_0)'],
  [
    { a: { between: [1, 2] }, b: { contains: 'x' } },
    '(#a BETWEEN :a_low AND :a_high) AND contains(#b, :b_contains)',
  ],
])('the filter %o has no parentheses that change nothing', (filter, expression) => {
  expect(filterExpression(filter).expression).toBe(expression);
});
