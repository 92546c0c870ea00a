import { defineAuth } from '@aws-amplify/backend';

// Design A: the second factor is a code by e-mail, from the library's verified address.
// Design B: the second factor is a code that an app makes.
// TODO: choose one, and make this file say it. As it stands, it is design A.
export const auth = defineAuth({
  loginWith: {
    email: true,
  },
  multifactor: {
    mode: 'REQUIRED',
    email: true,
  },
  senders: {
    email: {
      fromEmail: 'desk@library.example.com',
      fromName: 'City Library',
    },
  },
});
