/** A correct answer that is not the solution: it differs from it in one file. */
export interface OtherAnswer {
  readonly exercise: string;
  readonly what: string;
  readonly file: string;
  readonly text: string;
}

const AUTH = 'amplify/auth/resource.ts';
const DATA = 'amplify/data/resource.ts';
const BACKEND = 'amplify/backend.ts';
const NOTES = 'project/src/notes.js';

export const otherAnswers: readonly OtherAnswer[] = [
  {
    exercise: 'fields',
    what: 'Methods in another order, one rule without a list',
    file: DATA,
    text: data(`
      Todo: a
        .model({
          priority: a.integer().required().default(3),
          completed: a.boolean().default(false).required(),
          content: a.string().required(),
        })
        .authorization(allow => allow.owner()),`),
  },
  {
    exercise: 'rewrite-todo',
    what: 'Rule on the schema, operations written out, owner protected from change',
    file: DATA,
    text: data(
      `Todo: a.model({
        id: a.id().required(),
        content: a.string().required(),
        completed: a.boolean(),
        owner: a.string().authorization(allow => [allow.owner().to(['read', 'delete'])]),
      })`,
      `.authorization(allow => [allow.owner().to(['create', 'read', 'update', 'delete'])])`,
    ),
  },
  {
    exercise: 'rewrite-todo',
    what: 'Owner named by field',
    file: DATA,
    text: data(`
      Todo: a
        .model({ content: a.string().required(), completed: a.boolean() })
        .authorization(allow => [allow.ownerDefinedIn('owner')]),`),
  },
  {
    exercise: 'missing-authorization',
    what: 'Reading as get and list; the owner reads as a signed-in user',
    file: DATA,
    text: data(`
      Note: a
        .model({ text: a.string().required() })
        .authorization(allow => [
          allow.authenticated().to(['get', 'list', 'listen']),
          allow.owner().to(['create', 'update', 'delete']),
        ]),`),
  },
  {
    exercise: 'email-sign-in',
    what: 'E-mail with a subject of its own',
    file: AUTH,
    text: `import { defineAuth } from '@aws-amplify/backend';
export const auth = defineAuth({ loginWith: { email: { verificationEmailSubject: 'Hello' } } });
`,
  },
  {
    exercise: 'wire-the-backend',
    what: 'Other names, other order, exported',
    file: BACKEND,
    text: `import { defineBackend } from '@aws-amplify/backend';
import { auth as signIn } from './auth/resource';
import * as resources from './data/resource';
export const backend = defineBackend({ data: resources.data, signIn });
`,
  },
  {
    exercise: 'tag-and-output',
    what: 'Each stack tagged, two outputs',
    file: BACKEND,
    text: backend(
      `import { Tags } from 'aws-cdk-lib';`,
      `for (const stack of [backend.auth.stack, backend.data.stack]) Tags.of(stack).add('project', 'todos');
backend.addOutput({ custom: { other: 1 } });
backend.addOutput({ custom: { project: 'todos' } });`,
    ),
  },
  {
    exercise: 'own-bucket',
    what: 'A nested stack of the CDK, and a CloudFormation construct',
    file: BACKEND,
    text: backend(
      `import { NestedStack } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';`,
      `const stack = new NestedStack(backend.stack, 'exports');
new CfnBucket(stack, 'Files', { versioningConfiguration: { status: 'Enabled' } });`,
    ),
  },
  {
    exercise: 'port-recipes',
    what: 'Everything in another order, with an explicit identifier',
    file: DATA,
    text: data(`
      ShoppingItem: a
        .model({ id: a.id().required(), needed: a.date(), amount: a.float(), name: a.string().required() })
        .authorization(allow => allow.owner()),
      Recipe: a
        .model({ vegetarian: a.boolean(), minutes: a.integer().default(30), title: a.string().required() })
        .authorization(allow => [allow.authenticated().to(['read']), allow.owner()]),`),
  },
  {
    exercise: 'judge-a-project',
    what: 'Other files that say the same',
    file: 'judgement.ts',
    text: `export const judgement = {
  generation: 'Gen 2',
  makesTheBackend: 'amplify/data/resource.ts',
  leftBehind: 'README.md',
  provesNothing: 'src/App.jsx',
} as const;
`,
  },
  {
    exercise: 'finish-the-move',
    what: 'The outputs fetched by the build of the frontend, through npm',
    file: 'project/amplify.yml',
    text: `version: 1
frontend:
  phases:
    preBuild: { commands: [npm ci, npm run config] }
    build:
      commands: ['npm exec ampx generate outputs -- --branch main --app-id "$BACKEND"', npx vite build]
`,
  },
  {
    exercise: 'finish-the-move',
    what: 'GraphQL by the client of today',
    file: NOTES,
    text: `import { generateClient } from 'aws-amplify/api';
const query = 'query { listNotes { items { id text } } }';
export async function showNotes(place) {
  const { data } = await generateClient().graphql({ query });
  place.append(...data.listNotes.items.map(({ text }) => text));
}
`,
  },
];

function data(models: string, ending = ''): string {
  return `import { a, type ClientSchema, defineData } from '@aws-amplify/backend';
const schema = a.schema({${models}})${ending};
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema });
`;
}

function backend(imports: string, statements: string): string {
  return `import { defineBackend } from '@aws-amplify/backend';
${imports}
import { auth } from './auth/resource';
import { data } from './data/resource';
const backend = defineBackend({ auth, data });
${statements}
`;
}
