import { defineFunction } from '@aws-amplify/backend';

// 1 GB of memory, on the processors that are priced lower.
export const orderPdf = defineFunction({
  name: 'fn-order-pdf',
  entry: './order-pdf.ts',
  memoryMB: '1GB',
  architecture: 'arm',
});

// As long as a function may take, and 4 GB of room for the video in /tmp.
export const videoCover = defineFunction({
  name: 'fn-video-cover',
  entry: './video-cover.ts',
  timeoutSeconds: 20 * 60,
  memoryMB: 4096,
});
