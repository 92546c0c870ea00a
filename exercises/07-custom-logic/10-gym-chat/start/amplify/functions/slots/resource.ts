import { defineFunction } from '@aws-amplify/backend';

export const slots = defineFunction({ name: 'gym-free-slots' });
