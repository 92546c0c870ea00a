import { defineStorage } from '@aws-amplify/backend';

// Proposal A: keep one bucket, and turn versions off below photos/.
// Proposal B: two buckets.
export const storage = defineStorage({
  name: 'shopFiles',
  versioned: true,
  access: allow => ({
    'photos/*': [
      allow.guest.to(['read']),
      allow.authenticated.to(['read', 'write']),
      allow.groups(['ACCOUNTING']).to(['read', 'write']),
    ],
    'invoices/*': [allow.groups(['ACCOUNTING']).to(['read', 'write'])],
  }),
});
