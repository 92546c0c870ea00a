import { defineFunction } from '@aws-amplify/backend';

export const roster = defineFunction({ name: 'pupils-roster', entry: './roster.ts' });
export const desk = defineFunction({ name: 'pupils-desk', entry: './desk.ts' });
export const classes = defineFunction({ name: 'pupils-classes', entry: './classes.ts' });
export const greet = defineFunction({ name: 'pupils-greet', entry: './greet.ts' });
