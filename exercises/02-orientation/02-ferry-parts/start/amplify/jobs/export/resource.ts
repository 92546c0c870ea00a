import { defineFunction } from '@aws-amplify/backend';

export const exportList = defineFunction({
  name: 'ferry-export',
  entry: './handler.ts',
  schedule: 'every day',
});
