import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: find every way in which a ballot can still be read.
const schema = a
  .schema({
    Poll: a.model({
      question: a.string().required(),
      closesAt: a.datetime().required(),
      ballots: a.hasMany('Ballot', 'pollId'),
    }),
    Ballot: a
      .model({
        voter: a.string().required(),
        choice: a.string().required(),
        pollId: a.id().required(),
        poll: a.belongsTo('Poll', 'pollId'),
      })
      .secondaryIndexes(index => [index('pollId').sortKeys(['choice']).queryField('ballotsOfPoll')])
      .disableOperations(['queries', 'update', 'delete']),
  })
  .authorization(allow => [allow.authenticated()]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
