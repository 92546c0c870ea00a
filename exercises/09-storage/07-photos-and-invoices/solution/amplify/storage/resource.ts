import { defineStorage } from '@aws-amplify/backend';

export const photos = defineStorage({
  name: 'photos',
  isDefault: true,
  access: allow => ({
    'photos/*': [
      allow.guest.to(['read']),
      allow.authenticated.to(['read', 'write']),
      allow.groups(['ACCOUNTING']).to(['read', 'write']),
    ],
  }),
});

export const invoices = defineStorage({
  name: 'invoices',
  versioned: true,
  access: allow => ({
    'invoices/*': [allow.groups(['ACCOUNTING']).to(['read', 'write'])],
  }),
});
