import { defineFunction, secret } from '@aws-amplify/backend';

export const receipt = defineFunction({
  name: 'shop-receipt',
  entry: './handler.ts',
  timeoutSeconds: 25,
  environment: {
    MAIL_KEY: secret('MAIL_KEY'),
    SENDER: 'shop@example.com',
  },
});
