import { defineFunction } from '@aws-amplify/backend';

export const countOverdue = defineFunction({
  name: 'fn-count-overdue',
  entry: './overdue.ts',
  resourceGroupName: 'data',
});
