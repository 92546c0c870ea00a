import { defineFunction } from '@aws-amplify/backend';

export const nightReport = defineFunction({ name: 'night-report' });
