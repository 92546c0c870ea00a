import { expect, test } from 'vitest';
import type { FunctionView } from '../../../src/checks/backend-view.ts';
import { differences } from '../../../src/checks/difference/difference.ts';
import { lambda } from '../sample-view.ts';
import { empty, withResources } from './views.ts';

const nightly = { expression: 'cron(0 2 * * ? *)', timezone: 'UTC' };
const hourly = { expression: 'cron(0 * * * ? *)', timezone: 'UTC' };
const usual = lambda('clean', {
  schedules: [nightly],
  secrets: { KEY: 'KEY' },
  layers: ['arn:a'],
  access: [{ action: 'dynamodb:GetItem', on: 'table a' }],
});

const cases: readonly (readonly [change: Partial<FunctionView>, ...sentences: string[]])[] = [
  [{}],
  [{ schedules: [{ ...nightly, expression: 'cron(0 2 ? * 1-7 *)' }] }],
  [{ schedules: [] }, 'clean should run at 02:00 every day, UTC.'],
  [{ schedules: [nightly, hourly] }, 'clean runs every hour at :00 every day, UTC; it should not.'],
  [{ secrets: { KEY: 'OTHER' } }, 'The secrets of clean are KEY = OTHER; they should be KEY = KEY.'],
  [{ access: [] }, 'clean can’t dynamodb:GetItem on table a.'],
  // Files are compared path by path, for everybody alike.
  [{ access: [...usual.access, { action: 's3:GetObject', on: 'bucket a/*' }] }],
  // Rights beside are free unless the exercise says otherwise; its claims look at them.
  [{ access: [...usual.access, { action: 's3:*', on: '*' }] }],
  [{ layers: [] }, 'The layers of clean are none; they should be arn:a.'],
];

test.each(cases.map(([change, ...sentences]) => ({ change, sentences })))(
  '$sentences',
  ({ change, sentences }) => {
    const solution = { ...empty, functions: [usual, lambda('other', { schedules: [hourly] })] };
    const learner = {
      ...empty,
      functions: [lambda('other', { schedules: [hourly] }), { ...usual, ...change }],
    };
    const found = differences(learner, { start: undefined, solution });
    expect(found.map(({ sentence }) => sentence)).toEqual(sentences);
  },
);

test('the schedule itself is compared by its times, too', () => {
  const schedule = (ScheduleExpression: string) =>
    withResources({ type: 'AWS::Scheduler::Schedule', properties: { ScheduleExpression } });
  const against = (expression: string) =>
    differences(schedule(expression), { start: undefined, solution: schedule('cron(*/20 * * * ? *)') });
  expect(against('cron(0,20,40 * ? * * *)')).toEqual([]);
  expect(against('cron(*/30 * * * ? *)')).toHaveLength(1);
});
