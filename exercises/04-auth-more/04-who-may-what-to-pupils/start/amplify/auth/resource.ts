import { defineAuth } from '@aws-amplify/backend';
import { classes, desk, greet, roster } from '../functions/resource';

export const auth = defineAuth({
  loginWith: {
    email: true,
  },
  groups: ['HEADS', 'TEACHERS', 'PUPILS'],
  triggers: {
    postConfirmation: greet,
  },
  access: allow => [
    allow.resource(roster).to(['listUsersInGroup']),
    allow.resource(desk).to(['manageUsers']),
    allow.resource(classes).to(['manageGroupMembership', 'getUser']),
  ],
});
