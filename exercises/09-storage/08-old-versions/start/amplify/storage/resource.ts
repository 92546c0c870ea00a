import { defineStorage } from '@aws-amplify/backend';

export const storage = defineStorage({
  name: 'reports',
  versioned: true,
  access: allow => ({
    'monthly/*': [allow.authenticated.to(['read', 'write'])],
  }),
});
