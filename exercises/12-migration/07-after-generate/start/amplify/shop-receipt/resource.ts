import { defineFunction } from '@aws-amplify/backend';

export const receipt = defineFunction({
  name: 'shop-receipt',
  entry: './handler.ts',
  timeoutSeconds: 25,
  environment: {
    MAIL_KEY: '/amplify/d3m4x8r2/main/AMPLIFY_receipt_MAIL_KEY',
    SENDER: 'shop@example.com',
  },
});
