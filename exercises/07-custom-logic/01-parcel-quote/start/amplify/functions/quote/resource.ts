import { defineFunction } from '@aws-amplify/backend';

export const quote = defineFunction({ name: 'parcel-quote' });
