import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { nightReport } from '../night-report/resource';

const schema = a
  .schema({
    // The night report needs to read these.
    Order: a
      .model({
        item: a.string().required(),
      })
      .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),
    // The night report needs to read these, too.
    Complaint: a
      .model({
        text: a.string().required(),
      })
      .authorization(allow => [allow.owner(), allow.publicApiKey().to(['read']), allow.group('SUPPORT').to(['read'])]),
  })
  .authorization(allow => [allow.resource(nightReport)]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 365 },
  },
});
