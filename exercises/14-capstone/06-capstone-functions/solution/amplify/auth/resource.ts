import { defineAuth } from '@aws-amplify/backend';
import { postConfirmation } from './post-confirmation/resource';

export const auth = defineAuth({
  loginWith: { email: { verificationEmailSubject: 'Welcome to Team Notes' } },
  groups: ['ADMINS', 'EDITORS'],
  multifactor: { mode: 'OPTIONAL', totp: true },
  triggers: { postConfirmation },
  access: allow => [allow.resource(postConfirmation).to(['addUserToGroup'])],
});
