import { type ClientSchema, a, defineData } from '@aws-amplify/backend';

const schema = /* GraphQL */ `
  type Order
    @model
    @auth(
      rules: [
        { allow: owner, ownerField: "customer", operations: [create, read, update] }
        { allow: groups, groups: ["SUPPORT"], operations: [read] }
      ]
    ) {
    item: String!
    status: String @default(value: "open")
    customer: String
  }
`;

const typed = a.schema({ Other: a.model({ item: a.string() }).authorization(allow => [allow.owner()]) });

export type Schema = ClientSchema<typeof typed>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
