import { defineFunction } from '@aws-amplify/backend';

export const postConfirmation = defineFunction({
  name: 'capstone-join',
  environment: { GROUP_NAME: 'EDITORS' },
});
