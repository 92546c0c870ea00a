import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: {
      verificationEmailStyle: 'CODE',
      verificationEmailSubject: 'Your vegetable box',
      verificationEmailBody: createCode => `Hello from Oak Farm! Your code is ${createCode()}.`,
      userInvitation: {
        emailSubject: 'Your first box is packed',
        emailBody: (user, code) => `Sign in as ${user()} with the password ${code()}.`,
      },
    },
  },
  senders: {
    email: {
      fromEmail: 'boxes@oakfarm.example.com',
      fromName: 'Oak Farm',
      replyTo: 'people@oakfarm.example.com',
    },
  },
});
