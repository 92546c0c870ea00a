import { defineAuth } from '@aws-amplify/backend';
import { welcome } from './welcome/resource';

// What was asked for:
// - A new swimmer gets a lane. As soon as somebody has proved their address, call the function `welcome`.
// - It writes the attribute custom:lane of that person. It may do nothing else to people.
// - Nothing is called at any other moment.
// - The one group is COACHES.

export const auth = defineAuth({
  loginWith: {
    email: true,
  },
  userAttributes: {
    'custom:lane': { dataType: 'Number', mutable: true },
  },
  groups: ['COACHES'],
  triggers: {
    postConfirmation: welcome,
  },
  access: allow => [allow.resource(welcome).to(['updateUserAttributes'])],
});
