import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/storage/resource.ts';
const withAccess = (access: string, before = '') => ({
  [file]: `import { defineStorage } from '@aws-amplify/backend';
${before}
export const storage = defineStorage({ name: 'choirFiles', access: ${access} });
`,
});

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A body that returns',
      files: withAccess(
        "allow => {\n  return { 'inbox/*': [allow.authenticated.to(['write'])], 'recordings/*': [allow.authenticated.to(['read'])], 'posters/*': [allow.authenticated.to(['read']), allow.guest.to(['read'])] };\n}",
      ),
    },
    {
      what: 'Both at once, by a map',
      files: withAccess(
        "allow => ({\n  'posters/*': [allow.guest, allow.authenticated].map(one => one.to(['read'])),\n  'recordings/*': [allow.authenticated.to(['read'])],\n  'inbox/*': [allow.authenticated.to(['write'])],\n})",
      ),
    },
    {
      what: 'Rules by name',
      files: withAccess(
        "allow => {\n  const [see, handIn] = [allow.authenticated.to(['read']), allow.authenticated.to(['write'])];\n  return { 'posters/*': [allow.guest.to(['read']), see], 'recordings/*': [see], 'inbox/*': [handIn] };\n}",
      ),
    },
    {
      what: 'Two words for read, everywhere',
      files: withAccess(
        "allow => ({\n  'posters/*': [allow.guest.to(['list', 'get']), allow.authenticated.to(['get', 'list'])],\n  'recordings/*': [allow.authenticated.to(['get', 'list'])],\n  'inbox/*': [allow.authenticated.to(['write'])],\n})",
      ),
    },
    {
      what: 'Paths in constants',
      files: withAccess(
        "allow => ({\n  [`${folders.posters}/*`]: [allow.guest.to(['read']), allow.authenticated.to(['read'])],\n  [`${folders.recordings}/*`]: [allow.authenticated.to(['read'])],\n  [`${folders.inbox}/*`]: [allow.authenticated.to(['write'])],\n})",
        "const folders = { posters: 'posters', recordings: 'recordings', inbox: 'inbox' };",
      ),
    },
    {
      what: 'A function of its own',
      files: {
        [file]:
          "import { defineStorage } from '@aws-amplify/backend';\n\ntype Access = NonNullable<Parameters<typeof defineStorage>[0]['access']>;\nconst access: Access = allow => ({\n  'posters/*': [allow.guest.to(['read']), allow.authenticated.to(['read'])],\n  'recordings/*': [allow.authenticated.to(['read'])],\n  'inbox/*': [allow.authenticated.to(['write'])],\n});\n\nexport const storage = defineStorage({ name: 'choirFiles', access });\n",
      },
    },
    {
      what: 'Spread from two objects',
      files: withAccess(
        "allow => ({\n  ...{ 'posters/*': [allow.guest.to(['read']), allow.authenticated.to(['read'])] },\n  ...{ 'recordings/*': [allow.authenticated.to(['read'])], 'inbox/*': [allow.authenticated.to(['write'])] },\n})",
      ),
    },
    {
      what: 'From entries',
      files: withAccess(
        "allow => Object.fromEntries([\n  ['posters/*', [allow.guest.to(['read']), allow.authenticated.to(['read'])]],\n  ['recordings/*', [allow.authenticated.to(['read'])]],\n  ['inbox/*', [allow.authenticated.to(['write'])]],\n])",
      ),
    },
    {
      what: 'Actions as constants',
      files: withAccess(
        "allow => ({\n  'posters/*': [allow.guest.to([...see]), allow.authenticated.to([...see])],\n  'recordings/*': [allow.authenticated.to([...see])],\n  'inbox/*': [allow.authenticated.to(['write'])],\n})",
        "const see = ['read'] as const;",
      ),
    },
    {
      what: 'Another name for the argument',
      files: withAccess(
        "may => ({\n  'posters/*': [may.guest.to(['read']), may.authenticated.to(['read'])],\n  'recordings/*': [may.authenticated.to(['read'])],\n  'inbox/*': [may.authenticated.to(['write'])],\n})",
      ),
    },
  ],
  wrong: [
    {
      what: 'Guests hand in, too',
      edits: {
        [file]: [
          [
            "[allow.authenticated.to(['write'])]",
            "[allow.guest.to(['write']), allow.authenticated.to(['write'])]",
          ],
        ],
      },
    },
    {
      what: 'What was handed in can be taken back',
      edits: { [file]: [["['write']", "['write', 'delete']"]] },
    },
    { what: 'A path without its star', edits: { [file]: [["'inbox/*'", "'inbox/'"]] } },
    { what: 'The plural of inbox', edits: { [file]: [["'inbox/*'", "'inboxes/*'"]] } },
    {
      what: 'Posters can be seen and not opened',
      edits: { [file]: [["[allow.guest.to(['read']),", "[allow.guest.to(['list']),"]] },
    },
    {
      what: 'An inbox for each person',
      edits: {
        [file]: [["'inbox/*': [allow.authenticated", "'inbox/{entity_id}/*': [allow.entity('identity')"]],
      },
    },
    { what: 'All below one folder', edits: { [file]: [["'recordings/*'", "'posters/recordings/*'"]] } },
    {
      what: 'Who is signed in changes posters',
      edits: {
        [file]: [
          [
            "allow.authenticated.to(['read'])],\n    'rec",
            "allow.authenticated.to(['read', 'write'])],\n    'rec",
          ],
        ],
      },
    },
    {
      what: 'Recordings can be changed',
      edits: {
        [file]: [
          [
            "'recordings/*': [allow.authenticated.to(['read'])]",
            "'recordings/*': [allow.authenticated.to(['read', 'write', 'delete'])]",
          ],
        ],
      },
    },
    { what: 'Writing in the words of a model', edits: { [file]: [["['write']", "['create']"]] } },
    {
      what: 'Writing in the words of a model, past the types',
      edits: { [file]: [["['write']", "['create'] as never"]] },
    },
    { what: 'The inbox in a comment', edits: { [file]: [["    'inbox/*'", "    // 'inbox/*'"]] } },
    {
      what: 'Recordings that can be opened and not seen',
      edits: {
        [file]: [
          [
            "'recordings/*': [allow.authenticated.to(['read'])]",
            "'recordings/*': [allow.authenticated.to(['get'])]",
          ],
        ],
      },
    },
    { what: 'A letter box below the recordings', edits: { [file]: [["'inbox/*'", "'recordings/inbox/*'"]] } },
  ],
};
