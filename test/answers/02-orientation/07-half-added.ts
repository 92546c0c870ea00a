import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const manifest = 'project/package.json';
const modules = 'project/amplify/package.json';
const compiler = 'project/amplify/tsconfig.json';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A comment in tsconfig.json, and a comma behind the last entry',
      edits: {
        [compiler]: [
          ['    "strict": true,', '    // As create-amplify writes it.\n    "strict": true,'],
          ['["../.amplify/generated/*"]', '["../.amplify/generated/*"],'],
        ],
      },
    },
    {
      what: 'A module kind that is older',
      edits: { [compiler]: [['"module": "es2022"', '"module": "ES2020"']] },
    },
    {
      what: 'Modules kept as they are',
      edits: { [compiler]: [['"module": "es2022"', '"module": "preserve"']] },
    },
    {
      what: 'A name with a scope and a version',
      edits: { [manifest]: [['"name": "seed-library"', '"name": "@seeds/library",\n  "version": "0.1.0"']] },
    },
    { what: 'TypeScript 5.0', edits: { [manifest]: [['"^5.9.3"', '"^5.0.0"']] } },
    { what: 'TypeScript 5 with an x', edits: { [manifest]: [['"^5.9.3"', '"5.x"']] } },
    {
      what: 'What create-amplify adds',
      edits: {
        [compiler]: [
          [
            '    "skipLibCheck": true,',
            '    "resolveJsonModule": true,\n    "esModuleInterop": true,\n    "forceConsistentCasingInFileNames": true,\n    "skipLibCheck": true,',
          ],
        ],
      },
    },
    {
      what: 'The other packages of create-amplify',
      edits: {
        [manifest]: [
          [
            '    "vite"',
            '    "aws-cdk-lib": "^2.234.1",\n    "constructs": "^10.0.0",\n    "esbuild": "^0.27.0",\n    "tsx": "^4.0.0",\n    "vite"',
          ],
        ],
      },
    },
    {
      what: 'A name for the backend’s package, too',
      edits: { [modules]: [['"type"', '"private": true,\n  "type"']] },
    },
    {
      what: 'The app is a module as well',
      edits: { [manifest]: [['"private": true', '"private": true,\n  "type": "module"']] },
    },
    {
      what: 'Backend tools among the packages of the app',
      edits: {
        [manifest]: [
          ['    "@aws-amplify/backend-cli": "^1.10.0",\n', ''],
          ['    "aws-amplify"', '    "@aws-amplify/backend-cli": "^1.10.0",\n    "aws-amplify"'],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The name in the backend’s package',
      edits: {
        [manifest]: [['  "name": "seed-library",\n', '']],
        [modules]: [['"type"', '"name": "seed-library",\n  "type"']],
      },
    },
    { what: 'An empty name', edits: { [manifest]: [['"seed-library"', '""']] } },
    { what: 'TypeScript, the newest', edits: { [manifest]: [['"^5.9.3"', '"latest"']] } },
    { what: 'TypeScript, five or more', edits: { [manifest]: [['"^5.9.3"', '">=5.9.3"']] } },
    {
      what: 'A package named ampx',
      edits: { [manifest]: [['"@aws-amplify/backend-cli": "^1.10.0"', '"ampx": "^1.10.0"']] },
    },
    {
      what: 'The CLI of Gen 1',
      edits: { [manifest]: [['"@aws-amplify/backend-cli": "^1.10.0"', '"@aws-amplify/cli": "^14.0.0"']] },
    },
    { what: 'The library of yesterday', edits: { [manifest]: [['"^6.15.0"', '"^5.3.0"']] } },
    {
      what: 'A path from the project’s folder',
      edits: { [compiler]: [['"../.amplify/generated/*"', '"./.amplify/generated/*"']] },
    },
    {
      what: 'The path as a text',
      edits: { [compiler]: [['["../.amplify/generated/*"]', '"../.amplify/generated/*"']] },
    },
    { what: 'Only env in the path', edits: { [compiler]: [['"$amplify/*"', '"$amplify/env"']] } },
    { what: 'strict as a text', edits: { [compiler]: [['"strict": true', '"strict": "true"']] } },
    {
      what: 'Strict, and its main part off',
      edits: { [compiler]: [['"strict": true', '"strict": true,\n    "strictNullChecks": false']] },
    },
    { what: 'The module kind alone', edits: { [modules]: [['{\n  "type": "module"\n}', '{}']] } },
    {
      what: 'The type in the project’s package',
      edits: {
        [modules]: [['{\n  "type": "module"\n}', '{}']],
        [manifest]: [['"private": true', '"private": true,\n  "type": "module"']],
      },
    },
    {
      what: 'Paths beside the options',
      edits: {
        [compiler]: [
          [
            ',\n    "paths": {\n      "$amplify/*": ["../.amplify/generated/*"]\n    }\n  }',
            '\n  },\n  "paths": { "$amplify/*": ["../.amplify/generated/*"] }',
          ],
        ],
      },
    },
    { what: 'React raised on the way', edits: { [manifest]: [['"^19.1.0"', '"^19.2.0"']] } },
    { what: 'The build checks types now', edits: { [manifest]: [['"vite build"', '"tsc && vite build"']] } },
    { what: 'The resolution changed', edits: { [compiler]: [['"bundler"', '"node"']] } },
  ],
};
