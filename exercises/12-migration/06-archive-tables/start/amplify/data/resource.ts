import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: ported from GraphQL. It deploys, and all lists are empty.
const schema = a
  .schema({
    Box: a.model({
      label: a.string().required(),
      letters: a.hasMany('Letter', 'boxId'),
    }),
    Letter: a.model({
      from: a.string().required(),
      year: a.integer(),
      boxId: a.id().required(),
      box: a.belongsTo('Box', 'boxId'),
    }),
    Loan: a.model({
      reader: a.string().required(),
      until: a.date().required(),
    }),
  })
  .authorization(allow => [allow.authenticated().to(['read']), allow.group('STAFF')]);

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
  migratedAmplifyGen1DynamoDbTableMappings: [
    {
      branchName: 'main',
      modelNameToTableNameMapping: {
        Box: 'Box-k3h7q2-main',
        Letter: 'Letter-k3h7q2-main',
      },
    },
  ],
});
