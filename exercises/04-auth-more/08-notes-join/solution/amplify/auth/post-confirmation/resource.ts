import { defineFunction } from '@aws-amplify/backend';

export const postConfirmation = defineFunction({
  name: 'notes-join',
  environment: { GROUP_NAME: 'EDITORS' },
});
