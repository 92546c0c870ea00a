import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const data = 'amplify/data/resource.ts';
const model = "a.ai.model('Amazon Nova Lite')";
const settings = 'inferenceConfiguration: { temperature: 0 }';
const rule = "[allow.group('CRITICS')]";
const type =
  '  Suggestion: a.customType({\n    headline: a.string(),\n    tags: a.string().array(),\n  }),\n';
const prompt = "'You are an editor. Suggest a short headline and at most five tags.'";
const modes = "  authorizationModes: { defaultAuthorizationMode: 'userPool' },\n";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The model by its id',
      edits: { [data]: [[model, "{ resourcePath: 'amazon.nova-lite-v1:0' }"]] },
    },
    { what: 'Modes left to the default', edits: { [data]: [[modes, '']] } },
    {
      what: 'Double quotes, escaped',
      edits: {
        [data]: [[prompt, "'You are an editor. Suggest a \\'short\\' headline and at most five tags.'"]],
      },
    },
    {
      what: 'Prompt by parts',
      edits: {
        [data]: [[prompt, "['You are an editor.', 'Suggest a headline.', 'At most five tags.'].join(' ')"]],
      },
    },
    {
      what: 'More settings beside',
      edits: {
        [data]: [[settings, 'inferenceConfiguration: { temperature: 0, topP: 0.1, maxTokens: 300 }']],
      },
    },
    {
      what: 'The fence stays as words, and there is a rule',
      edits: {
        [data]: [
          [
            prompt,
            "'You are an editor. Answer only to members of the group CRITICS. Suggest a short headline and tags.'",
          ],
        ],
      },
    },
    {
      what: 'Methods in another order',
      edits: {
        [data]: [
          [
            "    .arguments({ text: a.string().required() })\n    .returns(a.ref('Suggestion'))\n    .authorization(allow => [allow.group('CRITICS')])",
            "    .authorization((allow) => allow.group('CRITICS'))\n    .returns(a.ref('Suggestion'))\n    .arguments({ text: a.string().required() })",
          ],
        ],
      },
    },
    {
      what: 'Options as a constant',
      files: {
        [data]: `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const critics = 'CRITICS';
const Suggestion = a.customType({ tags: a.string().array(), headline: a.string() });
const options = {
  inferenceConfiguration: { temperature: 0.0 },
  aiModel: a.ai.model('Amazon Nova Lite'),
  systemPrompt: \`You are an editor.
Suggest a headline, and up to five tags.\`,
};

const schema = a.schema({
  suggestTags: a
    .generation(options)
    .arguments({ text: a.string().required() })
    .returns(a.ref('Suggestion'))
    .authorization(allow => [allow.groups([critics])]),
  Suggestion,
  Review: a.model({ text: a.string().required() }).authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });
`,
      },
    },
    { what: 'An empty prompt', edits: { [data]: [[prompt, "'Tags, please.'"]] } },
    {
      what: 'The type last',
      edits: {
        [data]: [
          [type, ''],
          [`${rule}),\n});`, `${rule}),\n${type}});`],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Another Haiku', edits: { [data]: [[model, "a.ai.model('Claude 3 Haiku')"]] } },
    { what: 'Sonnet', edits: { [data]: [[model, "a.ai.model('Claude 3.5 Sonnet')"]] } },
    {
      what: 'Temperature one',
      edits: { [data]: [[settings, 'inferenceConfiguration: { temperature: 1 }']] },
    },
    {
      what: 'Temperature below zero',
      edits: { [data]: [[settings, 'inferenceConfiguration: { temperature: -1 }']] },
    },
    { what: 'No temperature', edits: { [data]: [[`      ${settings},\n`, '']] } },
    {
      what: 'topP zero in its place',
      edits: { [data]: [[settings, 'inferenceConfiguration: { topP: 0 }']] },
    },
    {
      what: 'The key stays beside the group',
      edits: {
        [data]: [
          [rule, "[allow.group('CRITICS'), allow.publicApiKey()]"],
          [
            modes,
            "  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },\n",
          ],
        ],
      },
    },
    {
      what: 'The key’s mode stays, no rule uses it',
      edits: {
        [data]: [
          [
            modes,
            "  authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: { expiresInDays: 30 } },\n",
          ],
        ],
      },
    },
    {
      what: 'Headline has to come',
      edits: { [data]: [['headline: a.string()', 'headline: a.string().required()']] },
    },
    { what: 'One tag', edits: { [data]: [['tags: a.string().array()', 'tags: a.string()']] } },
    {
      what: 'Five tags in one text of JSON',
      edits: { [data]: [['tags: a.string().array()', 'tags: a.json()']] },
    },
    {
      what: 'The type without its name',
      edits: {
        [data]: [
          [type, ''],
          ["a.ref('Suggestion')", 'a.customType({ headline: a.string(), tags: a.string().array() })'],
        ],
      },
    },
    {
      what: 'A list of suggestions',
      edits: { [data]: [["a.ref('Suggestion')", "a.ref('Suggestion').array()"]] },
    },
    {
      what: 'Text may be left out',
      edits: {
        [data]: [['.arguments({ text: a.string().required() })', '.arguments({ text: a.string() })']],
      },
    },
    {
      what: 'A conversation',
      edits: {
        [data]: [
          ['.generation({', '.conversation({'],
          [
            "    .arguments({ text: a.string().required() })\n    .returns(a.ref('Suggestion'))\n    .authorization(allow => [allow.group('CRITICS')])",
            '    .authorization(allow => allow.owner())',
          ],
        ],
      },
    },
    {
      what: 'Reviews opened for critics',
      edits: { [data]: [['[allow.owner()]', "[allow.owner(), allow.group('CRITICS').to(['read'])]"]] },
    },
    {
      what: 'Each tag required',
      edits: { [data]: [['tags: a.string().array()', 'tags: a.string().array().required()']] },
    },
    {
      what: 'Cast of the old options',
      edits: {
        [data]: [
          [`aiModel: ${model}`, "model: 'nova-lite'"],
          [settings, 'temperature: 0,\n    } as never'],
          ['    })\n    .arguments', '    )\n    .arguments'],
        ],
      },
    },
  ],
};
