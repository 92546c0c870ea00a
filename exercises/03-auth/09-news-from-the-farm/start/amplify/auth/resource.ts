import { defineAuth } from '@aws-amplify/backend';

// TODO: the farm's own address sends, and invitations have words of their own.
export const auth = defineAuth({
  loginWith: {
    email: {
      verificationEmailStyle: 'CODE',
      verificationEmailSubject: 'Your vegetable box',
      verificationEmailBody: createCode => `Hello from Oak Farm! Your code is ${createCode()}.`,
    },
  },
});
