import { defineFunction } from '@aws-amplify/backend';

export const counter = defineFunction({ name: 'cdk-bakery-counter', entry: './counter.ts' });
