import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

/* What the Gen 1 project had, in amplify/backend/api/recipes/schema.graphql:

type Recipe
  @model
  @auth(rules: [
    { allow: owner }
    { allow: private, operations: [read] }
  ]) {
  id: ID!
  title: String!
  minutes: Int @default(value: "30")
  vegetarian: Boolean
}

type ShoppingItem @model @auth(rules: [{ allow: owner }]) {
  id: ID!
  name: String!
  amount: Float
  needed: AWSDate
}
*/

const schema = a.schema({
  Recipe: a
    .model({
      title: a.string().required(),
      minutes: a.integer().default(30),
      vegetarian: a.boolean(),
    })
    .authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),

  ShoppingItem: a
    .model({
      name: a.string().required(),
      amount: a.float(),
      needed: a.string(),
    })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
