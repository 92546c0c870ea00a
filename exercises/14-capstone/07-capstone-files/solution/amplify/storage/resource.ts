import { defineStorage } from '@aws-amplify/backend';

export const storage = defineStorage({
  name: 'notesFiles',
  access: allow => ({
    'attachments/{entity_id}/*': [allow.entity('identity').to(['get', 'write', 'delete'])],
    'logos/*': [
      allow.authenticated.to(['read']),
      allow.groups(['EDITORS']).to(['read']),
      allow.groups(['ADMINS']).to(['read', 'write', 'delete']),
    ],
  }),
});
