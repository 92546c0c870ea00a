import { defineFunction } from '@aws-amplify/backend';

export const take = defineFunction({ name: 'cdk-take-order', entry: './take.ts' });
