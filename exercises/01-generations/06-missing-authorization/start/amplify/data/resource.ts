import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: the types are content with this model. Save, and see who isn't.
const schema = a.schema({
  Note: a.model({
    text: a.string().required(),
  }),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
