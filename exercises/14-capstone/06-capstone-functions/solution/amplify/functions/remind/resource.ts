import { defineFunction } from '@aws-amplify/backend';

export const remind = defineFunction({
  name: 'capstone-remind',
  schedule: '0 7 * * ?',
  timeoutSeconds: 30,
});
