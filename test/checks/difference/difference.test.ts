import { describe, expect, test } from 'vitest';
import type { AccessCell, AccessView, BackendView, HandlerStep } from '../../../src/checks/backend-view.ts';
import { compareAccess } from '../../../src/checks/difference/compare-access.ts';
import { differences } from '../../../src/checks/difference/difference.ts';
import type { Freedoms } from '../../../src/checks/difference/freedoms.ts';
import { empty, withOutputs, withResources, withSchema, withUserPool } from './views.ts';

function said(learner: BackendView, solution: BackendView, start?: BackendView, freedoms?: Freedoms) {
  return differences(learner, { start, solution }, freedoms).map(({ sentence }) => sentence);
}

const owner = '{allow: owner, ownerField: "owner"}';
const todo = (fields: string, rules = owner, model = '') =>
  `type Todo @model${model} @auth(rules: [${rules}]) { ${fields} }`;
const fields = 'content: String! completed: Boolean';

test('indexes of a table count by their keys, not by their names or their order', () => {
  const table = (...indexes: readonly object[]) =>
    withResources({
      logicalId: 'NoteTable',
      type: 'Custom::AmplifyDynamoDBTable',
      properties: { globalSecondaryIndexes: indexes },
    });
  const [byTeam, byDay] = [{ keySchema: ['team'] }, { keySchema: ['day'] }];
  const solution = table({ indexName: 'a', ...byTeam }, { indexName: 'b', ...byDay });
  expect(said(table({ indexName: 'c', ...byDay }, { indexName: 'd', ...byTeam }), solution)).toEqual([]);
  expect(said(table({ indexName: 'a', ...byTeam }), solution)).toHaveLength(1);
});

describe('models', () => {
  test.each<readonly [sdl: string, ...sentences: string[]]>([
    [todo('completed: Boolean content: String!')],
    [todo(`id: ID! ${fields} owner: String createdAt: AWSDateTime`)],
    [
      todo('content: String! completed: Boolean @default(value: "false")'),
      'Todo.completed has a default, false; it should have none.',
    ],
    [todo('content: String completed: Boolean'), 'Todo.content is optional; it should be required.'],
    [todo('content: String! completed: Boolean!'), 'Todo.completed is required; it should be optional.'],
    [todo('content: Int! completed: Boolean'), 'Todo.content is of type Int; it should be String.'],
    [todo('content: String! completed: [Boolean]'), 'Todo.completed is a list; it should be a single value.'],
    [todo('content: String!'), 'Todo.completed is missing.'],
    [todo(`${fields} more: String`), 'Todo.more is there; it should not be.'],
    [
      todo(`id: ID! @primaryKey(sortKeyFields: ["content"]) ${fields}`),
      'A Todo is identified by id, content; it should be by id.',
    ],
    [
      todo('content: String! @index(name: "x") completed: Boolean'),
      'Todo has an index by content; it should not.',
    ],
    [
      todo(fields, owner, '(mutations: {delete: null})'),
      'mutations.delete of Todo is disabled; it should not be.',
    ],
    [
      todo(fields, owner, '(subscriptions: null)'),
      'subscriptions.onCreate of Todo is disabled; it should not be.',
    ],
    [
      todo('content: String! @validate(type: minLength, value: "3") completed: Boolean'),
      'Todo.content is checked by minLength 3; it should not be.',
    ],
    ['type Note @model @auth(rules: [{allow: owner}]) { text: String }', 'The model Todo is missing.'],
  ])('%s', (sdl, ...sentences) => {
    const found = said(withSchema(sdl), withSchema(todo(fields)));
    expect(found.slice(0, 1)).toEqual(sentences.slice(0, 1));
    expect(found.length > 0).toBe(sentences.length > 0);
  });

  test('what an enum or custom type is called is not compared, what it is made of is', () => {
    const solution = withSchema(
      `${todo('at: Place size: Size')} enum Size { s l } type Place { x: Int kind: Kind } enum Kind { a }`,
    );
    const other = (values: string, more = '') =>
      withSchema(
        `${todo('at: TodoAt size: Wide')} enum Wide { ${values} } type TodoAt { x: Int kind: Sort ${more} } enum Sort { a }`,
      );
    expect(said(other('s l'), solution)).toEqual([]);
    expect(said(other('s'), solution)).toEqual(['Size should have the value l.']);
    expect(said(other('s l', 'y: Int'), solution)).toEqual(['Place.y is there; it should not be.']);
    expect(said(withSchema(todo('at: String size: Size')), solution)[0]).toBe(
      'Todo.at is of type String; it should be Place.',
    );
  });

  test('a group of operations is the same as all of its operations', () => {
    const group = todo(fields, owner, '(queries: null)');
    const each = todo(fields, owner, '(queries: {get: null, list: null})');
    expect(said(withSchema(group), withSchema(each))).toEqual([]);
    expect(said(withSchema(todo(fields, owner, '(queries: {list: null})')), withSchema(group))).toEqual([
      'queries.get of Todo should be disabled.',
    ]);
  });

  test('each check of a value counts, and what its message says does not', () => {
    const checked = (...checks: readonly string[]) =>
      withSchema(todo(`content: String! ${checks.join(' ')} completed: Boolean`));
    const least = '@validate(type: minLength, value: "3")';
    const most = '@validate(type: maxLength, value: "9")';
    expect(said(checked(least), checked(least, most))).toEqual([
      'Todo.content should be checked by maxLength 9.',
    ]);
    expect(
      said(
        checked(least, '@validate(type: maxLength, value: "10", errorMessage: "Long")'),
        checked(most, least),
      ),
    ).toEqual(['Todo.content is checked by maxLength 10; it should be by 9.']);
    expect(
      said(checked('@validate(type: maxLength, value: "9", errorMessage: "Long")'), checked(most)),
    ).toEqual([]);
  });

  test('models, types and operations beside are nobody’s business, unless the exercise says otherwise', () => {
    const more = `${todo(fields)} type Note @model @auth(rules: [{allow: owner}]) { text: String } type Place { x: Int } type Query { near: Place @auth(rules: [{allow: private}]) }`;
    expect(said(withSchema(more), withSchema(todo(fields)))).toEqual([]);
    expect(said(withSchema(more), withSchema(todo(fields)), undefined, { extra: [] })).toEqual([
      'The model Note is there; it should not be.',
      'The type Place is there; it should not be.',
      'The query near is there; it should not be.',
    ]);
  });

  test('what the start has and the solution took away has to go', () => {
    const start = withSchema(
      `${todo(fields)} type Note @model @auth(rules: [{allow: owner}]) { text: String }`,
    );
    expect(said(start, withSchema(todo(fields)), start)).toEqual([
      'The model Note is there; it should not be.',
    ]);
  });

  test('a path frees what lies below it', () => {
    const changed = withSchema(todo('content: String! completed: Boolean! @default(value: "false")'));
    const free = { free: ['models/Todo/completed'] };
    expect(said(changed, withSchema(todo(fields)), undefined, free)).toEqual([]);
    expect(said(changed, withSchema(todo(fields)), undefined, { free: ['models/*/*/default'] })).toEqual([
      'Todo.completed is required; it should be optional.',
    ]);
  });
});

describe('who may do what', () => {
  const reader = '{allow: private, operations: [read]}';
  const wanted = `${owner}, ${reader}`;
  test.each<readonly [rules: string, sentence?: string]>([
    [`${reader}, ${owner}`],
    [`{allow: owner}, ${reader}`],
    [`{allow: owner, operations: [create, update, delete]}, ${reader}`],
    [`${owner}, {allow: private, operations: [get, list, listen]}`],
    [`${owner}, {allow: private, provider: userPools, operations: [read]}`],
    [reader, 'The owner can’t create, update and delete Todo.'],
    [owner, 'Everyone signed in can’t get, list and subscribe to Todo.'],
    [`${owner}, {allow: private, operations: [get]}`, 'Everyone signed in can’t list and subscribe to Todo.'],
    [`${owner}, {allow: private}`, 'Everyone signed in may create, update and delete Todo.'],
    [`${wanted}, {allow: public, provider: iam}`, 'Guests may do anything with Todo.'],
    [`${wanted}, {allow: public}`, 'Everyone with the API key may do anything with Todo.'],
    [
      `${wanted}, {allow: groups, groups: ["admins"]}`,
      'Members of admins may create, update and delete Todo.',
    ],
    [`{allow: owner, ownerField: "author"}, ${reader}`, 'The owner can’t create, update and delete Todo.'],
    [
      `${owner}, {allow: private, provider: iam, operations: [read]}`,
      'Everyone signed in can’t get, list and subscribe to Todo.',
    ],
  ])('%s', (rules, sentence) => {
    const found = said(withSchema(todo(fields, rules)), withSchema(todo(fields, wanted)));
    expect(found[0]).toBe(sentence);
  });

  test.each<readonly [field: string, sentence?: string]>([
    ['content: String! @auth(rules: [{allow: owner}])'],
    [
      'content: String! @auth(rules: [{allow: private}, {allow: owner}])',
      'Everyone signed in may do anything with Todo.content.',
    ],
    [
      'content: String! @auth(rules: [{allow: owner, operations: [read]}])',
      'The owner can’t create, update and delete Todo.content.',
    ],
    [
      'content: String! @auth(rules: [{allow: public, provider: iam}])',
      'The owner can’t do anything with Todo.content.',
    ],
    ['content: String! owner: String @auth(rules: [{allow: owner, operations: [read, delete]}])'],
    [
      'content: String! owner: String @auth(rules: [{allow: private}])',
      'A rule for Todo.owner is there; it should not be.',
    ],
  ])('a field’s own rules count: %s', (field, sentence) => {
    const found = said(withSchema(todo(`${field} completed: Boolean`)), withSchema(todo(fields)));
    expect(found[0]).toBe(sentence);
  });

  test('a second provider is a second way in; the default is what clients use', () => {
    const usual = withSchema(todo(fields));
    const keyed = withSchema(todo(fields), ['AMAZON_COGNITO_USER_POOLS', 'AWS_IAM', 'API_KEY']);
    expect(said(keyed, usual)).toEqual(['The API takes the authorization mode apiKey; it should not.']);
    const turned = withSchema(todo(fields), ['AWS_IAM', 'AMAZON_COGNITO_USER_POOLS']);
    expect(said(turned, usual, undefined, { free: ['data/default-mode'] })).toEqual([]);
    expect(said(turned, usual)).toEqual([
      'The API’s default authorization mode is identityPool; it should be userPool.',
    ]);
  });
});

test('a matrix takes the place of the rules', () => {
  const wanted = withSchema(todo(fields));
  const found = withSchema(todo(`${fields} owner: String`, `${owner}, {allow: private}`));
  const cell = (outcome: string) => ({ outcome });
  const matrix = () => [
    {
      ...{ model: 'Todo', field: undefined, operation: 'get', caller: { id: 'signed-in' } },
      ...{
        wanted: cell('denied'),
        found: cell('allowed'),
        sentence: 'everyone signed in may get Todo; they should not',
      },
    },
    {
      ...{ model: 'Todo', field: 'owner', operation: 'update', caller: { id: 'owner' } },
      ...{
        wanted: cell('allowed'),
        found: cell('denied'),
        sentence: 'the owner may not update Todo.owner; they should',
      },
    },
  ];
  expect(differences(found, { start: undefined, solution: wanted }, undefined, matrix)).toEqual([
    {
      at: 'models/Todo/access/signed-in/get',
      subject: 'access',
      kind: 'extra',
      sentence: 'Everyone signed in may get Todo; they should not.',
    },
  ]);
  const none = differences(found, { start: undefined, solution: wanted }, undefined, () => undefined);
  expect(none.map(({ sentence }) => sentence)).toEqual(['Everyone signed in may do anything with Todo.']);
});

test('the code that answers an operation counts, and what answers it is told in words', () => {
  const answered = (directive: string, ...steps: readonly HandlerStep[]): BackendView => {
    const made = withSchema(`type Query { likes(id: ID!): Int ${directive} }`);
    const handlers = [{ kind: 'query', name: 'likes', steps } as const];
    return made.data === undefined ? made : { ...made, data: { ...made.data, handlers } };
  };
  const table = { source: 'AMAZON_DYNAMODB', reaches: 'table for Post', code: 'javascript' } as const;
  const solution = answered('', { ...table, codeHash: 'aa' });
  expect(said(answered('', { ...table, codeHash: 'aa', reaches: 'Posts' }), solution)).toEqual([]);
  expect(said(answered('', { ...table, codeHash: 'bb' }), solution)).toEqual([
    'likes runs other code than it should. Look at the file that its `entry` names.',
  ]);
  const lambda = { source: 'AWS_LAMBDA', reaches: 'function like', code: 'template' } as const;
  const nobodyWaits = answered('@function(name: "Like", invocationType: Event)', lambda);
  expect(said(nobodyWaits, answered('@function(name: "Like")', lambda))).toEqual([
    'likes is handled by a function that nobody waits for; it should be by a function.',
  ]);
});

test('a matrix tells of many operations in one sentence', () => {
  const denied: AccessCell = { outcome: 'denied', layer: 'resolver' };
  const allowed: AccessCell = { outcome: 'allowed', layer: 'resolver' };
  const all = ['get', 'list', 'create', 'update', 'delete', 'onCreate', 'onUpdate', 'onDelete'];
  const view = (cells: Readonly<Record<string, (operation: string) => AccessCell>>) => {
    const model = withSchema(todo(fields));
    const rows = all.map(operation => ({
      operation,
      field: `Query.${operation}`,
      cells: Object.fromEntries(Object.entries(cells).map(([id, of]) => [id, of(operation)])),
    }));
    const access: AccessView = {
      callers: [
        { id: 'guest', kind: 'guest', name: undefined },
        { id: 'owner', kind: 'owner', name: 'owner' },
      ],
      models: [{ model: 'Todo', operations: rows, fields: [], nullInMutations: [] }],
      operations: [],
    };
    return model.data === undefined ? model : { ...model, data: { ...model.data, access } };
  };
  const solution = view({ guest: () => denied, owner: () => allowed });
  const told = (found: BackendView) =>
    differences(found, { start: undefined, solution }, undefined, compareAccess).map(
      ({ sentence }) => sentence,
    );
  const writes = ['create', 'update', 'delete'];
  expect(told(solution)).toEqual([]);
  expect(
    told(view({ guest: () => allowed, owner: one => (writes.includes(one) ? denied : allowed) })),
  ).toEqual([
    'A guest may do anything with Todo; they should not.',
    'The owner may not create, update or delete Todo; they should.',
  ]);
  expect(
    told(view({ guest: one => (one.startsWith('on') ? allowed : denied), owner: () => allowed })),
  ).toEqual(['A guest may subscribe to Todo; they should not.']);
  // Where it is not clear, the rules decide; here they are the same.
  const unclear: AccessCell = { outcome: 'unknown', layer: 'resolver', why: 'no such function' };
  expect(told(view({ guest: one => (one === 'get' ? unclear : allowed), owner: () => allowed }))).toEqual([]);
});

describe('signing in', () => {
  const pool = {
    Policies: { PasswordPolicy: { MinimumLength: 8 } },
    Schema: [{ Name: 'email', Required: true, Mutable: true }],
  };
  test.each<readonly [what: string, view: BackendView, sentence?: string]>([
    [
      'texts',
      withUserPool({
        ...pool,
        EmailVerificationSubject: 'Hello',
        VerificationMessageTemplate: { EmailSubject: 'Hi' },
      }),
    ],
    [
      'an attribute that may be left out',
      withUserPool({ ...pool, Schema: [...pool.Schema, { Name: 'given_name', Mutable: true }] }),
    ],
    [
      'an attribute that must not',
      withUserPool({ ...pool, Schema: [...pool.Schema, { Name: 'given_name', Required: true }] }),
      'The attribute given_name is there; it should not be.',
    ],
    [
      'another way',
      withUserPool(pool, { signInWith: ['email', 'phone'] }),
      'People can sign in with a phone number; they should not.',
    ],
    ['MFA', withUserPool(pool, { mfa: 'OPTIONAL' }), 'MFA is OPTIONAL; it should be OFF.'],
    [
      'recovery',
      withUserPool({
        ...pool,
        AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      }),
      'A password is reset by e-mail; it should be reset by text message, even if that is the second factor too.',
    ],
    ['guests', withUserPool(pool, { guests: false }), 'Guests get no credentials; they should.'],
    [
      'a weaker password',
      withUserPool({ ...pool, Policies: { PasswordPolicy: { MinimumLength: 6 } } }),
      'The user pool’s Policies.PasswordPolicy.MinimumLength is 6; it should be 8.',
    ],
    [
      'a code instead of a password',
      withUserPool({
        ...pool,
        Policies: { ...pool.Policies, SignInPolicy: { AllowedFirstAuthFactors: ['EMAIL_OTP'] } },
      }),
      'The user pool’s Policies.SignInPolicy.AllowedFirstAuthFactors is ["EMAIL_OTP"]; it should not be set.',
    ],
    [
      'a trigger',
      withUserPool({ ...pool, LambdaConfig: { PreSignUp: { Ref: 'x' } } }),
      'PreSignUp calls a function; it should not.',
    ],
    ['none at all', empty, 'The auth part is missing.'],
  ])('%s', (_, view, sentence) => {
    expect(said(view as BackendView, withUserPool(pool))[0]).toBe(sentence);
  });
});

describe('resources, tags and outputs', () => {
  const versioned = { VersioningConfiguration: { Status: 'Enabled' } };
  test.each<readonly [what: string, view: BackendView, sentence?: string]>([
    [
      'another id and name',
      withResources({ logicalId: 'Other', properties: { ...versioned, BucketName: 'mine' } }),
    ],
    ['one more', withResources({ properties: versioned }, {})],
    ['one gone', withResources(), 'The bucket Thing0 is missing.'],
    [
      'a property lost',
      withResources({}),
      'The bucket Thing0 has no VersioningConfiguration.Status; it should be Enabled.',
    ],
    [
      'a property changed',
      withResources({ properties: { VersioningConfiguration: { Status: 'Suspended' } } }),
      'The bucket Thing0 has VersioningConfiguration.Status: Suspended; it should be Enabled.',
    ],
    [
      'open to the world',
      withResources(
        { properties: versioned },
        {
          type: 'AWS::S3::BucketPolicy',
          properties: {
            PolicyDocument: {
              Statement: [
                { Effect: 'Allow', Principal: { AWS: '*' }, Action: 's3:GetObject', Resource: '*' },
              ],
            },
          },
        },
      ),
      'Anyone in the world may s3:GetObject on *.',
    ],
  ])('%s', (_, view, sentence) => {
    expect(said(view as BackendView, withResources({ properties: versioned }))[0]).toBe(sentence);
  });

  test('a tag is told with what lacks it; another value is another tag', () => {
    const tagged = (value: string) =>
      withResources({ properties: { Tags: [{ Key: 'project', Value: value }] } });
    expect(said(withResources({}), tagged('todos'))).toEqual([
      'Without the tag project: todos: AWS::S3::Bucket.',
    ]);
    expect(said(tagged('todo'), tagged('todos'))).toEqual([
      'Without the tag project: todos: AWS::S3::Bucket.',
    ]);
    expect(said(tagged('todos'), withResources({}))).toEqual([]);
  });

  test('outputs: as asked, and others beside', () => {
    const wanted = withOutputs({ custom: { project: 'todos' } });
    expect(said(withOutputs({ custom: { project: 'todos', other: 1 } }), wanted)).toEqual([]);
    expect(said(withOutputs({ custom: { project: 'todo' } }), wanted)).toEqual([
      'custom.project in amplify_outputs.json is todo; it should be todos.',
    ]);
    expect(said(empty, wanted)).toEqual(['amplify_outputs.json should hold custom.project: todos.']);
  });
});
