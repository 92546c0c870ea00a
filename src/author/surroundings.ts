/** What stands around a block that is only a part of a file: the lines before and after it. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** Where the whole file lies when the block has no title. */
  readonly file: string;
}

/** By the name in the flag: `ts fragment=schema`. Every `before` ends with a line break. */
export const surroundings: Readonly<Record<string, Surroundings>> = {
  /** Models and types: entries of `a.schema({ ... })`. */
  schema: {
    before:
      "import { a, defineData, defineFunction, type ClientSchema } from '@aws-amplify/backend';\nexport const schema = a.schema({\n",
    after:
      '\n});\nexport type Schema = ClientSchema<typeof schema>;\nexport const data = defineData({ schema });\n',
    file: 'amplify/data/resource.ts',
  },
  /** Fields: entries of `a.model({ ... })`. */
  model: {
    before: "import { a } from '@aws-amplify/backend';\nexport const schema = a.schema({ Todo: a.model({\n",
    after: '\n}).authorization(allow => [allow.owner()]) });\n',
    file: 'amplify/data/resource.ts',
  },
  /** Properties of `defineAuth({ ... })`. */
  auth: {
    before: "import { defineAuth, secret } from '@aws-amplify/backend';\nexport const auth = defineAuth({\n",
    after: '\n});\n',
    file: 'amplify/auth/resource.ts',
  },
  /** Properties of `defineData({ ... })`, where `schema` is known. */
  data: {
    before:
      "import { a, defineData } from '@aws-amplify/backend';\nconst schema = a.schema({ Todo: a.model({ content: a.string() }).authorization(allow => [allow.owner()]) });\nexport const data = defineData({\n",
    after: '\n});\n',
    file: 'amplify/data/resource.ts',
  },
  /** Statements at the end of `amplify/backend.ts`, where `backend` holds auth and data. */
  backend: {
    before:
      "import { defineBackend } from '@aws-amplify/backend';\nimport { auth } from './auth/resource';\nimport { data } from './data/resource';\nexport const backend = defineBackend({ auth, data });\n",
    after: '\n',
    file: 'amplify/backend.ts',
  },
  /** Statements of an app in `src/`: `client` is the client for data, and `show` stands for whatever shows values. */
  client: {
    before:
      "import { generateClient } from 'aws-amplify/data';\nimport type { Schema } from '../amplify/data/resource';\ndeclare const show: (...values: readonly unknown[]) => void;\nconst client = generateClient<Schema>();\n",
    after: '\nexport {};\n',
    file: 'src/snippet.ts',
  },
};

/** What a block may import without showing it: about what `npm create amplify@latest` generates. */
export const defaultProject: Readonly<Record<string, string>> = {
  'amplify/auth/resource.ts':
    "import { defineAuth } from '@aws-amplify/backend';\nexport const auth = defineAuth({ loginWith: { email: true } });\n",
  'amplify/data/resource.ts': `import { a, defineData, type ClientSchema } from '@aws-amplify/backend';
const schema = a.schema({
  Todo: a.model({ content: a.string().required(), isDone: a.boolean() }).authorization(allow => [allow.owner()]),
});
export type Schema = ClientSchema<typeof schema>;
export const data = defineData({ schema, authorizationModes: { defaultAuthorizationMode: 'userPool' } });
`,
  'amplify/storage/resource.ts':
    "import { defineStorage } from '@aws-amplify/backend';\nexport const storage = defineStorage({ name: 'files' });\n",
  'amplify/backend.ts': `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { data } from './data/resource';
export const backend = defineBackend({ auth, data });
`,
  // What `Amplify.configure` is given; of its many values only the kind counts.
  'amplify_outputs.json': JSON.stringify({
    version: '1.5',
    auth: { aws_region: 'eu-west-1', user_pool_id: 'pool', user_pool_client_id: 'client' },
    data: { aws_region: 'eu-west-1', url: 'https://example.com/graphql' },
    storage: { aws_region: 'eu-west-1', bucket_name: 'files' },
    custom: { register: { endpoint: 'https://example.com', region: 'eu-west-1' } },
  }),
};
