import type { LabelledCase } from './labelled-cases.ts';

type Files = Readonly<Record<string, string>>;

const under = (folder: string, files: Files): Files =>
  folder === ''
    ? files
    : Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

const json = (value: unknown) => JSON.stringify(value, undefined, 2);

const packageJson = (extra: Record<string, unknown>) => json({ name: 'app', private: true, ...extra });

/** What `amplify init` and `amplify add` leave in a repository. */
function gen1Backend(categories: readonly ('auth' | 'api' | 'function' | 'storage')[]): Files {
  const files: Record<string, string> = {
    'amplify/.config/project-config.json': json({
      projectName: 'app',
      version: '3.1',
      frontend: 'javascript',
    }),
    'amplify/README.md': '# Getting Started with Amplify CLI',
    'amplify/cli.json': json({ features: { graphqltransformer: { transformerversion: 2 } } }),
    'amplify/team-provider-info.json': json({ dev: { awscloudformation: {} } }),
    'amplify/hooks/README.md': '# Command Hooks',
    'amplify/backend/backend-config.json': json(Object.fromEntries(categories.map(name => [name, {}]))),
    'amplify/backend/tags.json': '[]',
    'amplify/backend/types/amplify-dependent-resources-ref.d.ts':
      'export type AmplifyDependentResourcesAttributes = {}',
  };
  const resources: Readonly<Record<string, Files>> = {
    auth: { 'auth/app1234/cli-inputs.json': json({ version: '1', cognitoConfig: {} }) },
    api: {
      'api/app/schema.graphql': 'type Todo @model @auth(rules: [{ allow: owner }]) { id: ID! }',
      'api/app/transform.conf.json': '{}',
      'api/app/parameters.json': '{}',
    },
    function: {
      'function/hello/hello-cloudformation-template.json': '{"AWSTemplateFormatVersion":"2010-09-09"}',
      'function/hello/src/index.js': 'exports.handler = async () => {};',
    },
    storage: { 'storage/files/cli-inputs.json': '{}' },
  };
  for (const category of categories)
    Object.assign(files, under('amplify/backend', resources[category] ?? {}));
  return files;
}

/** What `npm create amplify` writes, with some resources. */
function gen2Backend(resources: readonly ('auth' | 'data' | 'storage' | 'functions/hello')[]): Files {
  const calls = {
    auth: 'defineAuth',
    data: 'defineData',
    storage: 'defineStorage',
    'functions/hello': 'defineFunction',
  };
  const names = resources.map(resource => resource.split('/').at(-1) ?? '');
  return {
    'amplify/package.json': json({ type: 'module' }),
    'amplify/tsconfig.json': json({
      compilerOptions: { paths: { '$amplify/*': ['../.amplify/generated/*'] } },
    }),
    'amplify/backend.ts': [
      "import { defineBackend } from '@aws-amplify/backend';",
      ...resources.map((resource, index) => `import { ${names[index]} } from './${resource}/resource';`),
      `defineBackend({ ${names.join(', ')} });`,
    ].join('\n'),
    ...Object.fromEntries(
      resources.map((resource, index) => [
        `amplify/${resource}/resource.ts`,
        `import { ${calls[resource]} } from '@aws-amplify/backend';\nexport const ${names[index]} = ${calls[resource]}({});`,
      ]),
    ),
  };
}

const gen2Packages = {
  devDependencies: { '@aws-amplify/backend': '^1', '@aws-amplify/backend-cli': '^1', 'aws-cdk-lib': '^2' },
};
const gen1Ignore =
  '#amplify-do-not-edit-begin\namplify/\\#current-cloud-backend\naws-exports.js\n#amplify-do-not-edit-end\n';

const gen1Apps: Readonly<Record<string, Files>> = {
  'React, all categories': {
    ...gen1Backend(['auth', 'api', 'function', 'storage']),
    'package.json': packageJson({ dependencies: { 'aws-amplify': '^5' } }),
    'src/index.js': "import awsExports from './aws-exports';",
    '.gitignore': gen1Ignore,
  },
  'Vue, auth only': {
    ...gen1Backend(['auth']),
    'package.json': packageJson({ dependencies: { vue: '3', 'aws-amplify': '^4' } }),
  },
  'Angular, api': {
    ...gen1Backend(['api']),
    'angular.json': '{}',
    'src/main.ts': "import aws_exports from './aws-exports';",
  },
  'Next.js in a monorepo': {
    'package.json': packageJson({ workspaces: ['apps/*'] }),
    ...under('apps/web', {
      ...gen1Backend(['auth', 'api']),
      'package.json': packageJson({ dependencies: { next: '13' } }),
    }),
  },
  'React Native': {
    ...gen1Backend(['auth', 'storage']),
    'android/build.gradle': '',
    'ios/Podfile': '',
    'App.js': "import awsconfig from './src/aws-exports';",
  },
  Flutter: {
    ...gen1Backend(['auth']),
    'pubspec.yaml': 'dependencies:\n  amplify_flutter: ^1.0.0\n',
    'lib/amplifyconfiguration.dart': "const amplifyconfig = '''{\"UserAgent\":\"aws-amplify-cli/2.0\"}''';",
  },
  Swift: { ...gen1Backend(['auth']), 'App/App.swift': 'import Amplify\ntry Amplify.configure()' },
  Android: {
    ...gen1Backend(['api']),
    'app/src/main/res/raw/amplifyconfiguration.json': '{"UserAgent":"aws-amplify-cli/2.0"}',
  },
  'Library version 6 on a Gen 1 backend': {
    ...gen1Backend(['auth', 'api']),
    'package.json': packageJson({ dependencies: { 'aws-amplify': '^6.0.0' } }),
    'src/main.ts':
      "import config from './amplifyconfiguration.json';\nimport { generateClient } from 'aws-amplify/api';\nconst client = generateClient();",
  },
  'With amplify.yml': {
    ...gen1Backend(['function']),
    'amplify.yml':
      'version: 1\nbackend:\n  phases:\n    build:\n      commands:\n        - amplifyPush --simple\n',
  },
  'Backend only': gen1Backend(['auth', 'api', 'storage']),
  'Three folders down': under('services/customer/portal', gen1Backend(['auth'])),
};

const gen2Apps: Readonly<Record<string, Files>> = {
  'React with Vite': {
    ...gen2Backend(['auth', 'data']),
    'package.json': packageJson(gen2Packages),
    'src/main.tsx': "import outputs from '../amplify_outputs.json';\nAmplify.configure(outputs);",
    '.gitignore': '.amplify\namplify_outputs*\n',
  },
  'Next.js': {
    ...gen2Backend(['auth', 'data', 'storage']),
    'package.json': packageJson(gen2Packages),
    'app/page.tsx': 'const client = generateClient<Schema>();',
  },
  Vue: { ...gen2Backend(['data']), 'package.json': packageJson(gen2Packages) },
  Angular: { ...gen2Backend(['auth']), 'angular.json': '{}', 'package.json': packageJson(gen2Packages) },
  'React Native with Expo': {
    ...gen2Backend(['auth', 'data']),
    'app.json': '{"expo":{}}',
    'App.tsx': "import outputs from './amplify_outputs.json';",
  },
  Flutter: {
    ...gen2Backend(['auth', 'data']),
    'pubspec.yaml': 'dependencies:\n  amplify_flutter: ^2.0.0\n',
    'lib/main.dart': "import 'amplify_outputs.dart';",
  },
  Swift: {
    ...gen2Backend(['auth']),
    'App/App.swift': 'import Amplify\ntry Amplify.configure(with: .amplifyOutputs)',
  },
  Android: {
    ...gen2Backend(['auth']),
    'app/src/main/java/App.kt':
      'Amplify.configure(AmplifyOutputs(R.raw.amplify_outputs), applicationContext)',
  },
  'Monorepo, backend in a package': {
    'package.json': packageJson({ workspaces: ['packages/*'] }),
    ...under('packages/backend', {
      ...gen2Backend(['auth', 'functions/hello']),
      'package.json': packageJson(gen2Packages),
    }),
  },
  'With amplify.yml': {
    ...gen2Backend(['functions/hello']),
    'amplify.yml':
      'version: 1\nbackend:\n  phases:\n    build:\n      commands:\n        - npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID\n',
  },
  'Backend only': gen2Backend(['auth', 'data', 'storage', 'functions/hello']),
  'After a migration, with the old schema kept': {
    ...gen2Backend(['auth', 'data']),
    'schema.graphql': 'type Todo @model { id: ID! }',
    '.gitignore': gen1Ignore,
  },
};

/** Projects laid out as the tools lay them out, in variants of framework and place. */
export const generatedProjects: readonly LabelledCase[] = [
  ...Object.entries(gen1Apps).map(
    ([name, files]): LabelledCase => ({
      name: `Gen 1: ${name}`,
      expect: 'gen1',
      hard: 'Laid out as the CLI does.',
      files,
    }),
  ),
  ...Object.entries(gen2Apps).map(
    ([name, files]): LabelledCase => ({
      name: `Gen 2: ${name}`,
      expect: 'gen2',
      hard: 'Laid out as the tools do.',
      files,
    }),
  ),
];
