import { expect, test } from 'vitest';
import { readSchema } from '../../../src/verify/backend/read-schema.ts';

const sdl = `
type Todo @model @auth(rules: [{allow: owner, ownerField: "owner"}, {allow: groups, groups: ["Admins"], operations: [read, delete]}]) {
  content: String!
  done: Boolean @default(value: "false")
  tags: [String!]!
  secret: String @auth(rules: [{allow: private, provider: iam}])
  team: Team @belongsTo(references: ["teamId"])
  teamId: ID
  place: Location
  priority: TodoPriority
}
type Team @model @auth(rules: [{allow: public, provider: apiKey}]) {
  name: String! @primaryKey(sortKeyFields: ["city"])
  city: String!
  todos: [Todo] @hasMany(references: ["teamId"])
}
type Location { lat: Float! }
enum TodoPriority { low high }
type Query { echo(text: String!, times: Int): [String] @function(name: "say") @auth(rules: [{allow: private}]) }
`;

const { models, customTypes, operations, enums } = readSchema(sdl);
const [todo, team] = models;
const field = (name: string) => todo?.fields.find(one => one.name === name);

test('models with their rules', () => {
  expect(models.map(({ name }) => name)).toEqual(['Todo', 'Team']);
  expect(todo?.rules).toEqual([
    { allow: 'owner', provider: undefined, operations: [], ownerField: 'owner', groups: [] },
    {
      allow: 'groups',
      provider: undefined,
      operations: ['read', 'delete'],
      ownerField: undefined,
      groups: ['Admins'],
    },
  ]);
  expect(team?.rules[0]).toMatchObject({ allow: 'public', provider: 'apiKey' });
});

test('fields: required, lists, defaults, rules of their own', () => {
  expect(field('content')).toMatchObject({ type: 'String', required: true, list: false, default: undefined });
  expect(field('done')).toMatchObject({ type: 'Boolean', required: false, default: 'false' });
  expect(field('tags')).toMatchObject({ type: 'String', required: true, list: true });
  expect(field('secret')?.rules).toMatchObject([{ allow: 'private', provider: 'iam' }]);
});

test('identifiers and relations', () => {
  expect(todo?.identifier).toEqual(['id']);
  expect(team?.identifier).toEqual(['name', 'city']);
  expect(field('team')?.directives).toEqual([{ name: 'belongsTo', arguments: { references: ['teamId'] } }]);
});

test('enums, custom types, and operations with their arguments', () => {
  expect(enums).toEqual({ TodoPriority: ['low', 'high'] });
  expect(customTypes).toMatchObject([{ name: 'Location', fields: [{ name: 'lat', type: 'Float' }] }]);
  expect(operations).toMatchObject([
    {
      kind: 'query',
      name: 'echo',
      type: 'String',
      list: true,
      rules: [{ allow: 'private' }],
      arguments: [
        { name: 'text', required: true },
        { name: 'times', required: false },
      ],
    },
  ]);
});
