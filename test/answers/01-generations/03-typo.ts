import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/data/resource.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [resource]: edits },
});

export const answers: OtherAnswers = {
  right: [
    edit('A rule without a list', ['[allow.owner()]', 'allow.owner()']),
    edit('Double quotes, and no semicolon', [
      "import { a, type ClientSchema, defineData } from '@aws-amplify/backend';",
      'import { a, type ClientSchema, defineData } from "@aws-amplify/backend"',
    ]),
    edit('Rights written out', ['allow.owner()', "allow.owner().to(['create', 'read', 'update', 'delete'])"]),
    edit('A function with a body', [
      'allow => [allow.owner()]',
      '(allow) => {\n      return [allow.owner()];\n    }',
    ]),
    edit('Fields in the other order', [
      'content: a.string().required(),\n      completed: a.boolean().default(false),',
      'completed: a.boolean().default(false),\n      content: a.string().required(),',
    ]),
    edit('The parameter has another name', ['allow => [allow.owner()]', 'who => [who.owner()]']),
    edit('Taken out of the parameter', ['allow => [allow.owner()]', '({ owner }) => [owner()]']),
    edit('The owner’s field by name', ['allow.owner()', "allow.ownerDefinedIn('owner')"]),
    edit('Brackets, as in JavaScript', ['a.string()', "a['string']()"]),
    edit(
      'Model in a constant',
      ['const schema = a.schema({\n  Todo: a\n', 'const Todo = a\n'],
      [
        '.authorization(allow => [allow.owner()]),\n});',
        '.authorization(allow => [allow.owner()]);\n\nconst schema = a.schema({ Todo });',
      ],
    ),
    edit('A rule of the schema', [
      '    .authorization(allow => [allow.owner()]),\n});',
      '}).authorization(allow => [allow.owner()]);',
    ]),
  ],
  wrong: [
    edit('Text as an id', ['a.string()', 'a.id()']),
    edit('Text as JSON', ['a.string()', 'a.json()']),
    edit('The required is lost on the way', ['a.string().required()', 'a.string()']),
    edit('The default is lost on the way', ['a.boolean().default(false)', 'a.boolean()']),
    edit('The default turned', ['default(false)', 'default(true)']),
    edit('The misspelled word silenced', [
      '      content: a.string()',
      '      // @ts-ignore\n      content: a.strng()',
    ]),
    edit('Cast to any', ['a.string()', '(a as any).strng()']),
    edit('Silenced in the rule', [
      '    .authorization(allow => [allow.owner()])',
      '    // @ts-expect-error\n    .authorization(allow => [allow.ower()])',
    ]),
    edit('Another rule that exists', ['allow.owner()', 'allow.authenticated()']),
    edit('More rights beside', ['allow.owner()', "allow.owner(), allow.authenticated().to(['read'])"]),
    edit('The rule dropped', ['\n    .authorization(allow => [allow.owner()])', '']),
    edit('The owner may only read', ['allow.owner()', "allow.owner().to(['read'])"]),
    edit('A list of texts', ['a.string().required()', 'a.string().array().required()']),
    edit('A field more', ['      completed:', '      due: a.date(),\n      completed:']),
    edit('The default mode changed', ["'userPool'", "'identityPool'"]),
    edit('The rule in a comment', ['[allow.owner()]', '[/* allow.owner() */ allow.groups([])]']),
    edit('The model has another name', ['  Todo: a', '  Todos: a']),
  ],
};
