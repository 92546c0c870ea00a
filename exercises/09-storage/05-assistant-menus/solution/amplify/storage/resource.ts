import { defineStorage } from '@aws-amplify/backend';

export const storage = defineStorage({
  name: 'restaurantFiles',
  access: allow => ({
    'menus/*': [
      allow.guest.to(['read']),
      allow.authenticated.to(['read']),
      allow.groups(['STAFF']).to(['read', 'write', 'delete']),
    ],
    'menus/drafts/*': [allow.groups(['STAFF']).to(['read', 'write', 'delete'])],
  }),
});
