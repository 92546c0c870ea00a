import { describe, expect, test } from 'vitest';
import { logsRequests } from '../../src/checks/api-logs.ts';
import type { Resource } from '../../src/checks/backend-view.ts';
import { backsUp } from '../../src/checks/backups.ts';
import type { Claim } from '../../src/checks/claim.ts';
import { compareRoutes } from '../../src/checks/difference/routes.ts';
import { hasOutput } from '../../src/checks/outputs.ts';
import { hasNone } from '../../src/checks/resources.ts';
import { peopleMay, peopleMayOnly } from '../../src/checks/role-rights.ts';
import { routeIs } from '../../src/checks/routes.ts';
import { tableIs } from '../../src/checks/tables.ts';
import { predictsTag } from '../../src/checks/tag-prediction.ts';
import { view, viewOf } from './sample-view.ts';

const made = (
  type: string,
  properties: Resource['properties'],
  logicalId = 'One',
  stack = 'api',
): Resource => ({ type, properties, logicalId, stack });

/** A claim about resources, and what is found where it doesn't hold. */
type Case = readonly [claim: Claim, resources: readonly Resource[], found?: string];

function judge(claim: Claim, resources: readonly Resource[], found?: string) {
  const outcome = claim(view({ resources }));
  expect(outcome.holds ? undefined : outcome.found).toBe(found);
}

describe('Routes', () => {
  const rest = [
    made(
      'AWS::ApiGateway::Resource',
      { PathPart: 'orders', ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] } },
      'Orders',
    ),
    made('AWS::ApiGateway::Resource', { PathPart: '{id}', ParentId: { Ref: 'Orders' } }, 'Order'),
    made('AWS::ApiGateway::Method', {
      HttpMethod: 'GET',
      ResourceId: { Ref: 'Order' },
      AuthorizationType: 'COGNITO_USER_POOLS',
      Integration: { Type: 'AWS_PROXY' },
    }),
    made('AWS::ApiGateway::Method', { HttpMethod: 'OPTIONS', ResourceId: { Ref: 'Order' } }, 'Cors'),
  ];
  const http = [made('AWS::ApiGatewayV2::Route', { RouteKey: 'GET /hours' })];

  const cases: readonly Case[] = [
    [routeIs('GET /orders/{id}', 'the user pool'), rest],
    [routeIs('GET /orders/{id}', 'anyone'), rest, 'GET /orders/{id} is open to the user pool.'],
    [routeIs('GET /orders', 'anyone'), rest, 'The routes are GET /orders/{id}.'],
    [routeIs('GET /orders/{id}', 'the user pool', 'HTTP'), rest, 'No HTTP API has a route.'],
    [routeIs('GET /hours', 'anyone', 'HTTP'), http],
    [routeIs('GET /hours', 'anyone'), [], 'The backend has no route.'],
    [hasNone('AWS::ApiGateway::RestApi', 'REST API'), http],
    [hasNone('AWS::ApiGatewayV2::Route', 'route', 1), http],
    [hasNone('AWS::ApiGatewayV2::Route', 'route'), http, 'It has 1 of AWS::ApiGatewayV2::Route.'],
  ];
  test.each(cases.map(one => ({ one })))('%#', ({ one }) => judge(...one));
});

const jwt = (audience: unknown) =>
  made(
    'AWS::ApiGatewayV2::Authorizer',
    {
      JwtConfiguration: {
        Issuer: { 'Fn::Join': ['', ['https://cognito-idp.eu-west-1.amazonaws.com/', { Ref: 'UserPool' }]] },
        Audience: [audience],
      },
    },
    'Patients',
  );

test('Tokens for another audience are not those of the app, and no function may be behind a route', () => {
  const route = made('AWS::ApiGatewayV2::Route', {
    RouteKey: 'GET /visits',
    AuthorizationType: 'JWT',
    AuthorizerId: { Ref: 'Patients' },
  });
  for (const audience of ['desk', { Ref: 'UserPool' }]) {
    judge(
      routeIs('GET /visits', 'the user pool'),
      [route, jwt(audience)],
      'GET /visits is open to tokens that the app doesn’t get.',
    );
  }
  const found = view({ resources: [route, jwt({ Ref: 'UserPoolAppClient' })] });
  expect(compareRoutes(found, view({}))).toMatchObject([{ kind: 'extra' }, { subject: 'access' }]);
});

test('A route that anyone may call is no mere extra', () => {
  const desk = made('AWS::ApiGatewayV2::Integration', { IntegrationType: 'AWS_PROXY' }, 'Desk');
  const hours = { RouteKey: 'GET /hours', Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Desk' }]] } };
  const open = made('AWS::ApiGatewayV2::Route', hours);
  const closed = made('AWS::ApiGatewayV2::Route', {
    ...hours,
    AuthorizationType: 'JWT',
    AuthorizerId: { Ref: 'Patients' },
  });
  const [none, some, signedIn] = [[], [open, desk], [closed, desk, jwt({ Ref: 'UserPoolAppClient' })]].map(
    resources => view({ resources }),
  );
  if (none === undefined || some === undefined || signedIn === undefined)
    throw new Error('a view is missing');
  expect(compareRoutes(some, none)).toMatchObject([{ kind: 'extra', subject: 'access' }]);
  expect(compareRoutes(signedIn, none)).toMatchObject([{ kind: 'extra', subject: 'operations' }]);
  expect(compareRoutes(none, some)).toMatchObject([{ sentence: 'The route GET /hours is missing.' }]);
  expect(compareRoutes(some, signedIn)).toMatchObject([
    { sentence: 'The route GET /hours is open to anyone; it should be to the user pool.' },
  ]);
});

describe('Rights of people', () => {
  const map = 'AWS::Location::Map';
  const policy = (role: string, action: string, on: unknown) => [
    made(map, {}, 'Map'),
    made('AWS::IAM::Policy', {
      Roles: [{ Ref: `referenceto${role}2C1Ref` }],
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: action, Resource: on }] },
    }),
  ];
  const arn = { 'Fn::GetAtt': ['Map', 'Arn'] };
  const handedDown = { Ref: 'referencetoamplifysandboxapiOutputsamplifysandboxapiMap0A1B2C3DArn' };
  const spelled = {
    'Fn::Join': [
      '',
      ['arn:aws:geo:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':map/', { Ref: 'Map' }],
    ],
  };

  const cases: readonly Case[] = [
    [peopleMay('guests', ['geo:GetMapTile'], map), policy('unauthenticatedUserRole', 'geo:GetMap*', arn)],
    [
      peopleMay('guests', ['geo:GetMapTile'], map),
      policy('authenticatedUserRole', 'geo:*', '*'),
      'No policy is for them.',
    ],
    [peopleMay('signed-in people', ['geo:GetMapTile'], map), policy('authenticatedUserRole', 'geo:*', '*')],
    [
      peopleMayOnly('guests', 'geo', { [map]: ['geo:GetMap*'] }),
      policy('unauthenticatedUserRole', 'geo:GetMap*', arn),
    ],
    [
      peopleMayOnly('guests', 'geo', { [map]: ['geo:GetMap*'] }),
      policy('unauthenticatedUserRole', 'geo:*', arn),
      'They may geo:* on AWS::Location::Map.Arn.',
    ],
    [
      peopleMayOnly('guests', 'geo', { [map]: ['geo:GetMap*'] }),
      policy('unauthenticatedUserRole', 'geo:GetMap*', '*'),
      'They may geo:GetMap* on *.',
    ],
    [
      peopleMay('guests', ['geo:GetMapTile'], map),
      policy('unauthenticatedUserRole', 'geo:GetMap*', handedDown),
    ],
    [peopleMay('guests', ['geo:GetMapTile'], map), policy('unauthenticatedUserRole', 'geo:GetMap*', spelled)],
    [
      peopleMay('guests', ['geo:GetMapTile'], map),
      policy('unauthenticatedUserRole', 'geo:GetMap*', { Ref: 'Map' }),
      'They may geo:GetMap* on AWS::Location::Map.',
    ],
    [
      peopleMayOnly('guests', 'geo', { [map]: ['geo:GetMap*'] }),
      policy('unauthenticatedUserRole', 'geo-maps:*', '*'),
      'They may geo-maps:* on *.',
    ],
  ];
  test.each(cases.map(one => ({ one })))('%#', ({ one }) => judge(...one));
});

describe('Logs, backups, tags and outputs', () => {
  const api = (config: object) => [
    made('AWS::AppSync::GraphQLApi', { LogConfig: config, Tags: [{ Key: 'team', Value: 'web' }] }),
    made('Custom::LogRetention', { RetentionInDays: 30 }, 'Kept', 'data/logs'),
  ];
  const plan = (
    days: number,
    stack = 'audit',
    table: unknown = { Ref: 'referencetoPaymentTable1A2BTableArn' },
    zone?: string,
  ) => [
    made(
      'AWS::Backup::BackupPlan',
      {
        BackupPlan: {
          BackupPlanRule: [
            {
              ScheduleExpression: 'cron(0 3 * * ? *)',
              ScheduleExpressionTimezone: zone,
              Lifecycle: { DeleteAfterDays: days },
            },
          ],
        },
      },
      'Plan',
      stack,
    ),
    made('AWS::Backup::BackupSelection', { BackupSelection: { Resources: [table] } }, 'Selection', stack),
  ];
  const yearly = backsUp({ cron: 'cron(0 3 * * ? *)', days: 365, tables: ['Payment'] });

  const cases: readonly Case[] = [
    [
      logsRequests({ level: 'ERROR', contents: false, days: 30 }),
      api({ FieldLogLevel: 'ERROR', ExcludeVerboseContent: true }),
    ],
    [logsRequests({ level: 'ERROR' }), api({ FieldLogLevel: 'ALL' }), 'Of fields it writes ALL.'],
    [logsRequests({ contents: false }), api({ ExcludeVerboseContent: false }), 'What people sent is in it.'],
    [logsRequests({ days: 7 }), api({}), 'It is kept for 30 days.'],
    [logsRequests({ level: 'ERROR' }), [], 'The API writes no logs.'],
    [yearly, plan(365)],
    [yearly, plan(30), 'The rules: cron(0 3 * * ? *), kept for 30 days.'],
    [yearly, plan(365).slice(0, 1), 'The plan selects nothing.'],
    [yearly, [], 'The backend has no backup plan.'],
    [yearly, plan(365, 'root'), 'The plan lies in the stack root.'],
    [yearly, plan(365, 'audit', 'arn:of:PaymentTableArn'), 'The plan selects something else.'],
    [
      yearly,
      plan(365, 'audit', { Ref: 'referencetoDraftTable1A2BTableArn' }),
      'The plan selects something else.',
    ],
    [
      yearly,
      [...plan(365), ...plan(30).slice(0, 1)],
      'The rules: cron(0 3 * * ? *), kept for 365 days; cron(0 3 * * ? *), kept for 30 days.',
    ],
    [
      yearly,
      plan(365, 'audit', undefined, 'Europe/Berlin'),
      'The rules: cron(0 3 * * ? *) in Europe/Berlin, kept for 365 days.',
    ],
  ];
  test.each(cases.map(one => ({ one })))('%#', ({ one }) => judge(...one));

  test('A tag that was predicted is compared with the template’s', () => {
    const some = view({ resources: api({}) });
    expect(predictsTag('AWS::AppSync::GraphQLApi', 'team')(some, 'web').holds).toBe(true);
    expect(predictsTag('AWS::AppSync::GraphQLApi', 'Team')(some, 'web')).toMatchObject({
      found: 'your answer: web',
    });
  });

  test('An output that only a deployment knows is judged by a pattern', () => {
    const some = view({ outputs: { custom: { url: 'https://execute-api' } } });
    expect(hasOutput('custom.url', /execute-api/, 'the address')(some)).toEqual({ holds: true });
    expect(hasOutput('custom.uri', /execute-api/, 'the address')(some)).toMatchObject({
      found: 'Your own outputs: custom.url.',
    });
  });

  test('What is set on a model’s table', () => {
    const { data } = viewOf();
    if (data === undefined) throw new Error('the sample has no data');
    const properties = {
      deletionProtectionEnabled: true,
      timeToLiveSpecification: { enabled: true, attributeName: 'endsAt' },
    };
    const some = view({
      data: { ...data, tables: [{ model: 'Note', keys: ['id'], indexes: [], properties }] },
    });
    expect(
      tableIs('Note', { deletionProtection: true, recovery: false, timeToLive: 'endsAt' })(some).holds,
    ).toBe(true);
    expect(tableIs('Note', { recovery: true, timeToLive: null })(some)).toMatchObject({
      found: 'It has: no point-in-time recovery and time to live by endsAt.',
    });
    expect(tableIs('Team', {})(some)).toMatchObject({ found: 'There is no table of Team.' });
  });
});
