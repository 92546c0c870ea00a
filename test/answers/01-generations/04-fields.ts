import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/data/resource.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [resource]: edits },
});

export const answers: OtherAnswers = {
  right: [
    edit('A rule of the schema', [
      '    .authorization(allow => [allow.owner()]),\n});',
      '}).authorization(allow => [allow.owner()]);',
    ]),
    edit(
      'The model in a constant',
      ['const schema = a.schema({\n  Todo: a\n', 'const Todo = a\n'],
      [
        '.authorization(allow => [allow.owner()]),\n});',
        '.authorization(allow => [allow.owner()]);\n\nconst schema = a.schema({ Todo });',
      ],
    ),
    edit(
      'The default first',
      ['a.string().required()', "a['string']().required()"],
      ['default(3)', 'default(3.0)'],
    ),
    {
      what: 'Methods in another order, one rule without a list',
      files: {
        'amplify/data/resource.ts': `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({
      Todo: a
        .model({
          priority: a.integer().required().default(3),
          completed: a.boolean().default(false).required(),
          content: a.string().required(),
        })
        .authorization(allow => allow.owner()),});
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },

    edit('A function with a body', [
      'allow => [allow.owner()]',
      'allow => {\n      return [allow.owner()];\n    }',
    ]),
    edit('Required with a default', ['a.integer().default(3)', 'a.integer().default(3).required()']),
    edit(
      'A default by a helper',
      ['const schema', 'const off = () => a.boolean().default(false);\n\nconst schema'],
      ['a.boolean().default(false)', 'off()'],
    ),
    edit('Fields in a constant', [
      'const schema = a.schema({\n  Todo: a\n    .model({\n      content: a.string().required(),\n      completed: a.boolean().default(false),\n      priority: a.integer().default(3),\n    })',
      'const fields = {\n  content: a.string().required(),\n  completed: a.boolean().default(false),\n  priority: a.integer().default(3),\n};\n\nconst schema = a.schema({\n  Todo: a\n    .model(fields)',
    ]),
    edit('A spread', [
      '      priority: a.integer().default(3),',
      '      ...{ priority: a.integer().default(3) },',
    ]),
    edit('The id written out', ['      content', '      id: a.id().required(),\n      content']),
    edit('Computed defaults', ['default(3)', 'default(1 + 2)'], ['default(false)', 'default(Boolean(0))']),
  ],
  wrong: [
    edit('The owner written out', ['      content', '      owner: a.string(),\n      content']),
    edit('Another field beside', ['      priority', '      due: a.date(),\n      priority']),
    edit('A required text that is long enough', [
      'a.string().required()',
      'a.string().required().validate(v => v.minLength(1))',
    ]),
    edit('Required with a default of nothing', [
      'a.string().required()',
      "a.string().default('').required()",
    ]),
    edit('A number with a fraction', ['a.integer()', 'a.float()']),
    edit('Off by one', ['default(3)', 'default(2)']),
    edit('The default in a comment', ['a.integer().default(3)', 'a.integer() /* .default(3) */']),
    edit('True by default', ['default(false)', 'default(true)']),
    edit('Required by a validation alone', [
      'a.string().required()',
      'a.string().validate(v => v.minLength(1))',
    ]),
    edit('A capital', ['priority:', 'Priority:']),
    edit('A list of numbers', ['a.integer().default(3)', 'a.integer().array()']),
    edit('Enumerated', ['a.integer().default(3)', "a.enum(['one', 'two', 'three'])"]),
    edit(
      'The wrong one required',
      ['a.string().required()', 'a.string()'],
      ['a.integer().default(3)', 'a.integer().required().default(3)'],
    ),
    edit('The rule lost', ['[allow.owner()]', '[allow.authenticated()]']),
    edit('Completed is gone', ['      completed: a.boolean().default(false),\n', '']),
    edit('null by default', ['a.boolean().default(false)', 'a.boolean().default(null as never)']),
  ],
};
