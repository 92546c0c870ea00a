import { defineFunction } from '@aws-amplify/backend';

export const discountCheck = defineFunction({
  name: 'fn-discount-check',
  entry: './check.ts',
});
