import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const resource = 'amplify/functions/reindex/resource.ts';
const handler = 'a.handler.function(reindex).async()';
const rule = "async())\n    .authorization(allow => [allow.group('EDITORS')])";
const defined = "defineFunction({ name: 'slow-reindex', timeoutSeconds: 240 })";

export const answers: OtherAnswers = {
  right: [
    { what: 'Async handler in a list', edits: { [data]: [[handler, `[${handler}]`]] } },
    {
      what: 'Handler as a constant',
      edits: {
        [data]: [
          ['const schema', `const behind = ${handler};\n\nconst schema`],
          [`.handler(${handler})`, '.handler(behind)'],
        ],
      },
    },
    {
      what: 'Minutes as a constant',
      edits: {
        [resource]: [
          ['export', 'const minutes = 4;\n\nexport'],
          ['timeoutSeconds: 240', 'timeoutSeconds: minutes * 60'],
        ],
      },
    },
    {
      what: 'Options the other way round, in the data stack',
      edits: {
        [resource]: [
          [
            defined,
            "defineFunction({ timeoutSeconds: 240, resourceGroupName: 'data', name: 'slow-reindex' })",
          ],
        ],
      },
    },
    {
      what: 'Entry written out',
      edits: { [resource]: [['timeoutSeconds: 240', "timeoutSeconds: 240, entry: './handler.ts'"]] },
    },
    {
      what: 'Rule without a list',
      edits: { [data]: [[rule, "async())\n    .authorization(allow => allow.group('EDITORS'))"]] },
    },
    {
      what: 'Groups',
      edits: { [data]: [[rule, "async())\n    .authorization(allow => [allow.groups(['EDITORS'])])"]] },
    },
    {
      what: 'Rule before the handler',
      edits: {
        [data]: [
          [
            `.handler(${handler})\n    .authorization(allow => [allow.group('EDITORS')])`,
            `.authorization(allow => [allow.group('EDITORS')])\n    .handler(${handler})`,
          ],
        ],
      },
    },
    {
      what: 'Handler before the arguments',
      edits: {
        [data]: [
          [
            `.arguments({ fromYear: a.integer() })\n    .handler(${handler})`,
            `.handler(${handler})\n    .arguments({ fromYear: a.integer() })`,
          ],
        ],
      },
    },
    {
      what: 'Operation as a constant',
      files: {
        [data]: `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { reindex } from '../functions/reindex/resource';

const rebuildIndex = a
  .mutation()
  .arguments({ fromYear: a.integer() })
  .handler(a.handler.function(reindex).async())
  .authorization(allow => [allow.group('EDITORS')]);

const schema = a.schema({
  rebuildIndex,
  Article: a
    .model({ text: a.string().required() })
    .authorization(allow => [allow.group('EDITORS'), allow.authenticated().to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`,
      },
    },
  ],
  wrong: [
    { what: 'Four minutes as 4', edits: { [resource]: [['240', '4']] } },
    { what: 'Three minutes', edits: { [resource]: [['240', '180']] } },
    { what: 'The most that Lambda has', edits: { [resource]: [['240', '900']] } },
    { what: 'In milliseconds', edits: { [resource]: [['240', '240_000']] } },
    {
      what: 'Async, and a synchronous handler first',
      edits: {
        [data]: [
          [
            `.handler(${handler})`,
            '.handler([a.handler.function(reindex), a.handler.function(reindex).async()])',
          ],
        ],
      },
    },
    { what: 'A query', edits: { [data]: [['.mutation()', '.query()']] } },
    {
      what: 'Async at the operation',
      edits: { [data]: [[`.handler(${handler})`, '.async()\n    .handler(a.handler.function(reindex))']] },
    },
    {
      what: 'Async as an option of the function',
      edits: {
        [resource]: [['timeoutSeconds: 240', 'timeoutSeconds: 240, async: true']],
        [data]: [[handler, 'a.handler.function(reindex)']],
      },
    },
    {
      what: 'The wait set at the handler',
      edits: { [data]: [[handler, 'a.handler.function(reindex, { timeoutSeconds: 240 })']] },
    },
    {
      what: 'Everyone signed in presses',
      edits: { [data]: [[rule, 'async())\n    .authorization(allow => [allow.authenticated()])']] },
    },
    {
      what: 'The year has to be given',
      edits: { [data]: [['fromYear: a.integer()', 'fromYear: a.integer().required()']] },
    },
    { what: 'The year gone', edits: { [data]: [['    .arguments({ fromYear: a.integer() })\n', '']] } },
    {
      what: 'Run by the clock in place of the button',
      edits: { [resource]: [['timeoutSeconds: 240', "timeoutSeconds: 240, schedule: 'every day'"]] },
    },
    {
      what: 'Async in a comment',
      edits: { [data]: [[handler, 'a.handler.function(reindex) /* .async() */']] },
    },
  ],
};
