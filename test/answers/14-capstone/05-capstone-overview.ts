import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const resource = 'amplify/functions/team-overview/resource.ts';
const fn = "defineFunction({ name: 'capstone-overview', timeoutSeconds: 20 })";
const type = 'TeamOverview: a.customType({ notes: a.integer().required(), overdue: a.integer().required() })';
const takes = '.arguments({ teamId: a.id().required() })';
const returns = ".returns(a.ref('TeamOverview'))";
const handler = '.handler(a.handler.function(teamOverview))';
const list = '.arguments({ notes: a.string().array() })';
const right = "allow.resource(teamOverview).to(['query'])";
const model = "a.ai.model('Claude 3.5 Haiku')";
const textRule = '.returns(a.string())\n      .authorization(allow => [allow.authenticated()])';
const queryRule = `${handler}\n      .authorization(allow => [allow.authenticated()])`;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Entry and memory written out',
      edits: {
        [resource]: [
          [
            fn,
            "defineFunction({\n  name: 'capstone-overview',\n  entry: './handler.ts',\n  timeoutSeconds: 20,\n  memoryMB: 512,\n})",
          ],
        ],
      },
    },
    {
      what: 'It always returns',
      edits: { [data]: [[returns, ".returns(a.ref('TeamOverview').required())"]] },
    },
    {
      what: 'The list and its texts are required',
      edits: { [data]: [[list, '.arguments({ notes: a.string().required().array().required() })']] },
    },
    {
      what: 'Inference configured',
      edits: {
        [data]: [
          [
            "in two sentences.'",
            "in two sentences.',\n        inferenceConfiguration: { temperature: 0.2, maxTokens: 300 }",
          ],
        ],
      },
    },
    {
      what: 'Provider named, rules without lists',
      edits: {
        [data]: [
          [textRule, ".returns(a.string())\n      .authorization(allow => allow.authenticated('userPools'))"],
          [queryRule, `${handler}\n      .authorization(allow => allow.authenticated())`],
        ],
      },
    },
    {
      what: 'The type in a constant of its own',
      edits: {
        [data]: [
          [
            'const schema = a',
            'const count = a.integer().required();\nconst TeamOverview = a.customType({ notes: count, overdue: count });\n\nconst schema = a',
          ],
          [type, 'TeamOverview'],
        ],
      },
    },
    {
      what: 'Nobody may leave out a text, but the list',
      edits: { [data]: [[list, '.arguments({ notes: a.string().required().array() })']] },
    },
    {
      what: 'The text is always there',
      edits: { [data]: [[textRule, textRule.replace('a.string()', 'a.string().required()')]] },
    },
    {
      what: 'The function renamed on import',
      edits: {
        [data]: [
          ['import { teamOverview }', 'import { teamOverview as overview }'],
          [handler, '.handler(a.handler.function(overview))'],
          [right, "allow.resource(overview).to(['query'])"],
        ],
      },
    },
    {
      what: 'A list of one handler',
      edits: { [data]: [[handler, '.handler([a.handler.function(teamOverview)])']] },
    },
  ],
  wrong: [
    {
      what: 'A mutation',
      edits: { [data]: [['teamOverview: a\n      .query()', 'teamOverview: a\n      .mutation()']] },
    },
    { what: 'The team may be left out', edits: { [data]: [[takes, takes.replace('.required()', '')]] } },
    { what: 'The team as a text', edits: { [data]: [[takes, takes.replace('id()', 'string()')]] } },
    { what: 'It takes nothing', edits: { [data]: [[`${takes}\n`, '']] } },
    { what: 'Numbers with a fraction', edits: { [data]: [[type, type.replaceAll('integer', 'float')]] } },
    { what: 'It returns a list', edits: { [data]: [[returns, ".returns(a.ref('TeamOverview').array())"]] } },
    { what: 'It returns a number', edits: { [data]: [[returns, '.returns(a.integer())']] } },
    {
      what: 'Type in place, with a name of its own',
      edits: {
        [data]: [
          [`    ${type},\n`, ''],
          [
            returns,
            '.returns(a.customType({ notes: a.integer().required(), overdue: a.integer().required() }))',
          ],
        ],
      },
    },
    {
      what: 'A handler by its name',
      edits: { [data]: [[handler, ".handler(a.handler.function('capstone-overview'))"]] },
    },
    {
      what: 'It answers asynchronously',
      edits: { [data]: [[handler, '.handler(a.handler.function(teamOverview).async())']] },
    },
    { what: 'Twenty minutes', edits: { [resource]: [[fn, fn.replace('20', '20 * 60')]] } },
    { what: 'Milliseconds', edits: { [resource]: [[fn, fn.replace('20', '20000')]] } },
    {
      what: 'It may change too',
      edits: { [data]: [[right, right.replace("'query'", "'query', 'mutate'")]] },
    },
    { what: 'It may only listen', edits: { [data]: [[right, right.replace("'query'", "'listen'")]] } },
    {
      what: 'The rule stands at a model',
      edits: {
        [data]: [
          [`\n  .authorization(allow => [${right}])`, ''],
          ['      allow.owner(),\n', `      allow.owner(),\n      ${right} as any,\n`],
        ],
      },
    },
    { what: 'Sonnet', edits: { [data]: [[model, "a.ai.model('Claude 3.5 Sonnet')"]] } },
    { what: 'The older Haiku', edits: { [data]: [[model, "a.ai.model('Claude 3 Haiku')"]] } },
    { what: 'One text alone', edits: { [data]: [[list, '.arguments({ notes: a.string() })']] } },
    {
      what: 'It makes a list of texts',
      edits: { [data]: [[textRule, textRule.replace('string()', 'string().array()')]] },
    },
    {
      what: 'Guests have it summed up',
      edits: { [data]: [[textRule, textRule.replace(')]', '), allow.guest()]')]] },
    },
    {
      what: 'A key calls the overview',
      edits: {
        [data]: [
          [queryRule, queryRule.replace(')]', '), allow.publicApiKey()]')],
          [
            'defineData({ schema })',
            "defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 7 } } })",
          ],
        ],
      },
    },
    {
      what: 'Only editors',
      edits: { [data]: [[queryRule, queryRule.replace('authenticated()', "groups(['ADMINS', 'EDITORS'])")]] },
    },
    {
      what: 'A conversation',
      edits: {
        [data]: [
          ['.generation({', '.conversation({'],
          [list, ''],
          [textRule, '.authorization(allow => allow.owner())'],
        ],
      },
    },
  ],
};
