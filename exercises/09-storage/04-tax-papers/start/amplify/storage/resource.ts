import { defineStorage } from '@aws-amplify/backend';

export const storage = defineStorage({
  name: 'taxFiles',
  access: allow => ({
    // Forms to fill in.
    'forms/*': [allow.authenticated.to(['read'])],
    // Everybody may see who works here; each person changes their own portrait.
    'portraits/*': [allow.guest.to(['read']), allow.entity('identity').to(['read', 'write', 'delete'])],
    // Each person hands in their own papers, and nobody else sees them.
    'papers/{entity_id}/*': [
      allow.entity('identity').to(['read', 'write']),
      allow.authenticated.to(['get']),
    ],
  }),
});
