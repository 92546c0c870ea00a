import type { CommandTranslation } from './gen1-command.ts';

const resource = `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';

const schema = a.schema({
  Todo: a
    .model({
      content: a.string().required(),
      done: a.boolean().default(false),
    })
    .authorization(allow => [allow.owner()]),
});

export type Schema = ClientSchema<typeof schema>;

export const data = defineData({
  schema,
  authorizationModes: { defaultAuthorizationMode: 'userPool' },
});
`;

const restApi = `import { defineBackend } from '@aws-amplify/backend';
import { LambdaIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { sayHello } from './functions/say-hello/resource';

const backend = defineBackend({ sayHello });

const api = new RestApi(backend.createStack('rest'), 'RestApi');
api.root
  .addResource('items')
  .addMethod('GET', new LambdaIntegration(backend.sayHello.resources.lambda));
backend.addOutput({ custom: { restApiUrl: api.url } });
`;

const sayHello = `import { defineFunction } from '@aws-amplify/backend';

export const sayHello = defineFunction({ name: 'say-hello' });
`;

/** The category api: GraphQL and REST. */
export const apiCommands: readonly CommandTranslation[] = [
  {
    command: 'add api',
    did: 'Added a GraphQL API with schema.graphql, or a REST API.',
    instead:
      'GraphQL: write amplify/data/resource.ts; a Gen 1 schema is translated by `amplify-gen2-learn translate schema.graphql`. REST: write it with the CDK in amplify/backend.ts.',
    write: [
      { file: 'amplify/data/resource.ts', text: resource },
      { file: 'amplify/backend.ts', text: restApi },
      { file: 'amplify/functions/say-hello/resource.ts', text: sayHello },
    ],
    flags: { '--headless': 'The file is the configuration.' },
    lesson: 'models',
  },
  {
    command: 'update api',
    did: 'Changed the API and its authorization modes.',
    instead: 'Change amplify/data/resource.ts: models and rules in the schema, the modes beside it.',
    write: [{ file: 'amplify/data/resource.ts', text: resource }],
    lesson: 'models',
  },
  {
    command: 'remove api',
    did: 'Removed the API and its tables at the next push.',
    instead:
      'Delete amplify/data/resource.ts, and take data out of defineBackend. The next deployment deletes the tables with their data.',
    lesson: 'resources',
  },
  {
    command: 'import api',
    did: 'Made a schema out of an existing SQL database.',
    instead: 'Generate the schema of the database, and combine it with your own.',
    run: [
      'npx ampx generate schema-from-database --connection-uri-secret SQL_CONNECTION --out amplify/data/schema.sql.ts',
    ],
  },
  {
    command: 'override api',
    did: 'Let you change the API and its tables by code.',
    instead: 'Change the resources in amplify/backend.ts, after defineBackend.',
    write: [
      {
        file: 'amplify/backend.ts',
        text: `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';

const backend = defineBackend({ auth, data });

const { cfnGraphqlApi, amplifyDynamoDbTables } = backend.data.resources.cfnResources;
cfnGraphqlApi.xrayEnabled = true;
for (const table of Object.values(amplifyDynamoDbTables)) {
  table.pointInTimeRecoveryEnabled = true;
}
`,
      },
    ],
    lesson: 'cdk',
  },
  {
    command: 'console api',
    did: 'Opened AppSync or API Gateway in the browser.',
    instead: 'In the Amplify console, choose your branch or sandbox, then Data.',
  },
  {
    command: 'status api',
    did: 'Showed the state of the API; with -acm, who may do what.',
    instead: 'The rules stand with each model, in .authorization(...) of amplify/data/resource.ts.',
    flags: { '-acm': 'Read .authorization(...) of the model.' },
    lesson: 'models',
  },
  {
    command: 'api gql-compile',
    did: 'Compiled schema.graphql, without deploying.',
    instead: 'TypeScript checks the schema as you write. The sandbox builds it on each save.',
    run: ['npx ampx sandbox --once'],
    lesson: 'types-and-synthesis',
  },
  {
    command: 'api add-graphql-datasource',
    did: 'Added an Aurora database to the API.',
    instead: 'Generate a schema from the database, and use it in defineData.',
    run: [
      'npx ampx generate schema-from-database --connection-uri-secret SQL_CONNECTION --out amplify/data/schema.sql.ts',
    ],
  },
  {
    command: 'api generate-schema',
    did: 'Made a schema out of an existing SQL database.',
    instead: 'Generate the schema of the database, and combine it with your own.',
    run: [
      'npx ampx generate schema-from-database --connection-uri-secret SQL_CONNECTION --out amplify/data/schema.sql.ts',
    ],
  },
  {
    command: 'api update-secrets',
    did: 'Changed how the API connects to a SQL database.',
    instead: 'Set the secret again; the schema names it with secret(...).',
    run: ['npx ampx sandbox secret set SQL_CONNECTION'],
  },
  {
    command: 'api rebuild',
    did: 'Deleted all tables of the API and made them anew.',
    instead: 'Delete the sandbox, and start it again.',
    run: ['npx ampx sandbox delete', 'npx ampx sandbox'],
    lesson: 'sandbox',
  },
  {
    command: 'api migrate',
    did: 'Brought a schema of the first transformer up to date.',
    instead: '`amplify-gen2-learn translate schema.graphql` reads both dialects.',
    lesson: 'models',
  },
];
