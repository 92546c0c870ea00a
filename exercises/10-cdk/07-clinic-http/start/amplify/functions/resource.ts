import { defineFunction } from '@aws-amplify/backend';

export const desk = defineFunction({ name: 'cdk-clinic-desk', entry: './desk.ts' });
