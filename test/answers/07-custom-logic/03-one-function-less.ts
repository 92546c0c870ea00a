import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const handler = "a.handler.custom({ dataSource: a.ref('Article'), entry: './count-view.js' })";
const line = `.handler(${handler})`;
const countRules = `${line}\n    .authorization(allow => [allow.authenticated()])`;
const imports = "import { cover } from '../functions/cover/resource';\n";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Data source by the name that Amplify gives the table’s',
      edits: { [data]: [["dataSource: a.ref('Article')", "dataSource: 'ArticleTable'"]] },
    },
    {
      what: 'Handler as a constant',
      edits: {
        [data]: [
          [
            'const schema',
            "const inTheApi = a.handler.custom({\n  dataSource: a.ref('Article'),\n  entry: './count-view.js',\n});\n\nconst schema",
          ],
          [handler, 'inTheApi'],
        ],
      },
    },
    { what: 'Entry without a dot', edits: { [data]: [["'./count-view.js'", "'count-view.js'"]] } },
    {
      what: 'Entry by the folder above',
      edits: { [data]: [["'./count-view.js'", "'../data/count-view.js'"]] },
    },
    {
      what: 'Entry as a template',
      edits: { [data]: [["'./count-view.js'", '`./$' + "{'count-view'}.js`"]] },
    },
    {
      what: 'Rule without a list',
      edits: { [data]: [[countRules, `${line}\n    .authorization(allow => allow.authenticated())`]] },
    },
    {
      what: 'Import of the first function left there, unused',
      edits: {
        [data]: [
          [imports, `${imports}import { views } from '../functions/views/resource';\n\nvoid views;\n`],
        ],
      },
    },
    {
      what: 'The operations before the model',
      files: {
        [data]: `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { cover } from '../functions/cover/resource';

const schema = a.schema({
  drawCover: a
    .mutation()
    .arguments({ articleId: a.id().required() })
    .returns(a.string())
    .authorization(allow => [allow.authenticated()])
    .handler(a.handler.function(cover)),
  countView: a
    .mutation()
    .arguments({ articleId: a.id().required() })
    .returns(a.ref('Article'))
    .authorization(allow => [allow.authenticated()])
    .handler(a.handler.custom({ entry: './count-view.js', dataSource: a.ref('Article') })),
  Article: a
    .model({ title: a.string().required(), views: a.integer().default(0) })
    .authorization(allow => [allow.authenticated().to(['read']), allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
    {
      what: 'The reference made before',
      edits: {
        [data]: [
          ['const schema', "const articles = a.ref('Article');\n\nconst schema"],
          ["dataSource: a.ref('Article')", 'dataSource: articles'],
        ],
      },
    },
    {
      what: 'Cover’s handler in a list',
      edits: { [data]: [['a.handler.function(cover)', '[a.handler.function(cover)]']] },
    },
    {
      what: 'Spread of options',
      edits: {
        [data]: [
          [handler, "a.handler.custom({ ...{ entry: './count-view.js' }, dataSource: a.ref('Article') })"],
        ],
      },
    },
  ],
  wrong: [
    { what: 'The other file', edits: { [data]: [["'./count-view.js'", "'./draw-cover.js'"]] } },
    { what: 'A file that isn’t there', edits: { [data]: [["'./count-view.js'", "'./count-views.js'"]] } },
    {
      what: 'The function’s handler as the entry',
      edits: { [data]: [["'./count-view.js'", "'../functions/views/handler.ts'"]] },
    },
    {
      what: 'Data source by the model’s name as a text',
      edits: { [data]: [["dataSource: a.ref('Article')", "dataSource: 'Article'"]] },
    },
    { what: 'Cover’s function counts', edits: { [data]: [[handler, 'a.handler.function(cover)']] } },
    {
      what: 'Cover loses its function',
      edits: {
        [data]: [
          [
            'a.handler.function(cover)',
            "a.handler.custom({ dataSource: a.ref('Article'), entry: './draw-cover.js' })",
          ],
          [imports, ''],
        ],
      },
    },
    {
      what: 'Guests count, too',
      edits: {
        [data]: [
          [countRules, `${line}\n    .authorization(allow => [allow.authenticated(), allow.guest()])`],
        ],
      },
    },
    {
      what: 'Views counted by the model: everyone may update',
      edits: {
        [data]: [["allow.authenticated().to(['read'])", "allow.authenticated().to(['read', 'update'])"]],
      },
    },
    {
      what: 'Returns nothing but a number',
      edits: { [data]: [["a.ref('Article'))\n    .handler", 'a.integer())\n    .handler']] },
    },
    { what: 'Default of views lost', edits: { [data]: [['a.integer().default(0)', 'a.integer()']] } },
    {
      what: 'Two steps: the file, then the other file',
      edits: { [data]: [[handler, `[${handler}, a.handler.custom({ entry: './draw-cover.js' })]`]] },
    },
    {
      what: 'Cover removed',
      edits: {
        [data]: [
          [
            '  drawCover: a\n    .mutation()\n    .arguments({ articleId: a.id().required() })\n    .returns(a.string())\n    .handler(a.handler.function(cover))\n    .authorization(allow => [allow.authenticated()]),\n',
            '',
          ],
          [imports, ''],
        ],
      },
    },
    {
      what: 'A query in place of the mutation',
      edits: { [data]: [['countView: a\n    .mutation()', 'countView: a\n    .query()']] },
    },
  ],
};
