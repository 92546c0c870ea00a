import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a
  .schema({
    Poll: a.model({
      question: a.string().required(),
      closesAt: a.datetime().required(),
    }),
    Ballot: a
      .model({
        voter: a.string().required(),
        choice: a.string().required(),
        pollId: a.id().required(),
      })
      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField(null)])
      .disableOperations(['queries', 'update', 'delete', 'subscriptions']),
  })
  .authorization(allow => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
