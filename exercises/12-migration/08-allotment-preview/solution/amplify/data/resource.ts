import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Bed: a
    .model({
      label: a.string().required(),
      plantings: a.hasMany('Planting', 'bedId'),
    })
    .authorization(allow => [
      allow.guest().to(['read']),
      allow.authenticated().to(['read']),
      allow.group('HEADS'),
    ]),
  Planting: a
    .model({
      what: a.string().required(),
      sownOn: a.date(),
      gardener: a.string(),
      bedId: a.id(),
      bed: a.belongsTo('Bed', 'bedId'),
    })
    .authorization(allow => [
      allow.ownerDefinedIn('gardener'),
      allow.authenticated('identityPool').to(['read']),
    ]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
