import { defineFunction } from '@aws-amplify/backend';

export const remind = defineFunction({
  name: 'notes-remind-team',
  schedule: '0 7 * * ?',
  timeoutSeconds: 30,
});
