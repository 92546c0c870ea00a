import { defineFunction } from '@aws-amplify/backend';

export const forecast = defineFunction({
  name: 'fn-forecast',
  timeoutSeconds: 20,
});
