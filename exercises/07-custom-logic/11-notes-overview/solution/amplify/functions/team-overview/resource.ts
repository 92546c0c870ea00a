import { defineFunction } from '@aws-amplify/backend';

export const teamOverview = defineFunction({ name: 'notes-team-overview', timeoutSeconds: 20 });
