import { type ClientSchema, defineData } from '@aws-amplify/backend';
import { schema } from '../orders/models';

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'identityPool' },
});
