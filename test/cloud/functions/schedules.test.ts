import { describe, expect, it, test } from 'vitest';
import { isDue } from '../../../src/cloud/functions/due.ts';
import { sdk, testCloud } from '../cloud.ts';
import { deployFunctions } from './deploy.ts';

const made = new Date('2026-11-28T08:00:30Z');

// Expression, zone, moment, whether it is due. 2026-11-28 is a Saturday.
const table: readonly (readonly [string, string, string, boolean | undefined])[] = [
  ['rate(1 minute)', 'UTC', '2026-11-28T08:01:00Z', true],
  ['rate(5 minutes)', 'UTC', '2026-11-28T08:05:59Z', true],
  ['rate(5 minutes)', 'UTC', '2026-11-28T08:06:00Z', false],
  ['rate(5 minutes)', 'UTC', '2026-11-28T08:00:59Z', false],
  ['rate(2 hours)', 'UTC', '2026-11-28T10:00:00Z', true],
  ['rate(1 day)', 'UTC', '2026-11-29T08:00:00Z', true],
  ['rate(1 day)', 'UTC', '2026-11-29T09:00:00Z', false],
  ['cron(0 9 * * ? *)', 'UTC', '2026-11-28T09:00:10Z', true],
  ['cron(0 9 * * ? *)', 'UTC', '2026-11-28T09:01:00Z', false],
  ['cron(0 9 * * ? *)', 'Europe/Berlin', '2026-11-28T08:00:00Z', true],
  ['cron(0 9 * * ? *)', 'Europe/Berlin', '2026-07-01T07:00:00Z', true],
  ['cron(0 9 * * ? *)', 'Etc/UTC', '2026-11-28T09:00:00Z', true],
  ['cron(*/15 * * * ? *)', 'UTC', '2026-11-28T12:45:00Z', true],
  ['cron(*/15 * * * ? *)', 'UTC', '2026-11-28T12:46:00Z', false],
  ['cron(0 0 ? * SAT *)', 'UTC', '2026-11-28T00:00:00Z', true],
  ['cron(0 0 ? * 1 *)', 'UTC', '2026-11-29T00:00:00Z', true],
  ['cron(0 0 ? * MON-FRI *)', 'UTC', '2026-11-28T00:00:00Z', false],
  ['cron(30 8 28 11 ? 2026)', 'UTC', '2026-11-28T08:30:00Z', true],
  ['cron(30 8 28 11 ? 2027)', 'UTC', '2026-11-28T08:30:00Z', false],
  ['cron(0 0 L * ? *)', 'UTC', '2026-11-30T00:00:00Z', undefined],
  ['cron(0 9 * * ? *)', 'Nowhere/City', '2026-11-28T09:00:00Z', undefined],
  ['at(2026-11-28T10:15:00)', 'UTC', '2026-11-28T10:15:20Z', true],
  ['at(2026-11-28T10:15:00)', 'Asia/Tokyo', '2026-11-28T01:15:00Z', true],
  ['at(2026-11-28T10:15:00)', 'UTC', '2026-11-28T10:16:00Z', false],
];

test.each(table)('%s in %s at %s: %s', (expression, zone, moment, due) => {
  expect(isDue(expression, zone, made, new Date(moment))).toBe(due);
});

describe('schedules', () => {
  const schedule = (target: string, more: object = {}) => ({
    Type: 'AWS::Scheduler::Schedule',
    Properties: {
      ...{ Name: `${target}-daily`, ScheduleExpression: 'cron(0 9 * * ? *)', State: 'ENABLED' },
      ...{ ScheduleExpressionTimezone: 'Etc/UTC', FlexibleTimeWindow: { Mode: 'OFF' } },
      Target: { Arn: { 'Fn::GetAtt': [target, 'Arn'] }, RoleArn: { 'Fn::GetAtt': ['caller', 'Arn'] } },
      ...more,
    },
  });
  const echo = {
    files: {
      'index.mjs': 'export const handler = async event => { console.log("got", JSON.stringify(event)); };',
    },
  };

  it('call their functions when they are due and by hand, where the role may', async () => {
    const cloud = await testCloud();
    await deployFunctions(
      cloud,
      { allowed: echo, forbidden: echo, ruled: echo, unruled: echo },
      {
        caller: {
          Type: 'AWS::IAM::Role',
          Properties: {
            Policies: [
              {
                PolicyName: 'call',
                PolicyDocument: {
                  Version: '2012-10-17',
                  Statement: [
                    {
                      Effect: 'Allow',
                      Action: 'lambda:InvokeFunction',
                      Resource: { 'Fn::GetAtt': ['allowed', 'Arn'] },
                    },
                  ],
                },
              },
            ],
          },
        },
        allowedSchedule: schedule('allowed'),
        forbiddenSchedule: schedule('forbidden'),
        rule: {
          Type: 'AWS::Events::Rule',
          Properties: {
            ...{ Name: 'rule', ScheduleExpression: 'rate(1 hour)', State: 'DISABLED' },
            Targets: ['ruled', 'unruled'].map(name => ({
              ...{ Id: name, Arn: { 'Fn::GetAtt': [name, 'Arn'] }, Input: '{"own":1}' },
            })),
          },
        },
        permission: {
          Type: 'AWS::Lambda::Permission',
          Properties: {
            ...{ Action: 'lambda:InvokeFunction', FunctionName: { 'Fn::GetAtt': ['ruled', 'Arn'] } },
            ...{ Principal: 'events.amazonaws.com', SourceArn: { 'Fn::GetAtt': ['rule', 'Arn'] } },
          },
        },
      },
    );
    expect(cloud.schedules()).toEqual([
      {
        ...{ name: 'allowed-daily', expression: 'cron(0 9 * * ? *)', timezone: 'Etc/UTC', enabled: true },
        functions: ['allowed'],
      },
      expect.objectContaining({ name: 'forbidden-daily' }),
      expect.objectContaining({ name: 'rule', enabled: false, functions: ['ruled', 'unruled'] }),
    ]);
    const logged = async (name: string) => {
      const logs = await sdk(cloud, 'cloudwatch-logs');
      const found = await logs('FilterLogEvents', {
        logGroupName: `/aws/lambda/${name}`,
        filterPattern: 'got',
      }).catch(() => ({ events: [] }));
      return (found.events as { message: string }[]).map(({ message }) =>
        JSON.parse(message.split('got ')[1] ?? ''),
      );
    };
    await cloud.runDue(new Date('2026-11-28T09:01:00Z'));
    expect(await logged('allowed')).toEqual([]);
    await cloud.runDue(new Date('2026-11-28T09:00:00Z'));
    expect(await logged('allowed')).toMatchObject([
      { 'detail-type': 'Scheduled Event', source: 'aws.scheduler' },
    ]);
    expect(await logged('forbidden')).toEqual([]);
    expect(await cloud.fire('forbidden-daily')).toEqual([
      {
        ...{ functionName: 'forbidden', kind: 'refused' },
        because: 'no identity-based policy allows the lambda:InvokeFunction action',
      },
    ]);
    expect(await cloud.fire('rule')).toMatchObject([
      { functionName: 'ruled', kind: 'called', fault: undefined },
      {
        functionName: 'unruled',
        kind: 'refused',
        because: expect.stringContaining('no AWS::Lambda::Permission'),
      },
    ]);
    expect(await logged('ruled')).toEqual([{ own: 1 }]);
    expect(await cloud.fire('nobody')).toBeUndefined();
  });
});
