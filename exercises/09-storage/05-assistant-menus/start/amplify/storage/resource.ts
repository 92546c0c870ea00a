import { defineStorage } from '@aws-amplify/backend';

export const storage = defineStorage({
  name: 'restaurantFiles',
  access: allow => ({
    'menus/*': [
      // Customers look at menus without an account, or with one.
      allow.guest.to(['read']),
      allow.authenticated.to(['read', 'write']),
      // Staff are signed in, so they read already. Here they get the rest.
      allow.groups(['STAFF']).to(['write', 'delete']),
    ],
    // Drafts are for staff. They keep their rights from above, so it is enough to name them.
    'menus/drafts/*': [allow.groups(['STAFF']).to(['get'])],
  }),
});
