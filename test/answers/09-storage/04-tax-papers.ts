import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/storage/resource.ts';
const withAccess = (access: string, before = '') => ({
  [file]: `import { defineStorage } from '@aws-amplify/backend';
${before}
export const storage = defineStorage({ name: 'taxFiles', access: ${access} });
`,
});
const papers = "'papers/{entity_id}/*': [allow.entity('identity').to(['read', 'write'])],";
const guest = "allow.guest.to(['read']),";
const everyone = "      allow.authenticated.to(['read']),\n      allow.entity";
const own = "allow.entity('identity').to(['read', 'write', 'delete']),";
const forms = "'forms/*': [allow.authenticated.to(['read'])],";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A body that returns, in another order',
      files: withAccess(
        `allow => {\n  const own = allow.entity('identity');\n  return {\n    ${papers}\n    'portraits/{entity_id}/*': [own.to(['delete', 'write', 'read']), ${guest} allow.authenticated.to(['read'])],\n    ${forms}\n  };\n}`,
      ),
    },
    {
      what: 'Everybody by a map',
      files: withAccess(
        `allow => ({\n  ${forms}\n  'portraits/{entity_id}/*': [...[allow.guest, allow.authenticated].map(one => one.to(['read'])), ${own}],\n  ${papers}\n})`,
      ),
    },
    { what: 'Two words for read', edits: { [file]: [[guest, "allow.guest.to(['get', 'list']),"]] } },
    {
      what: 'The folder in a constant',
      files: withAccess(
        `allow => ({\n  ${forms}\n  [folder('portraits')]: [${guest} allow.authenticated.to(['read']), ${own}],\n  [folder('papers')]: [allow.entity('identity').to(['read', 'write'])],\n})`,
        'const folder = (name: string) => `${name}/{entity_id}/*` as const;',
      ),
    },
    {
      what: 'Actions in constants',
      files: withAccess(
        `allow => ({\n  ${forms}\n  'portraits/{entity_id}/*': [allow.guest.to(see), allow.authenticated.to(see), ${own}],\n  ${papers}\n})`,
        "const see: 'read'[] = ['read'];",
      ),
    },
    {
      what: 'The person’s rule first',
      edits: {
        [file]: [
          [guest, own],
          [own, guest],
        ],
      },
    },
    {
      what: 'The person may open, write and delete; everybody lists',
      edits: { [file]: [[own, "allow.entity('identity').to(['get', 'write', 'delete']),"]] },
    },
    {
      what: 'Papers in two words',
      edits: { [file]: [["to(['read', 'write'])", "to(['get', 'list', 'write'])"]] },
    },
    {
      what: 'Forms in two words',
      edits: { [file]: [[forms, "'forms/*': [allow.authenticated.to(['list', 'get'])],"]] },
    },
    {
      what: 'With the style of the documentation',
      files: withAccess(
        `(allow) => ({\n  "forms/*": [allow.authenticated.to(["read"])],\n  "portraits/{entity_id}/*": [\n    allow.guest.to(["read"]),\n    allow.authenticated.to(["read"]),\n    allow.entity("identity").to(["read", "write", "delete"])\n  ],\n  "papers/{entity_id}/*": [allow.entity("identity").to(["read", "write"])]\n})`,
      ),
    },
  ],
  wrong: [
    {
      what: 'Papers can be deleted, too',
      edits: { [file]: [[papers, papers.replace("'write'", "'write', 'delete'")]] },
    },
    { what: 'Papers only handed in', edits: { [file]: [[papers, papers.replace("'read', ", '')]] } },
    {
      what: 'Everybody lists papers',
      edits: { [file]: [[papers, papers.replace('[allow', "[allow.authenticated.to(['list']), allow")]] },
    },
    {
      what: 'Everybody signed in changes portraits',
      edits: { [file]: [[everyone, everyone.replace("['read']", "['read', 'write']")]] },
    },
    {
      what: 'Guests open portraits and don’t see which there are',
      edits: { [file]: [[guest, "allow.guest.to(['get']),"]] },
    },
    {
      what: 'Forms for guests',
      edits: { [file]: [[forms, forms.replace('[allow', "[allow.guest.to(['read']), allow")]] },
    },
    {
      what: 'Portraits somewhere else',
      edits: { [file]: [["'portraits/{entity_id}/*'", "'pictures/{entity_id}/*'"]] },
    },
    {
      what: 'The open path kept above',
      edits: {
        [file]: [
          [
            "    'portraits/{entity_id}/*': [",
            "    'portraits/*': [allow.guest.to(['read']), allow.authenticated.to(['read'])],\n    'portraits/{entity_id}/*': [",
          ],
        ],
      },
    },
    {
      what: 'The id in front',
      edits: { [file]: [["'portraits/{entity_id}/*'", "'{entity_id}/portraits/*'"]] },
    },
    {
      what: 'The id under another name',
      edits: { [file]: [["'portraits/{entity_id}/*'", "'portraits/{identity_id}/*'"]] },
    },
    {
      what: 'The id in a comment',
      edits: { [file]: [["'portraits/{entity_id}/*'", "'portraits/*' /* {entity_id} */"]] },
    },
    { what: 'Forms gone', edits: { [file]: [[`    ${forms}\n`, '']] } },
    {
      what: 'The portrait stays for ever',
      edits: { [file]: [[own, "allow.entity('identity').to(['read', 'write']),"]] },
    },
    { what: 'Another bucket', edits: { [file]: [["'taxFiles'", "'taxPapers'"]] } },
  ],
};
