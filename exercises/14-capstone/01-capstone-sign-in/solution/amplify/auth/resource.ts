import { defineAuth } from '@aws-amplify/backend';

export const auth = defineAuth({
  loginWith: { email: { verificationEmailSubject: 'Welcome to Team Notes' } },
  groups: ['ADMINS', 'EDITORS'],
  multifactor: { mode: 'OPTIONAL', totp: true },
});
