import { defineFunction } from '@aws-amplify/backend';

const entry = './job.ts';

export const digest = defineFunction({ name: 'fn-digest', entry, schedule: '0 8 ? * 2-6' });
export const rent = defineFunction({
  name: 'fn-rent',
  entry,
  schedule: { rate: 'every month', timezone: 'Asia/Tokyo' },
});
export const pulse = defineFunction({ name: 'fn-pulse', entry, schedule: 'every 20m' });
export const report = defineFunction({
  name: 'fn-report',
  entry,
  schedule: { cron: '30 17 ? * 6 *', timezone: 'America/New_York' },
});
