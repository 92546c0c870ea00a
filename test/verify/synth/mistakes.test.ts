import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stackCycle, synthesisDiagnostic } from '../../../src/verify/explain/synthesis-diagnostics.ts';
import { createSynthesizer, type Synthesizer } from '../../../src/verify/synth/synthesizer.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import {
  authFile,
  backendFile,
  dataFile,
  files,
  owned,
  todo,
  todoBackend,
} from '../fixtures/backend-files.ts';
import { openWorkspace } from '../fixtures/workspace.ts';

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;
type Files = Readonly<Record<string, string>>;

let workspace: Workspace;
let synthesizer: Synthesizer;

beforeAll(async () => {
  workspace = await openWorkspace('mistakes');
  synthesizer = createSynthesizer({
    workspace: workspace.layout.root,
    workerPath: workspace.workerPath,
    folder: path.join(workspace.layout.own, 'engine'),
    timeLimit: 60_000,
    memoryLimit: Number.POSITIVE_INFINITY,
    runLimit: Number.POSITIVE_INFINITY,
    keepWarm: true,
    onStatus: () => {},
  });
});

afterAll(async () => {
  await synthesizer?.dispose();
  await workspace?.[Symbol.asyncDispose]();
});

/** Synthesizes the Todo backend with some files replaced. */
async function synthesize(name: string, changed: Files) {
  const texts = new Map(Object.entries({ ...todoBackend, ...changed }));
  const project = path.join(workspace.layout.root, '01-chapter', name);
  for (const [file, text] of [...texts, ['package.json', '{ "type": "module" }'] as const]) {
    await mkdir(path.dirname(path.join(project, file)), { recursive: true });
    await writeFile(path.join(project, file), text);
  }
  const outcome = await synthesizer.synthesize({ project, output: path.join(project, '.out') });
  return { outcome, project, texts };
}

async function diagnose(name: string, changed: Files) {
  const { outcome, project, texts } = await synthesize(name, changed);
  if (outcome.kind !== 'failed') throw new Error(`${name}: ${outcome.kind}`);
  return synthesisDiagnostic(outcome.error, project, texts);
}

const data = (models: string, options?: string): Files => ({ [files.data]: dataFile(models, options) });
const auth = (options?: string): Files => ({ [files.auth]: authFile(options) });
const backend = (body?: string, imports?: string): Files => ({ [files.backend]: backendFile(body, imports) });
const withFunction = (options: string, more: Files = {}): Files => ({
  'amplify/say/resource.ts': `import { defineFunction } from '@aws-amplify/backend';\nexport const say = defineFunction(${options});\n`,
  ...backend('defineBackend({ auth, data, say });', "import { say } from './say/resource';"),
  ...more,
});
const withStorage = (storagePath: string): Files => ({
  'amplify/storage/resource.ts': `import { defineStorage } from '@aws-amplify/backend';
export const storage = defineStorage({
  name: 'files',
  access: allow => ({ '${storagePath}': [allow.authenticated.to(['read'])] }),
});
`,
  ...backend('defineBackend({ auth, data, storage });', "import { storage } from './storage/resource';"),
});
const onlyData = {
  [files.backend]: `import { defineBackend } from '@aws-amplify/backend';
import { data } from './data/resource';
defineBackend({ data });
`,
};

/** Parts of operations of the schema's own. */
const anyone = 'allow => [allow.authenticated()]';
const code = "a.handler.custom({ entry: './code.js' })";
const query = `ask: a.query().returns(a.string()).handler(${code}).authorization(${anyone}),`;
const chat = "aiModel: a.ai.model('Amazon Nova Lite'), systemPrompt: 'Be brief.'";

/** Mistake, files, the explanation's id, what the text must name, file and line of the place. */
type Mistake = [string, Files, string, string, string, number | undefined];

const mistakes: readonly Mistake[] = [
  [
    'no-authorization',
    data('Todo: a.model({ content: a.string() }),'),
    'missing-authorization',
    'Todo',
    files.data,
    4,
  ],
  [
    'only-field-authorization',
    data(`${todo}\n  Note: a.model({ text: a.string()${owned} }),`),
    'missing-authorization',
    'Note',
    files.data,
    5,
  ],
  ['api-key', data(todo.replace('owner', 'publicApiKey')), 'api-key-mode-missing', "'apiKey'", files.data, 4],
  ['owner-without-auth', onlyData, 'user-pool-missing', 'auth', files.data, 4],
  [
    'another-provider',
    data(todo.replace('owner()', "owner('oidc')")),
    'oidc-mode-missing',
    'oidcAuthorizationMode',
    files.data,
    4,
  ],
  [
    'parts-of-read-at-a-field',
    data(
      `${todo}\n  Note: a.model({ text: a.string().authorization(allow => [allow.owner().to(['get'])]) }).authorization(allow => [allow.owner()]),`,
    ),
    'operations-at-a-field',
    '`get`',
    files.data,
    5,
  ],
  [
    'read-and-get',
    data(todo.replace('owner()', "owner().to(['read', 'get'])")),
    'read-and-its-parts',
    '`get`',
    files.data,
    4,
  ],
  [
    'custom-authorizer',
    data(todo.replace('owner', 'custom')),
    'authorizer-function-missing',
    'lambda',
    files.data,
    4,
  ],
  [
    'operation-without-rules',
    data(`${todo}\n  ask: a.query().returns(a.string()).handler(a.handler.custom({ entry: './ask.js' })),`),
    'operation-incomplete',
    'ask',
    files.data,
    5,
  ],
  [
    'query-without-return',
    data(`${todo}\n  ask: a.query().handler(${code}).authorization(${anyone}),`),
    'operation-without-return',
    'ask',
    files.data,
    5,
  ],
  [
    'guests-of-code',
    data(
      `${todo}\n  ask: a.query().returns(a.string()).handler(${code}).authorization(allow => [allow.guest()]),`,
    ),
    'handler-without-guests',
    'guests',
    files.data,
    5,
  ],
  [
    'two-kinds-of-handlers',
    data(
      `${todo}\n  ask: a.query().returns(a.string()).authorization(${anyone})\n    .handler([${code}, a.handler.function('report')] as never),`,
    ),
    'handlers-mixed',
    'ask',
    files.data,
    5,
  ],
  [
    'listens-to-a-query',
    data(
      `${todo}\n  ${query}\n  told: a.subscription().for(a.ref('ask')).handler(${code}).authorization(${anyone}),`,
    ),
    'subscription-of-no-mutation',
    'ask',
    files.data,
    6,
  ],
  ['handler-without-its-file', data(`${todo}\n  ${query}`), 'handler-file-missing', 'code.js', files.data, 5],
  [
    'query-of-a-model',
    data(
      `${todo}\n  getTodo: a.query().returns(a.string()).handler(a.handler.function('report')).authorization(${anyone}),`,
    ),
    'operation-name-taken',
    'getTodo',
    files.data,
    5,
  ],
  [
    'listens-to-changes-of-a-type',
    data(
      `${todo}\n  One: a.customType({ a: a.string() }),\n  told: a.subscription().for(a.ref('One').mutations(['create'])).handler(${code}).authorization(${anyone}),`,
    ),
    'subscription-of-a-type',
    'told',
    files.data,
    6,
  ],
  [
    'listens-to-nothing',
    data(`${todo}\n  told: a.subscription().handler(${code}).authorization(${anyone}),`),
    'subscription-without-source',
    'told',
    files.data,
    5,
  ],
  [
    'listens-to-a-whole-model',
    data(`${todo}\n  told: a.subscription().for(a.ref('Todo')).handler(${code}).authorization(${anyone}),`),
    'subscription-without-mutations',
    'Todo',
    files.data,
    5,
  ],
  [
    'listens-to-two-types',
    data(
      `${todo}\n  One: a.customType({ a: a.string() }),\n  Two: a.customType({ b: a.string() }),\n  one: a.mutation().returns(a.ref('One')).handler(${code}).authorization(${anyone}),\n  two: a.mutation().returns(a.ref('Two')).handler(${code}).authorization(${anyone}),\n  told: a.subscription().for([a.ref('one'), a.ref('two')]).handler(${code}).authorization(${anyone}),`,
    ),
    'subscription-of-different-types',
    'told',
    files.data,
    9,
  ],
  [
    'chat-without-owner',
    data(`${todo}\n  chat: a.conversation({ ${chat} }),`),
    'conversation-of-owners',
    'chat',
    files.data,
    5,
  ],
  [
    'hot-generation',
    data(
      `${todo}\n  tags: a.generation({ ${chat},\n    inferenceConfiguration: { temperature: 2 } }).returns(a.string()).authorization(${anyone}),`,
    ),
    'model-setting-range',
    'temperature',
    files.data,
    6,
  ],
  [
    'tool-of-two-words',
    data(
      `${todo}\n  ${query}\n  chat: a.conversation({ ${chat}, tools: [a.ai.dataTool({ name: 'ask me', description: 'x', query: a.ref('ask') })] }).authorization(allow => allow.owner()),`,
    ),
    'tool-name',
    'ask me',
    files.data,
    6,
  ],
  [
    'tool-that-changes',
    data(
      `${todo}\n  ${query.replaceAll('query', 'mutation')}\n  chat: a.conversation({ ${chat}, tools: [a.ai.dataTool({ name: 'tool', description: 'x', query: a.ref('ask') })] }).authorization(allow => allow.owner()),`,
    ),
    'tool-is-no-query',
    'tool',
    files.data,
    6,
  ],
  [
    'one-sided',
    data(
      `Team: a.model({ members: a.hasMany('Member', 'teamId') })${owned},\n  Member: a.model({ teamId: a.id() })${owned},`,
    ),
    'relation-one-sided',
    'Team.members',
    files.data,
    4,
  ],
  [
    'reference-to-a-model',
    data(
      `Team: a.model({ lead: a.ref('Member') })${owned},\n  Member: a.model({ name: a.string() })${owned},`,
    ),
    'reference-to-a-model',
    'Team.lead',
    files.data,
    4,
  ],
  [
    'reference-of-another-type',
    data(
      `Team: a.model({ members: a.hasMany('Member', 'teamId') })${owned},\n  Member: a.model({ teamId: a.integer(), team: a.belongsTo('Team', 'teamId') })${owned},`,
    ),
    'reference-field-type',
    'a.id()',
    files.data,
    5,
  ],
  [
    'too-few-reference-fields',
    data(
      `Team: a.model({ name: a.string().required(), year: a.integer().required(), members: a.hasMany('Member', 'team') }).identifier(['name', 'year'])${owned},\n  Member: a.model({ team: a.string(), of: a.belongsTo('Team', 'team') })${owned},`,
    ),
    'reference-fields-count',
    'Team',
    files.data,
    4,
  ],
  [
    'default-of-a-list',
    data(`Team: a.model({ tags: a.string().array().default(['a']) })${owned},`),
    'default-not-possible',
    'list',
    files.data,
    4,
  ],
  [
    'no-reference-field',
    data(
      `Team: a.model({ members: a.hasMany('Member', 'teamId') })${owned},\n  Member: a.model({ team: a.belongsTo('Team', 'teamId') })${owned},`,
    ),
    'reference-field-missing',
    'teamId',
    files.data,
    4,
  ],
  [
    'unknown-ref',
    data(`Todo: a.model({ state: a.ref('Status') })${owned}`),
    'unknown-reference',
    'Status',
    files.data,
    4,
  ],
  ['reserved', data(`Query: a.model({ text: a.string() })${owned}`), 'reserved-name', 'Query', files.data, 4],
  [
    'optional-identifier',
    data(`Todo: a.model({ slug: a.string() }).identifier(['slug'])${owned}`),
    'identifier-not-required',
    'slug',
    files.data,
    4,
  ],
  [
    'hyphen-in-field',
    data(`Todo: a.model({ 'due-date': a.string() })${owned}`),
    'name-not-allowed',
    'letters',
    files.data,
    4,
  ],
  [
    'hyphen-in-enum',
    data(`Todo: a.model({ level: a.enum(['very-high']) })${owned}`),
    'name-not-allowed',
    'enum',
    files.data,
    4,
  ],
  [
    'blank-in-enum',
    data(`Todo: a.model({ level: a.enum(['very high']) })${owned}`),
    'name-with-blank',
    'one word',
    files.data,
    4,
  ],
  [
    'owner-is-a-number',
    data(`Todo: a.model({ owner: a.integer() })${owned}`),
    'owner-field-type',
    'owner',
    files.data,
    4,
  ],
  [
    'default-is-text',
    data(`Todo: a.model({ done: a.boolean().default('no') })${owned}`),
    'default-does-not-fit',
    'Boolean',
    files.data,
    4,
  ],
  ['allow-public', data(todo.replace('owner', 'public')), 'not-a-function', 'allow.public', files.data, 4],
  [
    'wrong-module',
    { [files.data]: dataFile(todo).replace('@aws-amplify/backend', '@aws-amplify/data-schema') },
    'not-exported',
    'defineData',
    files.data,
    1,
  ],
  ['empty-schema', data(''), 'empty-schema', 'a.model', files.data, 3],
  [
    'broken-sdl',
    {
      [files.data]:
        "import { defineData } from '@aws-amplify/backend';\nexport const data = defineData({ schema: 'type Todo @model { text Strin }' });\n",
    },
    'schema-syntax',
    'Expected ":"',
    files.data,
    2,
  ],
  [
    'bad-default-mode',
    data(todo, "{ schema, authorizationModes: { defaultAuthorizationMode: 'userpool' as 'userPool' } }"),
    'default-mode-missing',
    "'userPool'",
    files.data,
    9,
  ],
  [
    'no-define-backend',
    backend('export const parts = { auth, data };'),
    'missing-define-backend',
    'defineBackend',
    files.backend,
    undefined,
  ],
  [
    'wrong-file',
    {
      [files.auth]: '',
      'amplify/auth/login.ts': authFile(),
      [files.backend]: backendFile().replace('./auth/resource', './auth/login'),
    },
    'resource-in-wrong-file',
    'amplify/auth/resource.ts',
    'amplify/auth/login.ts',
    3,
  ],
  [
    'two-auths',
    { [files.auth]: `${authFile()}export const other = defineAuth({ loginWith: { email: true } });\n` },
    'defined-twice',
    'defineAuth',
    files.auth,
    4,
  ],
  ['no-login', auth('{ loginWith: {} }'), 'no-sign-in-method', 'loginWith', files.auth, 3],
  [
    'username',
    auth('{ loginWith: { username: true } as never }'),
    'no-sign-in-method',
    'email',
    files.auth,
    3,
  ],
  ['no-options', auth(''), 'options-missing', 'loginWith', files.auth, 3],
  [
    'phone-totp',
    auth("{ loginWith: { phone: true }, multifactor: { mode: 'REQUIRED', totp: true } }"),
    'mfa-needs-sms',
    'SMS',
    files.auth,
    3,
  ],
  [
    'passwordless-mfa',
    auth("{ loginWith: { email: { otpLogin: true } }, multifactor: { mode: 'REQUIRED', totp: true } }"),
    'passwordless-with-mfa',
    'second factor',
    files.auth,
    3,
  ],
  [
    'email-body',
    auth(
      "{ loginWith: { email: { verificationEmailStyle: 'LINK', verificationEmailBody: createLink => 'Here: ' + createLink } } }",
    ),
    'email-without-placeholder',
    'link',
    files.auth,
    3,
  ],
  [
    'sms-body',
    auth('{ loginWith: { phone: { verificationMessage: () => `Hello` } } }'),
    'sms-without-placeholder',
    'verificationMessage',
    files.auth,
    3,
  ],
  [
    'email-mfa',
    auth("{ loginWith: { email: true }, multifactor: { mode: 'OPTIONAL', email: true } }"),
    'email-mfa-needs-sender',
    'Amazon SES',
    files.auth,
    3,
  ],
  [
    'plain-secret',
    auth(
      "{ loginWith: { email: true, externalProviders: { google: { clientId: 'x' as never, clientSecret: 'y' as never }, callbackUrls: ['http://a'], logoutUrls: ['http://a'] } } }",
    ),
    'plain-secret',
    'secret(',
    files.auth,
    3,
  ],
  [
    'storage-start',
    withStorage('/public/*'),
    'storage-path-start',
    '/public/*',
    'amplify/storage/resource.ts',
    4,
  ],
  ['storage-end', withStorage('public'), 'storage-path-end', 'public', 'amplify/storage/resource.ts', 4],
  [
    'storage-below-owner',
    withStorage("a/*': [allow.guest.to(['read'])], 'a/{entity_id}/*"),
    'storage-below-owner-path',
    'beside',
    'amplify/storage/resource.ts',
    4,
  ],
  [
    'storage-owner-first',
    withStorage('{entity_id}/*'),
    'storage-owner-place',
    'not first',
    'amplify/storage/resource.ts',
    4,
  ],
  [
    'resource-name',
    {
      ...withStorage('a/*'),
      'amplify/storage/resource.ts':
        "import { defineStorage } from '@aws-amplify/backend';\nexport const storage = defineStorage({ name: '2nd' });\n",
    },
    'resource-name',
    '2nd',
    'amplify/storage/resource.ts',
    2,
  ],
  ...['', ', isDefault: true'].map(
    (option): Mistake => [
      `two-buckets${option.length}`,
      {
        ...withStorage('a/*'),
        'amplify/storage/resource.ts': `import { defineStorage } from '@aws-amplify/backend';
export const storage = defineStorage({ name: 'files'${option} });
export const other = defineStorage({ name: 'other'${option} });
`,
        ...backend(
          'defineBackend({ auth, data, storage, other });',
          "import { other, storage } from './storage/resource';",
        ),
      },
      option === '' ? 'storage-default-missing' : 'storage-default-twice',
      'default',
      'amplify/storage/resource.ts',
      2,
    ],
  ),
  [
    'function-timeout',
    withFunction('{ timeoutSeconds: 901 }', {
      'amplify/say/handler.ts': 'export const handler = async () => 1;\n',
    }),
    'function-timeout',
    '901',
    'amplify/say/resource.ts',
    2,
  ],
  [
    'function-entry',
    withFunction("{ name: 'say' }"),
    'function-entry',
    'handler.ts',
    'amplify/say/resource.ts',
    2,
  ],
  [
    'not-imported',
    backend('defineBackend({ auth, data, storage });'),
    'not-defined',
    'storage',
    files.backend,
    5,
  ],
  [
    'not-exported',
    { [files.data]: dataFile(todo).replace('export const data', 'const data') },
    'not-exported',
    'data',
    files.backend,
    3,
  ],
  [
    'no-such-file',
    backend('defineBackend({ auth, data, api } as never);', "import { api } from './api/resource';"),
    'file-not-found',
    'resource',
    files.backend,
    2,
  ],
  [
    'no-such-package',
    { [files.auth]: authFile().replace('backend', 'bakend') },
    'package-not-found',
    '@aws-amplify/bakend',
    files.auth,
    1,
  ],
  [
    'used-too-early',
    { [files.data]: `console.log(data);\n${dataFile(todo)}` },
    'import-cycle',
    'data',
    files.data,
    1,
  ],
  [
    'syntax',
    { [files.data]: dataFile(todo).replace('a.string()', 'a.string(') },
    'syntax-error',
    'bracket',
    files.data,
    4,
  ],
  [
    'not-a-resource',
    backend('defineBackend({ auth: {} as never, data });'),
    'not-a-resource',
    'defineAuth',
    files.backend,
    5,
  ],
  [
    'stack-twice',
    backend("const b = defineBackend({ auth, data });\nb.createStack('mail');\nb.createStack('mail');"),
    'stack-twice',
    'mail',
    files.backend,
    7,
  ],
  [
    'name-taken',
    backend(
      "const stack = defineBackend({ auth, data }).createStack('mail');\nnew Topic(stack, 'News');\nnew Topic(stack, 'News');",
      "import { Topic } from 'aws-cdk-lib/aws-sns';",
    ),
    'name-taken',
    'News',
    files.backend,
    7,
  ],
  [
    'misspelled-resource',
    backend(
      'const b = defineBackend({ auth, data }) as any;\nb.auth.resources.cfnRes.cfnUserPool.policies = {};',
    ),
    'property-of-undefined',
    'cfnUserPool',
    files.backend,
    6,
  ],
  [
    'default-import',
    { [files.backend]: backendFile().replace('import { auth }', 'import auth') },
    'no-default-export',
    '`./auth/resource` exports by name',
    files.backend,
    2,
  ],
  [
    'field-rule-without-model-rule',
    data(
      `Todo: a.model({ content: a.string().required(), level: a.integer().authorization(allow => [allow.guest()]) })${owned}`,
    ),
    'field-rules-incomplete',
    '"content"',
    files.data,
    4,
  ],
  [
    'field-rule-of-a-required-field',
    data(
      `Todo: a.model({ title: a.string().required(), level: a.integer().required().authorization(allow => [allow.authenticated().to(['read'])]) })${owned}`,
    ),
    'field-rules-incomplete',
    '"title"',
    files.data,
    4,
  ],
  [
    'model-without-fields',
    data(`Todo: a.model({ })${owned}`),
    'model-without-fields',
    'at least one field',
    files.data,
    4,
  ],
  [
    'output-twice',
    backend(
      "const b = defineBackend({ auth, data });\nb.addOutput({ custom: { project: 'a' } });\nb.addOutput({ custom: { project: 'b' } });",
    ),
    'output-twice',
    'The output `project` is added twice',
    files.backend,
    undefined,
  ],
  [
    'providers-alone',
    {
      [files.auth]: `import { defineAuth, secret } from '@aws-amplify/backend';
export const auth = defineAuth({
  loginWith: {
    externalProviders: {
      google: { clientId: secret('a'), clientSecret: secret('b') },
      callbackUrls: ['http://localhost'],
      logoutUrls: ['http://localhost'],
    },
  },
});
`,
    },
    'external-providers-alone',
    'email: true',
    files.auth,
    4,
  ],
  [
    'nothing-defined',
    backend('(defineBackend as () => void)();'),
    'no-resources',
    'defineBackend',
    files.backend,
    undefined,
  ],
  [
    'rules-not-returned',
    data('Todo: a.model({ content: a.string() }).authorization((() => {}) as never),'),
    'rules-not-returned',
    'allow => [',
    files.data,
    4,
  ],
  [
    'backend-as-scope',
    backend(
      "const b = defineBackend({ auth, data });\nnew Topic(b as never, 'News');",
      "import { Topic } from 'aws-cdk-lib/aws-sns';",
    ),
    'property-of-undefined',
    'the stack in which it lies',
    files.backend,
    6,
  ],
  [
    'name-and-scope-swapped',
    backend(
      "const stack = defineBackend({ auth, data }).createStack('mail');\nnew Topic('News' as never, stack as never);",
      "import { Topic } from 'aws-cdk-lib/aws-sns';",
    ),
    'not-a-function',
    'right order',
    files.backend,
    6,
  ],
  [
    'bucket-with-capitals',
    backend(
      "const stack = defineBackend({ auth, data }).createStack('mail');\nnew Bucket(stack, 'B', { bucketName: 'Mine_All' });",
      "import { Bucket } from 'aws-cdk-lib/aws-s3';",
    ),
    'bucket-name',
    '`Mine_All`',
    files.backend,
    6,
  ],
  [
    'construct-without-a-name',
    backend(
      "const stack = defineBackend({ auth, data }).createStack('mail');\nnew Topic(stack, '');",
      "import { Topic } from 'aws-cdk-lib/aws-sns';",
    ),
    'construct-without-name',
    'needs a name',
    files.backend,
    6,
  ],
];

/** Two rules for the same people, of each kind of people. */
const twice = [
  'owner()',
  "ownerDefinedIn('me')",
  'authenticated()',
  'guest()',
  "group('staff')",
  "groupDefinedIn('team')",
].flatMap(who => [[who, `${who}.to(['read'])`] as const, [who, who] as const]);

test.each(twice)('allow.%s and allow.%s', async (one, other) => {
  const name = `twice ${twice.findIndex(pair => pair[0] === one && pair[1] === other)}`.replace(' ', '-');
  const rules = `Todo: a.model({ content: a.string() }).authorization(allow => [allow.${one}, allow.${other}]),`;
  const diagnostic = await diagnose(name, data(rules));
  expect(diagnostic).toMatchObject({ code: 'rule-twice', file: files.data, line: 4 });
  expect(diagnostic.plain).toMatch(/^The model `Todo` has two rules for the same people/);
});

test.each(mistakes)('%s', async (name, changed, id, named, file, line) => {
  const diagnostic = await diagnose(name, changed);
  expect(diagnostic).toMatchObject({ stage: 'synthesis', code: id });
  expect(diagnostic.plain).toContain(named);
  if (line === undefined) return;
  expect(`${diagnostic.file}:${diagnostic.line}`).toBe(`${file}:${line}`);
  expect(diagnostic.frame.map(({ number }) => number)).toContain(line);
});

const misbehaviours: readonly [string, string, string, string][] = [
  ['exits', 'process.exit(3);', 'process-exit', 'process.exit(3) was called'],
  ['throws text', "throw 'boom \\u001b[31m';", 'thrown-value', 'boom ␛[31m'],
  ['throws nothing', 'throw undefined;', 'thrown-value', 'undefined'],
  ['throws an error of its own', "throw new Error('mine');", 'unknown', 'mine'],
  ['rejects', "void Promise.reject(new Error('later'));", 'unknown', 'later'],
  ['throws from a timer', "setImmediate(() => { throw new Error('late'); });", 'unknown', 'late'],
];

test.each(misbehaviours)('a file that %s fails, and the worker lives on', async (name, line, id, message) => {
  const { pid } = synthesizer.status();
  const diagnostic = await diagnose(name.replaceAll(' ', '-'), {
    [files.data]: `${line}\n${dataFile(todo)}`,
  });
  expect(diagnostic).toMatchObject({ code: id, message: expect.stringContaining(message) });
  expect(synthesizer.status()).toMatchObject({ state: 'ready', pid });
});

const writers: readonly [string, string][] = [
  ['a file', `import { writeFileSync } from 'node:fs';\nwriteFileSync(OUTSIDE + '/x', '');`],
  ['a file, later', `import { writeFile } from 'node:fs/promises';\nvoid writeFile(OUTSIDE + '/x', '');`],
  ['a folder', `import { mkdirSync } from 'node:fs';\nmkdirSync(OUTSIDE + '/x/y', { recursive: true });`],
  ['a copy', `import { copyFileSync } from 'node:fs';\ncopyFileSync('package.json', OUTSIDE + '/x');`],
  ['another name', `import { renameSync } from 'node:fs';\nrenameSync(OUTSIDE + '/kept', OUTSIDE + '/x');`],
  ['nothing, and deletes', `import { rmSync } from 'node:fs';\nrmSync(OUTSIDE + '/kept');`],
];

test.each(writers)(
  'a file that writes %s outside of the workspace fails, and nothing is written',
  async (name, lines) => {
    await using outside = await temporaryFolder();
    await writeFile(outside.join('kept'), '');
    const diagnostic = await diagnose(`writes-${name.replaceAll(/\W/g, '-')}`, {
      [files.data]: `const OUTSIDE = ${JSON.stringify(outside.path)};\n${lines}\n${dataFile(todo)}`,
    });
    expect(diagnostic.code).toBe('write-outside');
    expect(await readdir(outside.path)).toEqual(['kept']);
  },
);

const spoilers: readonly [string, string, string][] = [
  ['Array.prototype.find', 'Array.prototype.find = (() => undefined) as never;', 'Array.prototype.find'],
  ['JSON.parse', 'JSON.parse = () => ({ resources: [] });', 'JSON.parse'],
  ['JSON itself', 'globalThis.JSON = { ...JSON };', 'JSON'],
  [
    'what every object has',
    "Object.defineProperty(Object.prototype, 'extra', { value: 1 });",
    'Object.prototype',
  ],
  [
    'how files are read',
    `import { createRequire, syncBuiltinESMExports } from 'node:module';
createRequire(import.meta.url)('node:fs/promises').readFile = async () => '{}';
syncBuiltinESMExports();`,
    'fs.promises.readFile',
  ],
  [
    'what belongs to everyone, and fails',
    'Map.prototype.get = () => 1;\nthrow new Error("mine");',
    'Map.prototype.get',
  ],
];

test.each(spoilers)('a file that changes %s fails, and spoils no later run', async (name, lines, changed) => {
  const { pid } = synthesizer.status();
  const diagnostic = await diagnose(`changes-${name.replaceAll(/\W/g, '-')}`, {
    [files.data]: `${lines}\n${dataFile(todo)}`,
  });
  expect(diagnostic).toMatchObject({ code: 'changed-ground', message: expect.stringContaining(changed) });
  const { outcome } = await synthesize('after-a-change', {});
  expect(outcome.kind).toBe('synthesized');
  expect(synthesizer.status().pid).not.toBe(pid);
});

test('what a file leaves running does not reach a later run', async () => {
  const { pid } = synthesizer.status();
  const late = "setTimeout(() => { throw new Error('late'); }, 600_000);";
  const { outcome } = await synthesize('leaves-a-timer', { [files.data]: `${late}\n${dataFile(todo)}` });
  expect(outcome.kind).toBe('synthesized');
  const { outcome: later } = await synthesize('after-a-timer', {});
  expect(later.kind).toBe('synthesized');
  expect(synthesizer.status().pid).not.toBe(pid);
});

test('a file that prints a megabyte is heard only in part, and does no harm', async () => {
  const noise = "for (let i = 0; i < 1000; i++) console.log('x'.repeat(1000));";
  const { outcome } = await synthesize('loud', { [files.data]: `${noise}\n${dataFile(todo)}` });
  if (outcome.kind !== 'synthesized') throw new Error(outcome.kind);
  expect(outcome.output.startsWith('xxx')).toBe(true);
  expect(outcome.output.length).toBeLessThan(100_000);
});

test('an edited file is synthesized anew, with its functions', async () => {
  const handler = { 'amplify/say/handler.ts': 'export const handler = async () => 1;\n' };
  const before = await synthesize('edited', withFunction("{ name: 'say' }", handler));
  const after = await synthesize('edited', withFunction("{ name: 'shout' }", handler));
  const names = [before, after].map(({ outcome }) =>
    outcome.kind === 'synthesized' ? outcome.view.functions.map(({ name }) => name) : JSON.stringify(outcome),
  );
  expect(names).toEqual([['say'], ['shout']]);
});

test('nested stacks that need each other are found, as a deployment would find them', async () => {
  const { outcome } = await synthesize(
    'cycle',
    withFunction("{ name: 'say' }", {
      'amplify/say/handler.ts': 'export const handler = async () => 1;\n',
      [files.auth]: `import { defineAuth } from '@aws-amplify/backend';
import { say } from '../say/resource';
export const auth = defineAuth({ loginWith: { email: true }, triggers: { postConfirmation: say } });
`,
      [files.backend]: backendFile(
        "const backend = defineBackend({ auth, data, say });\nbackend.say.addEnvironment('POOL', backend.auth.resources.userPool.userPoolId);",
        "import { say } from './say/resource';",
      ),
    }),
  );
  if (outcome.kind !== 'synthesized') throw new Error(JSON.stringify(outcome));
  expect(outcome.view.cycles).toEqual([['auth', 'function']]);
  expect(stackCycle(outcome.view.cycles).plain).toContain('auth, function');
});
