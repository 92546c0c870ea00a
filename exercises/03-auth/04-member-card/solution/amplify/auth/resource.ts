import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: {
    email: true,
  },
  userAttributes: {
    fullname: { required: true, mutable: true },
    birthdate: { required: false, mutable: false },
    'custom:cardNumber': { dataType: 'Number', mutable: false, min: 1000, max: 9999 },
    'custom:newsletter': { dataType: 'Boolean', mutable: true },
  },
});
