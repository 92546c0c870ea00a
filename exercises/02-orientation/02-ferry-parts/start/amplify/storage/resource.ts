import { defineStorage } from '@aws-amplify/backend';

export const timetables = defineStorage({
  name: 'ferryTimetables',
  access: allow => ({
    'timetables/*': [allow.authenticated.to(['read'])],
  }),
});
