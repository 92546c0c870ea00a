import { defineFunction, secret } from '@aws-amplify/backend';

export const mailer = defineFunction({
  name: 'fn-club-mailer',
  environment: {
    SENDER: 'club@photos.example',
    API_KEY: secret('CLUB_API_KEY'),
  },
});
