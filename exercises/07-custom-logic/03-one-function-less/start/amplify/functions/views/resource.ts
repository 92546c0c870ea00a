import { defineFunction } from '@aws-amplify/backend';

export const views = defineFunction({ name: 'fewer-views' });
