import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

/* What the Gen 1 project had, in amplify/backend/api/todos/schema.graphql:

type Todo @model @auth(rules: [{ allow: owner }]) {
  id: ID!
  content: String!
  completed: Boolean
}
*/

const schema = a.schema({
  Todo: a
    .model({
      content: a.string().required(),
      completed: a.boolean(),
    })
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
