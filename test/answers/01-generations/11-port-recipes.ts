import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const auth = 'amplify/auth/resource.ts';
const backend = 'amplify/backend.ts';
const recipe = "[allow.owner(), allow.authenticated().to(['read'])]";
const edit = (what: string, file: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [file]: edits },
});

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Everything in another order, with an explicit identifier',
      files: {
        'amplify/data/resource.ts': `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({
      ShoppingItem: a
        .model({ id: a.id().required(), needed: a.date(), amount: a.float(), name: a.string().required() })
        .authorization(allow => allow.owner()),
      Recipe: a
        .model({ vegetarian: a.boolean(), minutes: a.integer().default(30), title: a.string().required() })
        .authorization(allow => [allow.authenticated().to(['read']), allow.owner()]),});
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },

    edit('One rule without a list', data, ['allow => [allow.owner()]', 'allow => allow.owner()']),
    edit('The backend exported', backend, ['defineBackend({', 'export const backend = defineBackend({']),
    edit('The owner named by its field', data, [
      recipe,
      "[allow.ownerDefinedIn('owner'), allow.authenticated().to(['read'])]",
    ]),
    edit('Operations as parts', data, ["to(['read'])", "to(['get', 'list', 'listen', 'sync', 'search'])"]),
    edit(
      'Two schemas, combined',
      data,
      ['const schema = a.schema({\n  Recipe', 'const recipes = a.schema({\n  Recipe'],
      ['\n\n  ShoppingItem', '\n});\n\nconst items = a.schema({\n  ShoppingItem'],
      ['\n});\n\nexport type', '\n});\n\nconst schema = a.combine([recipes, items]);\n\nexport type'],
    ),
    {
      what: 'A file for each model',
      files: {
        'amplify/data/recipe.ts': `import { a } from '@aws-amplify/backend';

export const Recipe = a
  .model({ title: a.string().required(), minutes: a.integer().default(30), vegetarian: a.boolean() })
  .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]);
`,
        'amplify/data/shopping-item.ts': `import { a } from '@aws-amplify/backend';

export const ShoppingItem = a
  .model({ name: a.string().required(), amount: a.float(), needed: a.date() })
  .authorization(allow => [allow.owner()]);
`,
        [data]: `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { Recipe } from './recipe';
import { ShoppingItem } from './shopping-item';

const schema = a.schema({ Recipe, ShoppingItem });

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
    edit('E-mail with options', auth, [
      'email: true',
      "email: { verificationEmailStyle: 'CODE', verificationEmailSubject: 'Recipes' }",
    ]),
    edit('The default mode left to Amplify', data, [
      "{\n  schema,\n  authorizationModes: { defaultAuthorizationMode: 'userPool' },\n}",
      '{ schema }',
    ]),
    edit('Names of one’s own', backend, ['  auth,\n  data,', '  signIn: auth,\n  kitchen: data,']),
    edit('The comment is gone', data, [
      '/* What the Gen 1 project had, in amplify/backend/api/recipes/schema.graphql:',
      '/* Was',
    ]),
  ],
  wrong: [
    edit(
      'The owners as fields',
      data,
      ['      title', '      owner: a.string(),\n      title'],
      ['      name', '      owner: a.string(),\n      name'],
    ),
    edit('The minutes are a text', data, ['a.integer().default(30)', "a.string().default('30')"]),
    edit('Minutes with a fraction', data, ['a.integer().default(30)', 'a.float().default(30)']),
    edit('Minutes are required', data, ['a.integer().default(30)', 'a.integer().required()']),
    edit('Vegetarian by default', data, ['a.boolean()', 'a.boolean().default(false)']),
    edit('A moment in place of a day', data, ['a.date()', 'a.datetime()']),
    edit('A day of old', data, ['a.date()', 'a.customType({ date: a.string() })']),
    edit('Whole amounts', data, ['a.float()', 'a.integer()']),
    edit('Guests read recipes', data, ['allow.authenticated().to', 'allow.guest().to']),
    edit('private is private', data, [recipe, '[allow.owner()]']),
    edit('A rule for all, with the readers', data, [
      '    .authorization(allow => [allow.owner()]),\n});',
      `}).authorization(allow => ${recipe});`,
    ]),
    edit('Readers get one recipe at a time', data, ["to(['read'])", "to(['get'])"]),
    edit('User names', auth, ['email: true', 'phone: true']),
    edit('E-mail or phone', auth, ['email: true', 'email: true,\n    phone: true']),
    edit('Data alone', backend, ['  auth,\n', '']),
    edit('An item less', data, ['      needed: a.date(),\n', '']),
    edit('The schema of Gen 1, as it is', data, [
      'defineData({\n  schema,',
      'defineData({\n  schema: `type Recipe @model @auth(rules: [{ allow: owner }, { allow: private, operations: [read] }]) { id: ID! title: String! minutes: Int @default(value: "30") vegetarian: Boolean }`,',
    ]),
    edit('The items are for all who are signed in', data, ['[allow.owner()]', '[allow.authenticated()]']),
    edit('The name is optional', data, ['name: a.string().required()', 'name: a.string()']),
  ],
};
