import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/checks/claim.ts';
import { runsAlike, scheduleInWords } from '../../src/checks/cron.ts';
import {
  codeHolds,
  functionIs,
  functionMay,
  functionMayOnly,
  hasSecret,
  hasVariable,
  runsOn,
  usesLayers,
} from '../../src/checks/functions.ts';
import { lambda, view } from './sample-view.ts';

const berlin = 'Europe/Berlin';
const cron = (expression: string, timezone = 'UTC') => ({ expression: `cron(${expression})`, timezone });

const own = lambda('report', {
  memoryMB: 1024,
  codeFiles: ['index.py', 'lib'],
  environment: { FROM: 'a@b.example' },
  secrets: { KEY: 'MAIL_KEY' },
  schedules: [cron('0 9 ? * 2 *', berlin)],
  layers: ['arn:aws:lambda:<AWS::Region>:<AWS::AccountId>:layer:Sharp:1'],
  logging: { format: 'JSON', level: 'WARN', retentionDays: 7 },
  access: [{ action: 's3:GetObject', on: 'bucket files/logos/*' }],
});

describe('functions', () => {
  const cases: readonly (readonly [claim: Claim, found?: string])[] = [
    [functionIs('report')],
    [functionIs('report', { memoryMB: 1024, timeoutSeconds: 3, runtime: 'nodejs22.x', stack: 'function' })],
    [functionIs('report', { logFormat: 'JSON', logLevel: 'WARN', logsFor: 7, durableSeconds: null })],
    [functionIs('mail'), 'Its functions: report.'],
    [functionIs('report', { timeoutSeconds: 30 }), 'It may take 3 seconds.'],
    [functionIs('report', { stack: 'data' }), 'It lies in the stack function.'],
    [functionIs('report', { durableSeconds: 60 }), 'It is not durable.'],
    [hasVariable('report', 'FROM', 'a@b.example')],
    [hasVariable('report', 'FROM', 'x'), 'FROM is "a@b.example".'],
    [hasVariable('report', 'TO', 'x'), 'Its variables: FROM and KEY.'],
    [hasVariable('report', 'KEY', 'x'), 'KEY is a secret.'],
    [hasSecret('report', 'KEY', 'MAIL_KEY')],
    [hasSecret('report', 'KEY', 'KEY'), 'KEY holds the secret MAIL_KEY.'],
    [hasSecret('report', 'FROM', 'FROM'), 'FROM is plain text: "a@b.example".'],
    [runsOn('report', cron('0 9 ? * MON *', berlin))],
    [runsOn('report'), 'It runs at 09:00 on Monday, Europe/Berlin.'],
    [runsOn('report', cron('0 9 ? * 2 *')), 'It runs at 09:00 on Monday, Europe/Berlin.'],
    [usesLayers('report', 'layer:Sharp:1')],
    [
      usesLayers('report', 'layer:Sharp:2'),
      'Its layers: arn:aws:lambda:<AWS::Region>:<AWS::AccountId>:layer:Sharp:1.',
    ],
    [codeHolds('report', 'index.py')],
    [codeHolds('report', 'main.py'), 'There: index.py and lib.'],
    [functionMay('report', 's3:GetObject', 'bucket files/logos/*')],
    [
      functionMay('report', 's3:PutObject', 'bucket files/logos/*'),
      'It may s3:GetObject on bucket files/logos/*.',
    ],
    [functionMayOnly('report', { 'bucket files/logos/*': ['s3:GetObject', 's3:PutObject'] })],
    [functionMayOnly('report', {}), 'It may s3:GetObject on bucket files/logos/*.'],
  ];
  test.each(cases.map(([claim, found]) => ({ claim, found })))('$found', ({ claim, found }) => {
    const outcome = claim(view({ functions: [own] }));
    if (found === undefined) expect(outcome).toEqual({ holds: true });
    else expect(outcome).toMatchObject({ holds: false, found });
  });

  test('nothing there', () => {
    const none = lambda('report', {});
    expect(functionIs('report')(view())).toMatchObject({ found: 'It has no function.' });
    expect(runsOn('report', cron('0 9 * * ? *'))(view({ functions: [none] }))).toMatchObject({
      expected: 'report runs at 09:00 every day, UTC.',
      found: 'It is on no schedule.',
    });
    expect(functionIs('report', { logsFor: 7 })(view({ functions: [none] }))).toMatchObject({
      found: 'It keeps its logs forever.',
    });
  });
});

describe('schedules', () => {
  test.each([
    ['0 9 ? * 2-6 *', '0 9 ? * 2,3,4,5,6 *', true],
    ['0 9 ? * MON-FRI *', '0 9 ? * 2-6 *', true],
    ['0 */1 * * ? *', '0 * * * ? *', true],
    ['*/20 * * * ? *', '0/20 * * * ? *', true],
    ['0 0 ? * 1 *', '0 0 ? * 2 *', false],
    ['0 0 L * ? *', '0 0 LW * ? *', false],
    ['0 0 1 * ? *', '0 0 1 1 ? *', false],
  ])('%s and %s', (one, other, alike) => {
    expect(runsAlike(cron(one), cron(other))).toBe(alike);
    expect(runsAlike(cron(one), cron(one, berlin))).toBe(false);
  });

  test.each([
    ['UTC', 'Etc/UTC', true],
    ['GMT', 'UTC', true],
    ['Europe/London', 'UTC', false],
  ])('the clocks of %s and %s', (one, other, alike) => {
    expect(runsAlike(cron('0 9 * * ? *', one), cron('0 9 * * ? *', other))).toBe(alike);
  });

  test.each([
    ['0 9 ? * 2 *', 'at 09:00 on Monday, UTC'],
    ['30 6,18 * * ? *', 'at 06:30 and 18:30 every day, UTC'],
    ['0 0 1 * ? *', 'at 00:00 on day 1 of the month, UTC'],
    ['15 * * * ? *', 'every hour at :15 every day, UTC'],
    ['*/5 * * * ? *', 'cron(*/5 * * * ? *), UTC'],
    ['0 0 L * ? *', 'cron(0 0 L * ? *), UTC'],
    ['0 0 1 1 ? *', 'cron(0 0 1 1 ? *), UTC'],
  ])('%s', (expression, words) => {
    expect(scheduleInWords(cron(expression))).toBe(words);
  });
});
