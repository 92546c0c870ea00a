import { defineFunction } from '@aws-amplify/backend';

export const contactSheet = defineFunction({
  name: 'fn-contact-sheet',
  entry: './contact-sheet.ts',
  timeoutSeconds: 60,
});
