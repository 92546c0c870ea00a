import { describe, expect, test } from 'vitest';
import { translateGraphql } from '../../../src/gen1/translate/translate-graphql.ts';
import { isLearnError } from '../../../src/learn-error.ts';

const name = 'schema.graphql';

function errorOf(sdl: string) {
  try {
    translateGraphql(sdl, name);
  } catch (error) {
    if (isLearnError(error)) return error;
    throw error;
  }
  throw new Error('It was translated.');
}

describe('what is no Gen 1 schema', () => {
  test.each([
    ['nothing', '', 'schema-empty', /is empty/],
    ['only comments', '# type Todo @model\n\n', 'schema-empty', /is empty/],
    [
      'no GraphQL',
      'Dear reader,\nthis is a text.',
      'not-graphql',
      /line 1, column 1: Unexpected Name "Dear"/,
    ],
    ['an open brace', 'type Todo @model {\n  id: ID!\n', 'not-graphql', /line 3, column 1/],
    ['bytes', 'type\0Todo', 'not-graphql', /not a text file/],
    ['a Gen 2 file', "import { a } from '@aws-amplify/backend';\n", 'gen2-already', /Gen 2 already/],
    ['a Gen 2 fragment', 'const schema = a.schema({})', 'gen2-already', /Gen 2 already/],
    ['2 MB', `type A @model { id: ID! }${'#'.repeat(2_000_000)}`, 'schema-too-long', /2 MB/],
    [
      'what Amplify builds',
      'type Todo { id: ID! } input ModelTodoFilterInput { id: ID } type Query { getTodo: Todo }',
      'schema-built',
      /build folder/,
    ],
    [
      'a SQL database',
      'input AMPLIFY { engine: String = "mysql", globalAuthRule: AuthRule = { allow: public } } type A @model { id: Int! @primaryKey }',
      'schema-of-database',
      /engine: mysql/,
    ],
    [
      'a type twice',
      'type A @model { x: Int }\ntype A @model { y: Int }',
      'not-graphql',
      /line 2, column 1: There is a second definition of A/,
    ],
    ['no model', 'enum A { B }', 'schema-without-models', /no type with @model/],
  ])('%s', (_, sdl, code, message) => {
    const error = errorOf(sdl);
    expect(error).toMatchObject({ code, exitCode: 2 });
    expect(error.message).toMatch(message);
    expect(error.message).toContain(name);
    expect(error.resolution).toMatch(/amplify-gen2-learn translate|npx ampx generate schema-from-database/);
  });

  test('half a million tokens are refused in a moment', () => {
    expect(errorOf(`type A @model { ${'a:B '.repeat(300_000)} }`).code).toBe('not-graphql');
  });
});

describe('rules', () => {
  const rule = (text: string, fields = '') =>
    /\.authorization\((.*)\),$/.exec(
      translateGraphql(`type A @model @auth(rules: [${text}]) { id: ID! ${fields} }`, name).text.replaceAll(
        /\n\s*/g,
        ' ',
      ),
    )?.[1] ?? translateGraphql(`type A @model @auth(rules: [${text}]) { id: ID! ${fields} }`, name).text;

  test.each([
    ['{ allow: public }', 'allow.publicApiKey()'],
    ['{ allow: public, provider: iam }', 'allow.guest()'],
    ['{ allow: public, provider: identityPool }', 'allow.guest()'],
    ['{ allow: private }', 'allow.authenticated()'],
    ['{ allow: private, provider: userPools }', 'allow.authenticated()'],
    ['{ allow: private, provider: iam }', "allow.authenticated('identityPool')"],
    ['{ allow: private, provider: oidc }', "allow.authenticated('oidc')"],
    ['{ allow: owner }', 'allow.owner()'],
    ['{ allow: owner, provider: oidc, identityClaim: "sub" }', "allow.owner('oidc').identityClaim('sub')"],
    ['{ allow: owner, ownerField: "author" }', "allow.ownerDefinedIn('author')"],
    ['{ allow: owner, ownerField: "editors" }', "allow.ownersDefinedIn('editors')"],
    ['{ allow: groups, groups: ["A"] }', "allow.group('A')"],
    ['{ allow: groups, groups: "A" }', "allow.group('A')"],
    ['{ allow: groups, groups: ["A", "B"] }', "allow.groups(['A', 'B'])"],
    ['{ allow: groups, groupsField: "team" }', "allow.groupDefinedIn('team')"],
    [
      '{ allow: groups, groupsField: "editors", groupClaim: "g" }',
      "allow.groupsDefinedIn('editors').withClaimIn('g')",
    ],
    ['{ allow: custom }', 'allow.custom()'],
    ['{ allow: owner, operations: [create, read] }', "allow.owner().to(['create', 'read'])"],
  ])('%s', (text, expected) => {
    expect(rule(text, 'author: String editors: [String] team: String')).toContain(expected);
  });

  test('a rule that cannot be said lets nobody in who was kept out', () => {
    const { text, notes } = translateGraphql(
      'type Query { mine: String @function(name: "f") @auth(rules: [{ allow: owner }]) }',
      name,
    );
    expect(text).toContain("allow.group('NOBODY')");
    expect(text).not.toContain('authenticated');
    expect(notes.map(({ code }) => code)).toContain('no-rule-left');
  });

  test('the modes that the rules need are set up', () => {
    const { text, needs } = translateGraphql(
      'type A @model @auth(rules: [{ allow: public }, { allow: custom }, { allow: private, provider: oidc }]) { id: ID! }',
      name,
    );
    expect(text).toContain("defaultAuthorizationMode: 'apiKey'");
    expect(text).toContain('lambdaAuthorizationMode');
    expect(text).toContain('oidcAuthorizationMode');
    expect(needs).toEqual(['amplify/data/custom-authorizer.ts']);
  });
});

describe('rules of the first transformer', () => {
  const ofModel = (rules: string, fields = 'title: String') =>
    translateGraphql(`type A @model @auth(rules: [${rules}]) { id: ID! ${fields} }`, name).text.replaceAll(
      /\n\s*/g,
      '',
    );

  test.each([
    ['{ allow: owner, mutations: null }', "allow.owner().to(['read'])"],
    ['{ allow: owner, queries: null }', "allow.owner().to(['create', 'update', 'delete'])"],
    ['{ allow: owner, queries: [get], mutations: [create] }', "allow.owner().to(['create', 'get'])"],
    [
      '{ allow: owner, queries: [], mutations: null }, { allow: groups, groups: ["A"] }',
      "(allow => [allow.group('A')])",
    ],
    ['{ allow: owner, mutations: null, operations: [read, update] }', "allow.owner().to(['update', 'read'])"],
    [
      '{ allow: owner, operations: null, mutations: [create] }, { allow: private, queries: [get] }',
      "[allow.authenticated().to(['create', 'update', 'delete', 'get']),]",
    ],
    ['{ allow: owner, identityField: "sub" }', "allow.owner().identityClaim('sub')"],
    ['{ allow: owner, identityField: "username" }', '(allow => [allow.owner()])'],
    [
      '{ allow: groups, groups: ["A"], queries: [list], mutations: null }, { allow: groups, groups: ["A", "B"], queries: null }',
      "allow.group('A')",
    ],
  ])('%s', (rules, expected) => {
    expect(ofModel(rules)).toContain(expected);
  });

  test('what they say nothing of stays closed, and is named', () => {
    const { text, notes } = translateGraphql(
      'type A @model @auth(rules: [{ allow: owner, queries: [get, list], mutations: null }]) { id: ID! }',
      name,
    );
    expect(text.replaceAll(/\n\s*\/\/ |\n\s*/g, ' ')).toContain(
      'No rule is for create, update, delete, read.',
    );
    expect(notes.find(({ code }) => code === 'old-open')?.message).toContain(
      'No rule is for create, update, delete, read.',
    );
  });

  test('a field is for those whom the model lets in as well', () => {
    const text = ofModel(
      '{ allow: owner, mutations: null }',
      'secret: String @auth(rules: [{ allow: private }])',
    );
    expect(text).toContain("secret: a.string().authorization(allow => [allow.owner().to(['read'])])");
  });

  test.each([
    ['apiKey', 'allow.publicApiKey()'],
    ['userPool', 'allow.authenticated()'],
    ['identityPool', "allow.group('NOBODY')"],
    [undefined, "allow.group('NOBODY')"],
  ] as const)('a model without @auth was open to the default mode, %s', (defaultMode, expected) => {
    const sdl = 'type A @model @key(fields: ["name"]) { name: ID! }';
    const { text, notes } = translateGraphql(sdl, name, {
      settings: { defaultMode, apiKeyDays: undefined, transformer: undefined },
    });
    expect(text).toContain(expected);
    expect(notes.map(({ code }) => code)).toContain('old-no-rules');
  });
});

test.each([
  ['{ allow: public }', 'allow.publicApiKey()'],
  ['{ allow: private }', "allow.group('NOBODY')"],
  ['{ allow: public, provider: iam }', "allow.group('NOBODY')"],
])('globalAuthRule %s', (rule, expected) => {
  const sdl = `input AMPLIFY { globalAuthRule: AuthRule = ${rule} } type A @model { x: Int }`;
  expect(translateGraphql(sdl, name).text).toContain(expected);
});

describe('a rule that nobody knows stops the translation', () => {
  test.each([
    ['{ allow: owner, operation: [read] }', 'no argument "operation"'],
    ['{ allow: owner, Operations: [read] }', 'no argument "Operations"'],
    ['{ allow: owner, operations: [raed] }', 'no operation "raed"'],
    ['{ allow: everyone }', 'cannot allow "everyone"'],
    ['{ provider: userPools }', 'cannot allow ""'],
    ['{ allow: owner, provider: apiKey }', 'has no provider "apiKey"'],
    ['{ allow: groups }', 'names neither groups nor groupsField'],
  ])('%s', (rule, message) => {
    const error = errorOf(`type A @model @auth(rules: [${rule}]) { id: ID! }`);
    expect(error).toMatchObject({ code: 'unknown-rule', exitCode: 2 });
    expect(error.message).toContain('Line 1');
    expect(error.message).toContain(message);
  });
});

describe("AppSync's own directives", () => {
  const ofQuery = (directives: string, rest = '') =>
    translateGraphql(
      `type Query { q: String @function(name: "f") ${directives} } ${rest}`,
      name,
    ).text.replaceAll(/\n\s*/g, '');

  test.each([
    ['@aws_auth(cognito_groups: ["Admin"])', "[allow.group('Admin')]"],
    ['@aws_cognito_user_pools(cognito_groups: ["A", "B"])', "[allow.groups(['A', 'B'])]"],
    ['@aws_cognito_user_pools', '[allow.authenticated()]'],
    ['@aws_api_key', '[allow.publicApiKey()]'],
    ['@aws_api_key @aws_oidc', "[allow.publicApiKey(), allow.authenticated('oidc')]"],
    ['@aws_lambda', '[allow.custom()]'],
    ['@aws_iam', "[allow.group('NOBODY')]"],
    ['@auth(rules: [{ allow: private }]) @aws_auth(cognito_groups: ["A"])', "[allow.group('A')]"],
    ['', "[allow.group('NOBODY')]"],
  ])('%s', (directives, expected) => {
    expect(ofQuery(directives)).toContain(`.authorization(allow => ${expected})`);
  });

  test('a subscription for a group is not open to the default mode', () => {
    const sdl = `type A @model @auth(rules: [{ allow: private }]) { id: ID! }
      type Subscription { onA: A @aws_subscribe(mutations: ["createA"]) @aws_auth(cognito_groups: ["Admin"]) }`;
    const { text, notes } = translateGraphql(sdl, name);
    expect(text).not.toContain('.subscription()');
    expect(notes.map(({ code }) => code)).toContain('subscription-rule');
  });

  test('a guarded field of a model keeps its guard, one of a custom type is left out', () => {
    const { text } = translateGraphql(
      `type A @model @auth(rules: [{ allow: groups, groups: ["Admin"] }, { allow: private, operations: [read] }]) { secret: String @aws_auth(cognito_groups: ["Admin"]) }
       type B { open: String secret: String @auth(rules: [{ allow: groups, groups: ["Admin"] }]) }`,
      name,
    );
    expect(text.replaceAll(/\n\s*/g, '')).toContain(
      "secret: a.string().authorization(allow => [allow.group('Admin')])",
    );
    expect(text).toMatch(/open: a\.string\(\),\n[^}]*\/\/ secret: String/);
  });
});

test('comments come along', () => {
  const { text } = translateGraphql(
    '# about A\n# in two lines\ntype A @model @auth(rules: [{ allow: public }]) {\n  # about b\n  b: Int # and more\n  c: Int\n}',
    name,
  );
  expect(text).toContain('  // about A\n  // in two lines\n  A: a');
  expect(text).toContain('      // about b\n      // and more\n      b: a.integer(),\n      c: a.integer(),');
});

test('text cannot end the comment or the string that it is put in', () => {
  const { text } = translateGraphql(
    '"ends */ here" type A @model @auth(rules: [{ allow: groups, groups: ["\'] + process.exit() //"] }]) { "also */" id: ID! a: String @default(value: "\\"); evil(\\"") }',
    name,
  );
  expect(text).toContain('ends * / here');
  expect(text).toContain('"\'] + process.exit() //"');
  expect(text).toContain('\\\\"); evil(\\\\"');
});
