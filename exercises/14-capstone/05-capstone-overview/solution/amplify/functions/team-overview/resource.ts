import { defineFunction } from '@aws-amplify/backend';

export const teamOverview = defineFunction({ name: 'capstone-overview', timeoutSeconds: 20 });
