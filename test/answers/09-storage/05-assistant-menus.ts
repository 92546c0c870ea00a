import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/storage/resource.ts';
const withAccess = (access: string, before = '') => ({
  [file]: `import { defineStorage } from '@aws-amplify/backend';
${before}
export const storage = defineStorage({ name: 'restaurantFiles', access: ${access} });
`,
});
const drafts = "'menus/drafts/*': [allow.groups(['STAFF']).to(['read', 'write', 'delete'])]";
const guest = "      allow.guest.to(['read']),\n";
const signedIn = "allow.authenticated.to(['read']),";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Drafts first',
      files: withAccess(
        `allow => ({\n  ${drafts},\n  'menus/*': [allow.groups(['STAFF']).to(['delete', 'read', 'write']), ${signedIn} allow.guest.to(['read'])],\n})`,
      ),
    },
    {
      what: 'All actions in a constant',
      files: withAccess(
        `allow => ({\n  'menus/*': [allow.guest.to(['read']), ${signedIn} allow.groups(['STAFF']).to([...all])],\n  'menus/drafts/*': [allow.groups(['STAFF']).to([...all])],\n})`,
        "const all = ['read', 'write', 'delete'] as const;",
      ),
    },
    {
      what: 'The group in a constant',
      files: withAccess(
        `allow => {\n  const staff = allow.groups([STAFF]);\n  return {\n    'menus/*': [allow.guest.to(['read']), ${signedIn} staff.to(['read', 'write', 'delete'])],\n    'menus/drafts/*': [staff.to(['read', 'write', 'delete'])],\n  };\n}`,
        "const STAFF = 'STAFF';",
      ),
    },
    {
      what: 'Everybody by a map',
      files: withAccess(
        `allow => ({\n  'menus/*': [...[allow.guest, allow.authenticated].map(one => one.to(['read'])), allow.groups(['STAFF']).to(['read', 'write', 'delete'])],\n  ${drafts},\n})`,
      ),
    },
    {
      what: 'Read in two words for staff',
      edits: {
        [file]: [
          [drafts, "'menus/drafts/*': [allow.groups(['STAFF']).to(['get', 'list', 'write', 'delete'])]"],
        ],
      },
    },
    {
      what: 'Read in two words for guests',
      edits: { [file]: [[guest, "      allow.guest.to(['get', 'list']),\n"]] },
    },
    {
      what: 'Comments kept and put right',
      edits: { [file]: [[guest, `      // Customers, without an account or with one.\n${guest}`]] },
    },
    {
      what: 'The path put together',
      files: withAccess(
        `allow => ({\n  [\`\${menus}/*\`]: [allow.guest.to(['read']), ${signedIn} allow.groups(['STAFF']).to(['read', 'write', 'delete'])],\n  [\`\${menus}/drafts/*\`]: [allow.groups(['STAFF']).to(['read', 'write', 'delete'])],\n})`,
        "const menus = 'menus';",
      ),
    },
    {
      what: 'Order of the options',
      files: {
        [file]: `import { defineStorage } from '@aws-amplify/backend';\nexport const storage = defineStorage({ access: allow => ({ 'menus/*': [allow.guest.to(['read']), ${signedIn} allow.groups(['STAFF']).to(['read', 'write', 'delete'])], ${drafts} }), name: 'restaurantFiles', isDefault: true });\n`,
      },
    },
    {
      what: 'With the style of the documentation',
      files: withAccess(
        `(allow) => ({\n  "menus/*": [\n    allow.guest.to(["read"]),\n    allow.authenticated.to(["read"]),\n    allow.groups(["STAFF"]).to(["read", "write", "delete"])\n  ],\n  "menus/drafts/*": [allow.groups(["STAFF"]).to(["read", "write", "delete"])]\n})`,
      ),
    },
  ],
  wrong: [
    { what: 'Staff can’t delete drafts', edits: { [file]: [[drafts, drafts.replace(", 'delete'", '')]] } },
    {
      what: 'Staff open drafts and don’t see which there are',
      edits: { [file]: [[drafts, drafts.replace("'read'", "'get'")]] },
    },
    { what: 'Drafts beside menus', edits: { [file]: [["'menus/drafts/*'", "'drafts/*'"]] } },
    { what: 'Guests locked out', edits: { [file]: [[guest, '']] } },
    { what: 'Guests list only', edits: { [file]: [[guest, "      allow.guest.to(['list']),\n"]] } },
    {
      what: 'Who is signed in deletes',
      edits: { [file]: [[signedIn, "allow.authenticated.to(['read', 'delete']),"]] },
    },
    { what: 'A group that nobody made', edits: { [file]: [[drafts, drafts.replace('STAFF', 'COOKS')]] } },
    {
      what: 'Staff by the word of a model',
      edits: { [file]: [[drafts, drafts.replace("groups(['STAFF'])", "group('STAFF')")]] },
    },
    {
      what: 'Drafts for their authors',
      edits: {
        [file]: [
          [
            drafts,
            "'menus/drafts/{entity_id}/*': [allow.entity('identity').to(['read', 'write', 'delete'])]",
          ],
        ],
      },
    },
    {
      what: 'Guests see drafts',
      edits: { [file]: [[drafts, drafts.replace('[allow', "[allow.guest.to(['get']), allow")]] },
    },
    { what: 'Drafts two levels down', edits: { [file]: [["'menus/drafts/*'", "'menus/drafts/new/*'"]] } },
    {
      what: 'Staff write menus only',
      edits: {
        [file]: [
          [
            "allow.groups(['STAFF']).to(['read', 'write', 'delete']),\n    ],",
            "allow.groups(['STAFF']).to(['write']),\n    ],",
          ],
        ],
      },
    },
    {
      what: 'The rule for staff in a comment',
      edits: {
        [file]: [
          [
            "      allow.groups(['STAFF']).to(['read', 'write', 'delete']),\n    ],",
            "      // allow.groups(['STAFF']).to(['read', 'write', 'delete']),\n    ],",
          ],
        ],
      },
    },
    {
      what: 'Desserts opened besides',
      edits: { [file]: [[drafts, `${drafts},\n    'desserts/*': [allow.guest.to(['read', 'write'])]`]] },
    },
  ],
};
