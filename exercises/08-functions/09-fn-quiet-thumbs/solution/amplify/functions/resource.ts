import { defineFunction } from '@aws-amplify/backend';

export const thumbs = defineFunction({
  name: 'fn-thumbs',
  entry: './thumbs.ts',
  memoryMB: 1024,
  timeoutSeconds: 20,
  layers: { sharp: 'SharpLayer:4' },
  logging: { format: 'json', level: 'warn', retention: '1 month' },
});
