import { defineFunction } from '@aws-amplify/backend';

export const departures = defineFunction({
  name: 'ferry-departures',
  entry: './handler.ts',
  schedule: 'every 1h',
});
