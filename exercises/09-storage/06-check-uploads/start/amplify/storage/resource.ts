import { defineStorage } from '@aws-amplify/backend';

export const storage = defineStorage({
  name: 'competition',
  access: allow => ({
    'entries/*': [allow.authenticated.to(['write'])],
    // The pages of the jury.
    'results/*': [allow.guest.to(['read']), allow.authenticated.to(['read'])],
  }),
});
