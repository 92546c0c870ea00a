import { defineData } from '@aws-amplify/backend';

const schema = /* GraphQL */ `
  type Box
    @model
    @auth(rules: [{ allow: private, operations: [read] }, { allow: groups, groups: ["STAFF"] }]) {
    id: ID!
    label: String!
    letters: [Letter] @hasMany(references: ["boxId"])
  }

  type Letter
    @model
    @auth(rules: [{ allow: private, operations: [read] }, { allow: groups, groups: ["STAFF"] }]) {
    id: ID!
    from: String!
    year: Int
    boxId: ID!
    box: Box @belongsTo(references: ["boxId"])
  }

  type Loan
    @model
    @auth(rules: [{ allow: private, operations: [read] }, { allow: groups, groups: ["STAFF"] }]) {
    id: ID!
    reader: String!
    until: AWSDate!
  }
`;

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
    {
      branchName: 'sandbox',
      modelNameToTableNameMapping: {
        Box: 'Box-k3h7q2-trial',
        Letter: 'Letter-k3h7q2-trial',
      },
    },
  ],
});
