import { defineStorage } from '@aws-amplify/backend';

export const storage = defineStorage({
  name: 'notesFiles',
  // TODO: who may do what with attachments and logos.
});
