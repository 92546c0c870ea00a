import { expect, test } from 'vitest';
import { isAllowedBy } from '../../../src/cloud/iam/is-allowed.ts';
import type { AccessQuestion, Principal } from '../../../src/cloud/iam/principal.ts';
import type { Resource } from '../../../src/cloud/state/model.ts';
import { CloudStore } from '../../../src/cloud/state/store.ts';
import { randomBy } from '../../files/random.ts';
import { testFolder } from '../cloud.ts';

const sub = '$' + '{cognito-identity.amazonaws.com:sub}';
const roleArn = 'arn:aws:iam::000000000000:role/auth';

const person = (id: string, isGuest = false): Principal => ({
  roleArn,
  roleName: 'auth',
  accessKeyId: 'ASIA1',
  identity: {
    poolId: 'practice%:pool',
    id,
    ...(isGuest ? {} : { user: { userPoolId: 'pool', sub: 's', username: 'ada' } }),
  },
});

const aFunction: Principal = { roleArn, roleName: 'auth', accessKeyId: 'ASIA2' };

const resource = (type: string, physicalId: string, properties: Record<string, unknown>): Resource => ({
  ...{ logicalId: physicalId, type, physicalId, status: 'CREATE_COMPLETE', changedAt: '' },
  ...{ properties, attributes: {}, dependsOn: [] },
});

type Statements = readonly Record<string, unknown>[];

const policy = (Statement: Statements, Version = '2012-10-17') =>
  resource('AWS::IAM::Policy', 'own', {
    PolicyName: 'own',
    Roles: ['auth'],
    PolicyDocument: { Version, Statement },
  });

const role = (properties: Record<string, unknown> = {}) => resource('AWS::IAM::Role', 'auth', properties);

async function ask(
  resources: readonly Resource[],
  question: AccessQuestion,
  principal: Principal = person('eu:me'),
): Promise<string> {
  const store = await CloudStore.open(await testFolder());
  store.state.stacks.app = {
    ...{ id: 'app', name: 'app', rootId: 'app', createdAt: '', capabilities: [], onFailure: 'ROLLBACK' },
    ...{ status: 'CREATE_COMPLETE', target: { templateSha: '', parameters: {}, tags: {} } },
    ...{ outputs: [], events: [] },
    resources: Object.fromEntries(resources.map(one => [one.logicalId, one])),
  };
  const answer = isAllowedBy(store, () => new Date('2026-11-28T08:00:00Z'))(principal, question);
  return answer.allowed ? 'allowed' : answer.because;
}

const get = (key: string): AccessQuestion => ({ action: 's3:GetObject', resource: `arn:aws:s3:::b/${key}` });
const allow = (more: Record<string, unknown>) => ({ Effect: 'Allow', ...more });
const none = 'no identity-based policy allows the s3:GetObject action';

test('a person reaches the own folder by the variable of the identity pool, and no other', async () => {
  const own = [
    role(),
    policy([allow({ Action: 's3:GetObject', Resource: `arn:aws:s3:::b/private/${sub}/*` })]),
  ];
  expect(await ask(own, get('private/eu:me/photo.png'))).toBe('allowed');
  expect(await ask(own, get('private/eu:you/photo.png'))).toBe(none);
  // The letters of an id are no pattern.
  expect(await ask(own, get('private/anyone/photo.png'), person('*'))).toBe(none);
  // A function has no such id.
  expect(await ask(own, get('private//photo.png'), aFunction)).toBe(none);
});

test('a variable is a variable in policies of the version 2012-10-17 alone', async () => {
  const old = policy([allow({ Action: 's3:*', Resource: `arn:aws:s3:::b/${sub}` })], '2008-10-17');
  expect(await ask([role(), old], get('eu:me'))).toBe(none);
  expect(await ask([role(), old], get(sub))).toBe('allowed');
});

const rows: readonly (readonly [string, Statements, string])[] = [
  ['an action with a wildcard, in any case', [allow({ Action: 'S3:get*', Resource: '*' })], 'allowed'],
  ['one of several', [allow({ Action: ['s3:PutObject', 's3:GetObject'], Resource: ['x', '*'] })], 'allowed'],
  ['another action', [allow({ Action: 's3:PutObject', Resource: '*' })], none],
  ['NotAction of another', [allow({ NotAction: 's3:Put*', Resource: '*' })], 'allowed'],
  ['NotAction of this', [allow({ NotAction: 's3:*', Resource: '*' })], none],
  ['NotResource of another', [allow({ Action: '*', NotResource: 'arn:aws:s3:::b/other/*' })], 'allowed'],
  ['NotResource of this', [allow({ Action: '*', NotResource: 'arn:aws:s3:::b/*' })], none],
  ['a single letter', [allow({ Action: '*', Resource: 'arn:aws:s3:::b/a?c' })], 'allowed'],
  [
    'a deny beats an allow',
    [allow({ Action: '*', Resource: '*' }), { Effect: 'Deny', Sid: 'No', Action: 's3:*', Resource: '*' }],
    'of an explicit deny in an identity-based policy (own, No)',
  ],
  [
    'a deny of something else',
    [allow({ Action: '*', Resource: '*' }), { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::c/*' }],
    'allowed',
  ],
  [
    'a deny that can not be evaluated',
    [
      allow({ Action: '*', Resource: '*' }),
      {
        ...{ Effect: 'Deny', Action: '*', Resource: '*' },
        Condition: { StringEquals: { 'aws:PrincipalTag/x': 'y' } },
      },
    ],
    "the practice cloud can't evaluate its condition on aws:PrincipalTag/x (own, statement 2)",
  ],
  [
    'an allow that can not be evaluated',
    [allow({ Action: '*', Resource: '*', Condition: { StringEquals: { 'aws:RequestTag/x': 'y' } } })],
    "the practice cloud can't evaluate its condition on aws:RequestTag/x (own, statement 1)",
  ],
  ['a statement without a resource', [allow({ Action: '*' })], none],
];

test.each(rows)('%s', async (_name, statements, expected) => {
  expect(await ask([role(), policy(statements)], get('abc'))).toBe(expected);
});

test('inline, attached and managed policies count, and only those of the role', async () => {
  const document = { Version: '2012-10-17', Statement: allow({ Action: 's3:*', Resource: '*' }) };
  const arn = 'arn:aws:iam::000000000000:policy/mine';
  const managed = resource('AWS::IAM::ManagedPolicy', arn, { PolicyDocument: document });
  expect(await ask([role({ Policies: [{ PolicyName: 'in', PolicyDocument: document }] })], get('a'))).toBe(
    'allowed',
  );
  expect(await ask([role({ ManagedPolicyArns: [arn] }), managed], get('a'))).toBe('allowed');
  expect(await ask([role(), managed], get('a'))).toBe(none);
  expect(
    await ask([policy([]), role({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/Some'] })], get('a')),
  ).toBe(`${none} (PRACTICE: arn:aws:iam::aws:policy/Some is AWS's own policy and not evaluated)`);
});

test("a bucket's own policy denies and allows, as Amplify's demands TLS", async () => {
  const own = (Statement: Statements) =>
    resource('AWS::S3::BucketPolicy', 'bucket-policy', {
      Bucket: 'b',
      PolicyDocument: { Version: '2012-10-17', Statement },
    });
  const tls = {
    ...{ Effect: 'Deny', Action: 's3:*', Principal: { AWS: '*' } },
    ...{ Resource: ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'] },
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  };
  const everything = policy([allow({ Action: '*', Resource: '*' })]);
  expect(await ask([role(), everything, own([tls])], get('a'))).toBe('allowed');
  expect(await ask([role(), everything, own([{ ...tls, Condition: undefined }])], get('a'))).toBe(
    'of an explicit deny in a resource-based policy (bucket-policy, statement 1)',
  );
  const given = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' };
  expect(await ask([role(), own([{ ...given, Principal: { AWS: roleArn } }])], get('a'))).toBe('allowed');
  expect(await ask([role(), own([{ ...given, Principal: { AWS: `${roleArn}2` } }])], get('a'))).toBe(none);
});

test('a list is bound to its prefix', async () => {
  const list = policy([
    allow({
      ...{ Action: 's3:ListBucket', Resource: 'arn:aws:s3:::b' },
      Condition: { StringLike: { 's3:prefix': ['public/*', `private/${sub}/*`] } },
    }),
  ]);
  const question = (prefix?: string): AccessQuestion => ({
    ...{ action: 's3:ListBucket', resource: 'arn:aws:s3:::b' },
    ...(prefix === undefined ? {} : { context: { 's3:prefix': prefix } }),
  });
  expect(await ask([role(), list], question('public/'))).toBe('allowed');
  expect(await ask([role(), list], question('private/eu:me/'))).toBe('allowed');
  for (const prefix of ['private/eu:you/', '', undefined]) {
    expect(await ask([role(), list], question(prefix))).toContain('no identity-based policy allows');
  }
});

test('guests and those signed in are told apart by amr', async () => {
  const amr = (value: string) =>
    policy([
      allow({
        ...{ Action: '*', Resource: '*' },
        Condition: { 'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': value } },
      }),
    ]);
  expect(await ask([role(), amr('authenticated')], get('a'))).toBe('allowed');
  expect(await ask([role(), amr('authenticated')], get('a'), person('eu:g', true))).toBe(none);
  expect(await ask([role(), amr('unauthenticated')], get('a'), person('eu:g', true))).toBe('allowed');
});

test('whatever the statements: their order never counts, and a deny never gives', async () => {
  const actions = ['s3:GetObject', 's3:PutObject', 's3:Get*', '*', 'lambda:InvokeFunction'];
  const targets = [
    '*',
    'arn:aws:s3:::b/*',
    'arn:aws:s3:::b/a?c',
    `arn:aws:s3:::b/${sub}`,
    'arn:aws:s3:::c/*',
  ];
  const conditions = [
    undefined,
    { Bool: { 'aws:SecureTransport': 'true' } },
    { Bool: { 'aws:SecureTransport': 'false' } },
    { StringEquals: { 'aws:PrincipalTag/x': 'y' } },
  ];
  for (let seed = 1; seed <= 150; seed += 1) {
    const random = randomBy(seed);
    const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
    const statements = Array.from({ length: 1 + random(4) }, () => ({
      Effect: random(10) < 7 ? 'Allow' : 'Deny',
      [random(10) < 8 ? 'Action' : 'NotAction']: pick(actions),
      [random(10) < 8 ? 'Resource' : 'NotResource']: pick(targets),
      Condition: pick(conditions),
    }));
    const answers = async (given: Statements) =>
      (await ask([role(), policy(given)], get('abc'))) === 'allowed';
    const answer = await answers(statements);
    expect(await answers([...statements].reverse()), `seed ${seed}`).toBe(answer);
    const onlyAllows = statements.filter(({ Effect }) => Effect === 'Allow');
    if (answer) expect(await answers(onlyAllows), `seed ${seed}`).toBe(true);
    if (onlyAllows.length === 0) expect(answer, `seed ${seed}`).toBe(false);
    const denied = [...statements, { Effect: 'Deny', Action: '*', Resource: '*' }];
    expect(await answers(denied), `seed ${seed}`).toBe(false);
  }
});
