import { defineStorage } from '@aws-amplify/backend';

export const storage = defineStorage({
  name: 'choirFiles',
  access: allow => ({
    'posters/*': [allow.guest.to(['read']), allow.authenticated.to(['read'])],
    'recordings/*': [allow.authenticated.to(['read'])],
    'inbox/*': [allow.authenticated.to(['write'])],
  }),
});
