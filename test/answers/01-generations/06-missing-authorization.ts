import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/data/resource.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [resource]: edits },
});
const rules = "[allow.owner(), allow.authenticated().to(['read'])]";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Reading as get and list; the owner reads as a signed-in user',
      files: {
        'amplify/data/resource.ts': `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({
      Note: a
        .model({ text: a.string().required() })
        .authorization(allow => [
          allow.authenticated().to(['get', 'list', 'listen']),
          allow.owner().to(['create', 'update', 'delete']),
        ]),});
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },

    edit('Rules with a body', [`allow => ${rules}`, `allow => {\n      return ${rules};\n    }`]),
    edit('Owner’s rights written out', [
      'allow.owner()',
      "allow.owner().to(['create', 'read', 'update', 'delete'])",
    ]),
    edit('Reading as its parts', ["['read']", "['get', 'list', 'listen', 'sync', 'search']"]),
    edit('The owner by a field', ['allow.owner()', "allow.ownerDefinedIn('owner')"]),
    edit('The provider said', ['allow.authenticated()', "allow.authenticated('userPools')"]),
    edit('Taken apart', [
      `allow => ${rules}`,
      "({ owner, authenticated }) => [owner(), authenticated().to(['read'])]",
    ]),
    edit(
      'The operations in a constant',
      ['const schema', "const reading = ['read'] as const;\n\nconst schema"],
      ["to(['read'])", 'to([...reading])'],
    ),
    edit(
      'The model in a constant',
      ['const schema = a.schema({\n  Note: a\n', 'const Note = a\n'],
      [
        `.authorization(allow => ${rules}),\n});`,
        `.authorization(allow => ${rules});\n\nconst schema = a.schema({ Note });`,
      ],
    ),
    edit('A rule of the schema, too', ['),\n});', ')\n}).authorization(allow => [allow.owner()]);']),
  ],
  wrong: [
    edit('The author as a field', ['      text:', '      owner: a.string(),\n      text:']),
    edit('The readers only', [rules, "[allow.authenticated().to(['read'])]"]),
    edit('The owner cannot delete', ['allow.owner()', "allow.owner().to(['create', 'read', 'update'])"]),
    edit('Readers get, and do not list', ["['read']", "['get']"]),
    edit('Readers list, and do not get', ["['read']", "['list']"]),
    edit('Readers create, too', ["['read']", "['read', 'create']"]),
    edit('Guests read, too', [
      rules,
      "[allow.owner(), allow.authenticated().to(['read']), allow.guest().to(['read'])]",
    ]),
    edit('A group of readers', ['allow.authenticated()', "allow.group('READERS')"]),
    edit('Everyone from the identity pool', ['allow.authenticated()', "allow.authenticated('identityPool')"]),
    edit('An author that is a field’s name', ['allow.owner()', "allow.ownerDefinedIn('text')"]),
    edit('The text is for the owner only', [
      'a.string().required()',
      'a.string().required().authorization(allow => [allow.owner()])',
    ]),
    edit('Two lists', [
      `.authorization(allow => ${rules})`,
      ".authorization(allow => [allow.owner()])\n    .authorization(allow => [allow.authenticated().to(['read'])])",
    ]),
    edit('The preview’s way', [`allow => ${rules}`, '[a.allow.owner()]']),
    edit('An empty list', [rules, '[]']),
    edit('Rules in a comment', [
      `    .authorization(allow => ${rules}),`,
      `    // .authorization(allow => ${rules}),\n    ,`,
    ]),
    edit('The text is optional now', ['a.string().required()', 'a.string()']),
    edit('Public', ['allow.authenticated()', 'allow.public()']),
  ],
};
