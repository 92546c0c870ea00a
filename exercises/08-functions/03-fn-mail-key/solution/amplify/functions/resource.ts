import { defineFunction, secret } from '@aws-amplify/backend';

export const newsletter = defineFunction({
  name: 'fn-newsletter',
  entry: './newsletter.ts',
  environment: {
    // The mail service's key.
    MAIL_KEY: secret('MAIL_KEY'),
    // In every mail that goes out.
    SENDER: 'news@shop.example',
    GREETING: 'Hello',
  },
});
