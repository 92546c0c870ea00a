import { defineFunction } from '@aws-amplify/backend';

export const reindex = defineFunction({ name: 'slow-reindex', timeoutSeconds: 240 });
