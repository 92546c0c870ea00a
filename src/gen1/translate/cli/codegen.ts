import type { CommandTranslation } from './gen1-command.ts';

const codegenAdd: CommandTranslation = {
  command: 'codegen add',
  did: 'Set up the generation of statements and types.',
  instead: 'A TypeScript client needs none: give generateClient the type Schema.',
  write: [
    {
      file: 'src/client.ts',
      text: `import type { Schema } from '../amplify/data/resource';

// With the package aws-amplify:
//   import { generateClient } from 'aws-amplify/data';
//   export const client = generateClient<Schema>();
export type Todo = Schema['Todo']['type'];
`,
    },
  ],
  lesson: 'typescript-first',
};

/** What was generated from the schema. */
export const codegenCommands: readonly CommandTranslation[] = [
  {
    command: 'codegen',
    did: 'Generated GraphQL statements and types.',
    instead:
      'A TypeScript client needs none: its types are inferred from the schema. For other clients, and for ready-made statements, generate them from a deployed backend.',
    run: ['npx ampx generate graphql-client-code --out src/graphql'],
    flags: {
      '--nodownload': 'Nothing is downloaded: the backend says what its schema is.',
      '--max-depth': '`npx ampx generate graphql-client-code --statement-max-depth 3`',
      '--maxDepth': '`npx ampx generate graphql-client-code --statement-max-depth 3`',
    },
    lesson: 'typescript-first',
  },
  codegenAdd,
  { ...codegenAdd, command: 'add codegen' },
  {
    command: 'codegen remove',
    did: 'Ended the generation of statements and types.',
    instead: 'There is nothing to remove.',
    lesson: 'typescript-first',
  },
  {
    command: 'codegen configure',
    did: 'Changed where and how statements and types are generated.',
    instead: 'There is no configuration: the options of the command say it.',
    run: [
      'npx ampx generate graphql-client-code --out src/graphql --format graphql-codegen --statement-target typescript',
    ],
  },
  {
    command: 'configure codegen',
    did: 'Changed where and how statements and types are generated.',
    instead: 'There is no configuration: the options of the command say it.',
    run: [
      'npx ampx generate graphql-client-code --out src/graphql --format graphql-codegen --statement-target typescript',
    ],
  },
  {
    command: 'codegen types',
    did: 'Generated the types of GraphQL statements.',
    instead:
      "A TypeScript client takes them from the schema: Schema['Todo']['type']. For other languages, generate them.",
    run: [
      'npx ampx generate graphql-client-code --format graphql-codegen --type-target swift --out src/graphql',
    ],
    lesson: 'typescript-first',
  },
  {
    command: 'codegen statements',
    did: 'Generated GraphQL queries, mutations and subscriptions.',
    instead:
      'The client has a function for each: client.models.Todo.list(). Ready-made statements can be generated.',
    run: [
      'npx ampx generate graphql-client-code --format graphql-codegen --statement-target typescript --out src/graphql',
    ],
    flags: { '--max-depth': '`npx ampx generate graphql-client-code --statement-max-depth 3`' },
    lesson: 'typescript-first',
  },
  {
    command: 'codegen models',
    did: 'Generated model classes, for DataStore and for mobile clients.',
    instead: 'TypeScript needs none. For Swift, Java and Dart, generate them from a deployed backend.',
    run: ['npx ampx generate graphql-client-code --format modelgen --model-target swift --out Models'],
    values: [{ from: '--target', instead: ['swift', 'dart'] }],
    flags: { '--target': '`npx ampx generate graphql-client-code --format modelgen --model-target dart`' },
    lesson: 'typescript-first',
  },
  {
    command: 'codegen model-introspection',
    did: 'Wrote the models as JSON.',
    instead: 'It is part of amplify_outputs.json; alone it can be generated too.',
    run: ['npx ampx generate graphql-client-code --format introspection --out src/graphql'],
  },
  {
    command: 'codegen introspection',
    did: 'Wrote the schema as JSON.',
    instead: 'It can be generated from a deployed backend.',
    run: ['npx ampx generate graphql-client-code --format introspection --out src/graphql'],
  },
];
