import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
import { nightReport } from '../night-report/resource';

const schema = a
  .schema({
    Order: a
      .model({
        item: a.string().required(),
      })
      .authorization(allow => [allow.owner()]),
    Complaint: a
      .model({
        text: a.string().required(),
      })
      .authorization(allow => [allow.owner(), allow.group('SUPPORT').to(['read'])]),
  })
  .authorization(allow => [allow.resource(nightReport).to(['query'])]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
