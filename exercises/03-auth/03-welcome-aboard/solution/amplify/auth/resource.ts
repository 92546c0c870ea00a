import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: {
      verificationEmailStyle: 'LINK',
      verificationEmailSubject: 'Your berth in Harbor',
      verificationEmailBody: createLink => `<p>Welcome aboard! ${createLink('Confirm my address')}</p>`,
    },
  },
});
