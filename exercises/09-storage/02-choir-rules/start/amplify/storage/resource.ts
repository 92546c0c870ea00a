import { defineStorage } from '@aws-amplify/backend';

export const storage = defineStorage({
  name: 'choirFiles',
  access: allow => ({
    'posters/*': [allow.guest.to(['read'])],
    // TODO: recordings/ and inbox/.
  }),
});
