import { defineFunction } from '@aws-amplify/backend';

export const check = defineFunction({ name: 'uploads-check' });
