import { defineFunction } from '@aws-amplify/backend';

export const watch = defineFunction({ name: 'cdk-garden-watch', schedule: 'every 1h' });
