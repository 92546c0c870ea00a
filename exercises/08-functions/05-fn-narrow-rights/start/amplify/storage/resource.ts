import { defineStorage } from '@aws-amplify/backend';
import { contactSheet } from '../functions/resource';

export const storage = defineStorage({
  name: 'clubPhotos',
  access: allow => ({
    'albums/*': [
      allow.authenticated.to(['read', 'write']),
      allow.resource(contactSheet).to(['read', 'write', 'delete']),
    ],
    'sheets/*': [
      allow.authenticated.to(['read']),
      allow.resource(contactSheet).to(['read', 'write', 'delete']),
    ],
  }),
});
