import { defineData } from '@aws-amplify/backend';

const schema = `
type Product @model {
  id: ID!
  name: String!
}

type Order @model @auth(rules: [{ allow: owner }]) {
  id: ID!
  product: String!
}
`;

export const data = defineData({
  migratedAmplifyGen1DynamoDbTableMappings: [
    {
      branchName: 'main',
      modelNameToTableNameMapping: {
        Product: 'Product-m4x8r2-trial',
        Order: 'Order-m4x8r2-trial',
      },
    },
  ],
  authorizationModes: {
    defaultAuthorizationMode: 'userPool',
    apiKeyAuthorizationMode: { expiresInDays: 7 },
  },
  schema,
});
