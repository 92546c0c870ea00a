import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/storage/resource.ts';
const backend = 'amplify/backend.ts';
const whole = (rest: string) => `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
${rest}`;

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Exported, storage first',
      files: {
        [backend]: whole(
          "import { storage } from './storage/resource';\nexport const backend = defineBackend({ storage, auth });\n",
        ),
      },
    },
    {
      what: 'Another key',
      files: {
        [backend]: whole(
          "import { storage } from './storage/resource';\ndefineBackend({ auth, recordings: storage });\n",
        ),
      },
    },
    {
      what: 'Another name for the import',
      files: {
        [backend]: whole(
          "import { storage as choir } from './storage/resource';\ndefineBackend({ auth, choir });\n",
        ),
      },
    },
    {
      what: 'Everything of the file',
      files: {
        [backend]: whole(
          "import * as files from './storage/resource';\ndefineBackend({ auth, ...files });\n",
        ),
      },
    },
    {
      what: 'Registered by a constant',
      files: {
        [backend]: whole(
          "import { storage } from './storage/resource';\nconst parts = { auth, storage };\nexport const { stack } = defineBackend(parts);\n",
        ),
      },
    },
    {
      what: 'The name in a constant',
      edits: {
        [file]: [
          ['export const storage', "const name = 'choirFiles';\nexport const storage"],
          ["name: 'choirFiles'", 'name'],
        ],
      },
    },
    {
      what: 'No rules, said',
      edits: { [file]: [["name: 'choirFiles',", "name: 'choirFiles',\n  versioned: false,"]] },
    },
    {
      what: 'Double quotes, one line',
      files: {
        [file]:
          'import { defineStorage } from "@aws-amplify/backend"\nexport const storage = defineStorage({ name: "choirFiles" })\n',
      },
    },
    {
      what: 'The package as a whole',
      files: {
        [file]:
          "import * as amplify from '@aws-amplify/backend';\nexport const storage = amplify.defineStorage({ name: 'choirFiles' });\n",
      },
    },
    {
      what: 'A function that makes it',
      files: {
        [file]:
          "import { defineStorage } from '@aws-amplify/backend';\n\nfunction bucket(name: string) {\n  return defineStorage({ name, isDefault: true });\n}\n\nexport const storage = bucket('choirFiles');\n",
      },
    },
  ],
  wrong: [
    { what: 'A dash in the name', edits: { [file]: [['choirFiles', 'choir-files']] } },
    { what: 'A capital at the beginning', edits: { [file]: [['choirFiles', 'ChoirFiles']] } },
    {
      what: 'Two buckets',
      edits: {
        [file]: [
          ["name: 'choirFiles',", "name: 'choirFiles',\n  isDefault: true,"],
          [
            "import { defineStorage } from '@aws-amplify/backend';",
            "import { defineStorage } from '@aws-amplify/backend';\n\nexport const more = defineStorage({ name: 'more' });",
          ],
        ],
        [backend]: [
          ['import { storage }', 'import { more, storage }'],
          ['  storage,\n', '  storage,\n  more,\n'],
        ],
      },
    },
    {
      what: 'Open to guests',
      edits: {
        [file]: [
          [
            "name: 'choirFiles',",
            "name: 'choirFiles',\n  access: allow => ({ 'files/*': [allow.guest.to(['get'])] }),",
          ],
        ],
      },
    },
    { what: 'Registered in a comment', edits: { [backend]: [['  storage,\n', '  // storage,\n']] } },
    {
      what: 'Imported for its side effects',
      files: { [backend]: whole("import './storage/resource';\ndefineBackend({ auth });\n") },
    },
    {
      what: 'A bucket of the CDK instead',
      files: {
        [backend]: whole(
          "import { Bucket } from 'aws-cdk-lib/aws-s3';\nconst backend = defineBackend({ auth });\nnew Bucket(backend.createStack('choir'), 'choirFiles');\n",
        ),
      },
    },
    {
      what: 'Sign-in lost',
      files: {
        [backend]:
          "import { defineBackend } from '@aws-amplify/backend';\nimport { storage } from './storage/resource';\ndefineBackend({ storage });\n",
      },
    },
    { what: 'The name of Gen 1', edits: { [file]: [["name: 'choirFiles'", "bucketName: 'choirFiles'"]] } },
    { what: 'The digit moved behind a blank', edits: { [file]: [['choirFiles', ' choirFiles']] } },
    {
      what: 'Old versions kept besides',
      edits: { [file]: [["name: 'choirFiles',", "name: 'choirFiles',\n  versioned: true,"]] },
    },
  ],
};
