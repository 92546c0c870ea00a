import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/storage/resource.ts';
const backend = 'amplify/backend.ts';
const invoices = "'invoices/*': [allow.groups(['ACCOUNTING']).to(['read', 'write'])],";
const accounting = "      allow.groups(['ACCOUNTING']).to(['read', 'write']),\n    ],";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'All of the file at once',
      edits: {
        [backend]: [
          ['import { invoices, photos }', 'import * as buckets'],
          ['  photos,\n  invoices,\n', '  ...buckets,\n'],
        ],
      },
    },
    {
      what: 'What is false, said',
      edits: {
        [file]: [
          ['  isDefault: true,\n', '  isDefault: true,\n  versioned: false,\n'],
          ['  versioned: true,', '  versioned: true,\n  isDefault: false,'],
        ],
      },
    },
    {
      what: 'Invoices in two words',
      edits: {
        [file]: [[invoices, "'invoices/*': [allow.groups(['ACCOUNTING']).to(['get', 'list', 'write'])],"]],
      },
    },
    {
      what: 'Exported under other names',
      edits: {
        [file]: [
          ['export const photos', 'export const pictures'],
          ['export const invoices', 'export const bills'],
        ],
        [backend]: [
          ['{ invoices, photos }', '{ bills, pictures }'],
          ['  photos,\n  invoices,\n', '  bills,\n  pictures,\n'],
        ],
      },
    },
    {
      what: 'Names in constants',
      edits: {
        [file]: [
          [
            "import { defineStorage } from '@aws-amplify/backend';",
            "import { defineStorage } from '@aws-amplify/backend';\nconst [first, second] = ['photos', 'invoices'] as const;",
          ],
          ["name: 'photos'", 'name: first'],
          ["name: 'invoices'", 'name: second'],
        ],
      },
    },
    {
      what: 'Invoices first',
      files: {
        [file]: `import { defineStorage } from '@aws-amplify/backend';\n\nexport const invoices = defineStorage({ versioned: true, name: 'invoices', access: allow => ({ ${invoices} }) });\nexport const photos = defineStorage({\n  access: allow => ({\n    'photos/*': [\n      allow.groups(['ACCOUNTING']).to(['write', 'read']),\n      allow.authenticated.to(['write', 'read']),\n      allow.guest.to(['read']),\n    ],\n  }),\n  isDefault: true,\n  name: 'photos',\n});\n`,
      },
    },
    {
      what: 'Registered in the other order, exported',
      edits: {
        [backend]: [
          ['defineBackend({\n', 'export const backend = defineBackend({\n'],
          ['  photos,\n  invoices,\n', '  invoices,\n  photos,\n'],
        ],
      },
    },
    {
      what: 'A group’s name in a constant',
      edits: {
        [file]: [
          [
            "import { defineStorage } from '@aws-amplify/backend';",
            "import { defineStorage } from '@aws-amplify/backend';\nconst group = 'ACCOUNTING';",
          ],
          [invoices, "'invoices/*': [allow.groups([group]).to(['read', 'write'])],"],
        ],
      },
    },
    {
      what: 'The key of before for the photos',
      edits: { [backend]: [['  photos,\n', '  storage: photos,\n']] },
    },
    {
      what: 'Guests in two words',
      edits: { [file]: [["allow.guest.to(['read'])", "allow.guest.to(['list', 'get'])"]] },
    },
  ],
  wrong: [
    { what: 'Invoices not registered', edits: { [backend]: [['  invoices,\n', '']] } },
    {
      what: 'The names swapped',
      edits: {
        [file]: [
          ["name: 'photos'", "name: 'invoices'"],
          ["name: 'invoices'", "name: 'photos'"],
        ],
      },
    },
    { what: 'The singular', edits: { [file]: [["name: 'photos'", "name: 'photo'"]] } },
    {
      what: 'Photos keep versions, invoices don’t',
      edits: {
        [file]: [
          ['  isDefault: true,\n', '  isDefault: true,\n  versioned: true,\n'],
          ['  versioned: true,\n  access', '  access'],
        ],
      },
    },
    {
      what: 'Two defaults',
      edits: { [file]: [['  versioned: true,', '  versioned: true,\n  isDefault: true,']] },
    },
    { what: 'Accounting reads only', edits: { [file]: [[invoices, invoices.replace(", 'write'", '')]] } },
    {
      what: 'Accounting deletes, too',
      edits: { [file]: [[invoices, invoices.replace("'write'", "'write', 'delete'")]] },
    },
    {
      what: 'Who is signed in sees invoices',
      edits: { [file]: [[invoices, invoices.replace('[allow', "[allow.authenticated.to(['get']), allow")]] },
    },
    {
      what: 'Invoices among the photos, too',
      edits: {
        [file]: [
          [
            '    ],\n  }),\n});\n\nexport const invoices',
            `    ],\n    ${invoices}\n  }),\n});\n\nexport const invoices`,
          ],
        ],
      },
    },
    { what: 'Photos on another path', edits: { [file]: [["'photos/*'", "'pictures/*'"]] } },
    {
      what: 'The old bucket besides',
      edits: {
        [file]: [
          [
            "import { defineStorage } from '@aws-amplify/backend';",
            "import { defineStorage } from '@aws-amplify/backend';\nexport const storage = defineStorage({ name: 'shopFiles', versioned: true });",
          ],
        ],
        [backend]: [
          ['{ invoices, photos }', '{ invoices, photos, storage }'],
          ['  auth,\n', '  auth,\n  storage,\n'],
        ],
      },
    },
    { what: 'Guests locked out', edits: { [file]: [["      allow.guest.to(['read']),\n", '']] } },
    {
      what: 'Accounting reads photos only',
      edits: { [file]: [[accounting, accounting.replace(", 'write'", '')]] },
    },
    { what: 'Versions by a number', edits: { [file]: [['versioned: true', "versioned: 'true'"]] } },
    { what: 'Versions in a comment', edits: { [file]: [['  versioned: true,', '  // versioned: true,']] } },
  ],
};
