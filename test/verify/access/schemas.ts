import type { Sketch } from './bench.ts';

/** One backend for each kind of rule, and for how rules work together. */
export const schemas = {
  owner: {
    models: 'Todo: a.model({ content: a.string().required() }).authorization(allow => [allow.owner()]),',
  },
  ownerOnlyReads: {
    models: "Todo: a.model({ content: a.string() }).authorization(allow => [allow.owner().to(['read'])]),",
  },
  ownerDefinedIn: {
    models:
      "Post: a.model({ title: a.string(), author: a.string() }).authorization(allow => [allow.ownerDefinedIn('author')]),",
  },
  requiredOwner: {
    models:
      "Post: a.model({ title: a.string(), author: a.string().required() }).authorization(allow => [allow.ownerDefinedIn('author')]),",
  },
  declaredOwner: {
    models:
      'Todo: a.model({ content: a.string(), owner: a.string() }).authorization(allow => [allow.owner()]),',
  },
  lockedOwner: {
    models: `Todo: a.model({
      content: a.string(),
      owner: a.string().authorization(allow => [allow.owner().to(['read', 'delete'])]),
    }).authorization(allow => [allow.owner()]),`,
  },
  ownersDefinedIn: {
    models:
      "Doc: a.model({ text: a.string(), people: a.string().array() }).authorization(allow => [allow.ownersDefinedIn('people')]),",
  },
  twoOwners: {
    models:
      "Post: a.model({ title: a.string(), author: a.string() }).authorization(allow => [allow.owner(), allow.ownerDefinedIn('author').to(['read'])]),",
  },
  claim: {
    models:
      "Todo: a.model({ content: a.string() }).authorization(allow => [allow.owner().identityClaim('user_id')]),",
  },
  guest: { models: 'Todo: a.model({ content: a.string() }).authorization(allow => [allow.guest()]),' },
  guestReads: {
    models:
      "Todo: a.model({ content: a.string() }).authorization(allow => [allow.owner(), allow.guest().to(['read'])]),",
  },
  authenticated: {
    models: 'Todo: a.model({ content: a.string() }).authorization(allow => [allow.authenticated()]),',
  },
  identityPool: {
    models:
      "Todo: a.model({ content: a.string() }).authorization(allow => [allow.authenticated('identityPool')]),",
  },
  bothProviders: {
    models:
      "Todo: a.model({ content: a.string() }).authorization(allow => [allow.authenticated().to(['read']), allow.authenticated('identityPool').to(['create'])]),",
  },
  publicApiKey: {
    models: 'Todo: a.model({ content: a.string() }).authorization(allow => [allow.publicApiKey()]),',
  },
  apiKeyDefault: {
    models: 'Todo: a.model({ content: a.string() }).authorization(allow => [allow.publicApiKey()]),',
    modes: "defaultAuthorizationMode: 'apiKey'",
  },
  group: {
    models: "Todo: a.model({ content: a.string() }).authorization(allow => [allow.group('Admins')]),",
    auth: "{ loginWith: { email: true }, groups: ['Admins'] }",
  },
  groups: {
    models: `Todo: a.model({ content: a.string() }).authorization(allow => [
      allow.owner(), allow.groups(['Admins', 'Editors']).to(['read', 'update']), allow.group('Bosses').to(['delete']),
    ]),`,
  },
  groupDefinedIn: {
    models:
      "Report: a.model({ text: a.string(), team: a.string() }).authorization(allow => [allow.groupDefinedIn('team')]),",
  },
  groupsDefinedIn: {
    models:
      "Report: a.model({ text: a.string(), teams: a.string().array() }).authorization(allow => [allow.groupsDefinedIn('teams').to(['read']), allow.owner()]),",
  },
  onlyGet: {
    models:
      "Todo: a.model({ content: a.string() }).authorization(allow => [allow.authenticated().to(['get'])]),",
  },
  onlyList: {
    models:
      "Todo: a.model({ content: a.string() }).authorization(allow => [allow.authenticated().to(['list'])]),",
  },
  onlyListen: {
    models:
      "Todo: a.model({ content: a.string() }).authorization(allow => [allow.authenticated().to(['listen'])]),",
  },
  fieldHides: {
    models: `Person: a.model({
      name: a.string(),
      salary: a.integer().authorization(allow => [allow.owner()]),
    }).authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),`,
  },
  fieldOpens: {
    models: `Person: a.model({
      name: a.string(),
      nick: a.string().authorization(allow => [allow.owner(), allow.guest().to(['read', 'update'])]),
    }).authorization(allow => [allow.owner()]),`,
  },
  disabled: {
    models: `Todo: a.model({ content: a.string() })
      .disableOperations(['delete', 'list', 'onUpdate'])
      .authorization(allow => [allow.authenticated()]),
    Note: a.model({ text: a.string() }).disableOperations(['subscriptions', 'mutations']).authorization(allow => [allow.guest()]),`,
  },
  index: {
    models: `Todo: a.model({ list: a.string().required(), at: a.datetime() })
      .secondaryIndexes(index => [index('list').sortKeys(['at']).queryField('todosOfList')])
      .authorization(allow => [allow.owner(), allow.guest().to(['get'])]),`,
  },
  identifier: {
    models: `Book: a.model({ isbn: a.string().required(), edition: a.integer().required(), title: a.string().required() })
      .identifier(['isbn', 'edition'])
      .authorization(allow => [allow.owner(), allow.publicApiKey().to(['read'])]),`,
  },
  relations: {
    models: `Team: a.model({ name: a.string(), members: a.hasMany('Member', 'teamId') })
      .authorization(allow => [allow.authenticated()]),
    Member: a.model({ name: a.string(), teamId: a.id(), team: a.belongsTo('Team', 'teamId') })
      .authorization(allow => [allow.owner(), allow.guest().to(['read'])]),`,
  },
  generation: {
    models: `forGuests: a.generation({ aiModel: a.ai.model('Amazon Nova Lite'), systemPrompt: 'Greet.' })
      .arguments({ name: a.string() }).returns(a.string()).authorization(allow => [allow.guest()]),
    forPeople: a.generation({ aiModel: a.ai.model('Amazon Nova Lite'), systemPrompt: 'Greet.' })
      .returns(a.string()).authorization(allow => [allow.authenticated()]),
    byCredentials: a.generation({ aiModel: a.ai.model('Amazon Nova Lite'), systemPrompt: 'Greet.' })
      .returns(a.string()).authorization(allow => [allow.authenticated('identityPool')]),`,
  },
  custom: {
    models: `Result: a.customType({ text: a.string(), count: a.integer() }),
    hello: a.query().arguments({ name: a.string() }).returns(a.ref('Result')).handler(a.handler.function(say))
      .authorization(allow => [allow.guest(), allow.group('Admins')]),
    doIt: a.mutation().returns(a.string()).handler(a.handler.function(say)).authorization(allow => [allow.publicApiKey()]),
    forAll: a.query().returns(a.string()).handler(a.handler.custom({ entry: './plain.js' }))
      .authorization(allow => [allow.authenticated()]),
    listen: a.subscription().for(a.ref('doIt')).handler(a.handler.custom({ entry: './plain.js' }))
      .authorization(allow => [allow.publicApiKey()]),`,
    more: {
      'amplify/data/plain.js': `export function request() { return { payload: null }; }
export function response(ctx) { return ctx.result; }
`,
    },
  },
  handlers: {
    models: `both: a.query().returns(a.string())
      .handler([a.handler.custom({ entry: './plain.js' }), a.handler.custom({ entry: './plain.js' })])
      .authorization(allow => [allow.groups(['Admins', 'Editors'])]),
    later: a.mutation().handler(a.handler.function(say).async()).authorization(allow => [allow.authenticated()]),`,
    more: {
      'amplify/data/plain.js': `export function request() { return { payload: null }; }
export function response(ctx) { return ctx.result; }
`,
    },
  },
  sdl: {
    models: '',
    more: {
      'amplify/data/resource.ts': `import { defineData } from '@aws-amplify/backend';
export const data = defineData({
  schema: \`
    type Todo @model(mutations: {create: "makeTodo", delete: null}, queries: {get: "oneTodo", list: "manyTodos"})
    @auth(rules: [{allow: owner}, {allow: private, operations: [read]}]) { id: ID! content: String }
    type Note @model @auth(rules: [{allow: owner, ownerField: "writer", operations: [create, read]}, {allow: groups, groups: "Admins", operations: [read]}]) { id: ID! text: String }\`,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
`,
    },
  },
  claims: {
    models: `Todo: a.model({ text: a.string(), team: a.string() }).authorization(allow => [
      allow.groups(['Admins']).withClaimIn('roles'), allow.group('Admins').to(['read']),
      allow.groupDefinedIn('team').withClaimIn('teams').to(['read', 'create']),
    ]),
    Note: a.model({ text: a.string() }).authorization(allow => [
      allow.owner().identityClaim('email'), allow.ownerDefinedIn('writer').to(['read']),
    ]),`,
  },
  oddFields: {
    models: `Place: a.model({
      name: a.string().required(), kind: a.enum(['shop', 'home']), at: a.customType({ lat: a.float(), long: a.float() }),
      tags: a.string().required().array().required(), size: a.integer(), get: a.string(), values: a.json(),
    }).authorization(allow => [allow.owner(), allow.authenticated().to(['read'])]),`,
  },
  implicitField: {
    models: "Post: a.model({ title: a.string() }).authorization(allow => [allow.ownerDefinedIn('author')]),",
  },
  noAuth: {
    models: 'Todo: a.model({ content: a.string() }).authorization(allow => [allow.publicApiKey()]),',
    modes: "defaultAuthorizationMode: 'apiKey'",
    more: {
      'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { data } from './data/resource';
defineBackend({ data });
`,
    },
  },
  functionAccess: {
    models: 'Todo: a.model({ content: a.string() }).authorization(allow => [allow.owner()]),',
    global: ".authorization(allow => [allow.resource(say).to(['query', 'listen'])])",
  },
  global: {
    models:
      'Todo: a.model({ content: a.string() }), Note: a.model({ text: a.string() }).authorization(allow => [allow.owner()]),',
    global: ".authorization(allow => [allow.publicApiKey().to(['read'])])",
  },
  combined: {
    models: '',
    more: {
      'amplify/data/resource.ts': `import { type ClientSchema, a, defineData } from '@aws-amplify/backend';
const one = a.schema({ Todo: a.model({ text: a.string() }).authorization(allow => [allow.owner()]) });
const two = a.schema({ Note: a.model({ text: a.string() }) }).authorization(allow => [allow.guest().to(['read'])]);
const schema = a.combine([one, two]);
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });
`,
    },
  },
  ownPolicy: {
    models: "Todo: a.model({ content: a.string() }).authorization(allow => [allow.guest().to(['read'])]),",
    after: `backend.auth.resources.unauthenticatedUserIamRole.attachInlinePolicy(
  new Policy(backend.data.stack, 'NoLists', { statements: [new PolicyStatement({
    effect: Effect.DENY, actions: ['appsync:GraphQL'], resources: [\`\${backend.data.resources.graphqlApi.arn}/types/Query/fields/listTodos\`],
  })] }));`,
  },
  noGuests: {
    models:
      "Todo: a.model({ content: a.string() }).authorization(allow => [allow.guest(), allow.authenticated('identityPool').to(['read'])]),",
    after: 'backend.auth.resources.cfnResources.cfnIdentityPool.allowUnauthenticatedIdentities = false;',
  },
  customAuthorizer: {
    models: 'Todo: a.model({ content: a.string() }).authorization(allow => [allow.custom()]),',
    modes: "defaultAuthorizationMode: 'lambda', lambdaAuthorizationMode: { function: say }",
  },
  oidc: {
    models:
      "Todo: a.model({ content: a.string() }).authorization(allow => [allow.owner('oidc'), allow.authenticated('oidc').to(['read'])]),",
    modes:
      "defaultAuthorizationMode: 'oidc', oidcAuthorizationMode: { oidcProviderName: 'x', oidcIssuerUrl: 'https://example.com', clientId: 'c', tokenExpiryFromAuthInSeconds: 300, tokenExpireFromIssueInSeconds: 600 }",
  },
} as const satisfies Readonly<Record<string, Sketch>>;
