import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Review: a.model({ text: a.string().required() }).authorization(allow => [allow.owner()]),
  Suggestion: a.customType({
    headline: a.string(),
    tags: a.string().array(),
  }),
  suggestTags: a
    .generation({
      aiModel: a.ai.model('Amazon Nova Lite'),
      systemPrompt: 'You are an editor. Suggest a short headline and at most five tags.',
      inferenceConfiguration: { temperature: 0 },
    })
    .arguments({ text: a.string().required() })
    .returns(a.ref('Suggestion'))
    .authorization(allow => [allow.group('CRITICS')]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
