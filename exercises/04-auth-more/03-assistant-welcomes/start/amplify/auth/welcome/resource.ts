import { defineFunction } from '@aws-amplify/backend';

export const welcome = defineFunction({
  name: 'lane-welcome',
});
