import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    phone: {
      verificationMessage: createCode => `Rapid Parcel: ${createCode()} is your code.`,
    },
  },
  userAttributes: {
    familyName: { required: true, mutable: true },
  },
});
