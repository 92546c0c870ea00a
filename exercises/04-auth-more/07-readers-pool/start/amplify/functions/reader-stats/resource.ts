import { defineFunction } from '@aws-amplify/backend';

export const readerStats = defineFunction({
  name: 'reader-stats',
});
