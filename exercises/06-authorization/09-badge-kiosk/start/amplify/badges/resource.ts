import { defineFunction } from '@aws-amplify/backend';

/** Says which badges open the door: kept for the kiosks, whatever they want to do. */
export const badges = defineFunction({ name: 'badge-authorizer' });
