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

// TODO: port both models, fields and rules.
