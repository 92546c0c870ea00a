import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/data/resource.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [resource]: edits },
});

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Rule on the schema, operations written out, owner protected from change',
      files: {
        'amplify/data/resource.ts': `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({Todo: a.model({
        id: a.id().required(),
        content: a.string().required(),
        completed: a.boolean(),
        owner: a.string().authorization(allow => [allow.owner().to(['read', 'delete'])]),
      })}).authorization(allow => [allow.owner().to(['create', 'read', 'update', 'delete'])]);
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
    {
      what: 'Owner named by field',
      files: {
        'amplify/data/resource.ts': `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({
      Todo: a
        .model({ content: a.string().required(), completed: a.boolean() })
        .authorization(allow => [allow.ownerDefinedIn('owner')]),});
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },

    edit('A rule without a list', ['[allow.owner()]', 'allow.owner()']),
    edit('Fields in another order', [
      'content: a.string().required(),\n      completed: a.boolean(),',
      'completed: a.boolean(),\n      content: a.string().required(),',
    ]),
    edit('The parameter taken apart', ['allow => [allow.owner()]', '({ owner }) => owner()']),
    edit('The provider said', ['allow.owner()', "allow.owner('userPools')"]),
    edit(
      'The model in a constant',
      ['const schema = a.schema({\n  Todo: a\n', 'const Todo = a\n'],
      [
        '.authorization(allow => [allow.owner()]),\n});',
        '.authorization(allow => [allow.owner()]);\n\nconst schema = a.schema({ Todo });',
      ],
    ),
    edit(
      'Its own key, said',
      ['    .authorization', "    .identifier(['id'])\n    .authorization"],
      ['content: a', 'id: a.id().required(),\n      content: a'],
    ),
    edit('The comment is gone', [
      '/* What the Gen 1 project had, in amplify/backend/api/todos/schema.graphql:\n\ntype Todo @model @auth(rules: [{ allow: owner }]) {\n  id: ID!\n  content: String!\n  completed: Boolean\n}\n*/\n\n',
      '',
    ]),
    edit(
      'The type in between',
      ['const schema = a.schema({', 'const text = () => a.string().required();\n\nconst schema = a.schema({'],
      ['content: a.string().required()', 'content: text()'],
    ),
    edit('The rule in a constant', [
      '[allow.owner()]',
      '{\n      const mine = allow.owner();\n      return [mine];\n    }',
    ]),
  ],
  wrong: [
    edit('The owner is whoever is signed in, for reading', [
      'allow.owner()',
      "allow.owner(), allow.authenticated().to(['read'])",
    ]),
    edit('Completed is required', ['a.boolean()', 'a.boolean().required()']),
    edit('Completed has a default', ['a.boolean()', 'a.boolean().default(false)']),
    edit('Completed as a text', ['a.boolean()', 'a.string()']),
    edit('No completed', ['      completed: a.boolean(),\n', '']),
    edit('The owner does not delete', ['allow.owner()', "allow.owner().to(['create', 'read', 'update'])"]),
    edit('Several owners', ['allow.owner()', "allow.owner(), allow.ownersDefinedIn('editors')"]),
    edit('A group', ['allow.owner()', "allow.group('owner')"]),
    edit('A rule of one field', [
      'a.string().required()',
      'a.string().required().authorization(allow => [allow.guest()])',
    ]),
    edit('The id is no id', ['      content', '      id: a.string(),\n      content']),
    edit('The text is an id', ['content: a.string()', 'content: a.id()']),
    edit('The schema of old, as a text', [
      'defineData({\n  schema,',
      'defineData({\n  schema: `type Todo @model { id: ID! }`,',
    ]),
    edit('Silenced', ['content: a.string()', '// @ts-ignore\n      content: a.String()']),
    edit('The rule is in the comment alone', ['[allow.owner()]', '[] /* allow: owner */']),
    edit('Another model beside has no rule', [
      '  Todo: a',
      '  Old: a.model({ content: a.string() }),\n  Todo: a',
    ]),
    edit('Renamed', ['  Todo: a', '  Task: a']),
  ],
};
