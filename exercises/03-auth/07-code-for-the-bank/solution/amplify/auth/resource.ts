import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    phone: true,
  },
  multifactor: {
    mode: 'REQUIRED',
    totp: true,
    sms: {
      smsMessage: createCode => `Lake Bank: ${createCode()}. Never tell it to anybody.`,
    },
  },
});
