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
