import { defineAuth } from '@aws-amplify/backend';

/*
What we asked for:
- People sign in by e-mail, and in no other way.
- They may give a name that others see, when they sign up or later.
- Every member can set up a second factor: an app that makes codes. Nobody has to.
- Two groups, BOARD and MEMBERS. Who is in both counts as BOARD.
*/
export const auth = defineAuth({
  loginWith: {
    email: true,
  },
  multifactor: { mode: 'OPTIONAL', totp: true },
  userAttributes: {
    preferredUsername: { required: false, mutable: true },
  },
  groups: ['BOARD', 'MEMBERS'],
});
