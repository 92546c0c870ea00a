import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Product: a
    .model({
      name: a
        .string()
        .required()
        .validate(v =>
          v.minLength(2, 'A name has 2 letters or more').maxLength(40, 'A name has 40 letters at most'),
        ),
      price: a
        .float()
        .required()
        .validate(v => v.positive('A price is above zero')),
      stock: a
        .integer()
        .default(0)
        .validate(v => v.gte(0)),
      stars: a.integer().validate(v => v.gte(1).lte(5)),
      picture: a.string().validate(v => v.startsWith('https://cdn.example.com/')),
    })
    .authorization(allow => [allow.authenticated()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
