import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

// TODO: from a workshop in February 2024. Bring it up to date, with the same meaning.
const schema = a.schema({
  Bed: a
    .model({
      label: a.string().required(),
      plantings: a.hasMany('Planting'),
    })
    .authorization([
      a.allow.public('iam').to(['read']),
      a.allow.private().to(['read']),
      a.allow.specificGroup('HEADS'),
    ]),
  Planting: a
    .model({
      what: a.string().required(),
      sownOn: a.date(),
      gardener: a.string(),
      bed: a.belongsTo('Bed'),
    })
    .authorization([a.allow.owner().inField('gardener'), a.allow.private('iam').to(['read'])]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
