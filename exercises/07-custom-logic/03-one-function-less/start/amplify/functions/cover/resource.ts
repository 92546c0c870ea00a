import { defineFunction } from '@aws-amplify/backend';

export const cover = defineFunction({ name: 'fewer-cover', timeoutSeconds: 20 });
