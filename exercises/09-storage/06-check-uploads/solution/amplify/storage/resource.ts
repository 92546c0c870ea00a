import { defineStorage } from '@aws-amplify/backend';
import { check } from '../check/resource';

export const storage = defineStorage({
  name: 'competition',
  triggers: { onUpload: check },
  access: allow => ({
    'entries/*': [allow.authenticated.to(['write']), allow.resource(check).to(['get', 'delete'])],
    // The pages of the jury.
    'results/*': [allow.guest.to(['read']), allow.authenticated.to(['read'])],
  }),
});
