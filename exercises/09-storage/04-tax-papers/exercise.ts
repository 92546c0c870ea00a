import { bucketNamed, mayWithFiles } from '../../../src/checks/files.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/storage/resource.ts';
const [papers, portraits] = ['papers/{entity_id}/*', 'portraits/{entity_id}/*'];

export default defineExercise({
  id: 'tax-papers',
  lesson: 'own-folders',
  title: 'The portrait that vanished',
  kind: 'hole',
  task: `
These rules compile, synthesize, and are deployed. The comments say what is meant. Still, one customer
has deleted somebody else's portrait. Another one opened papers that weren't hers.

Find both holes and close them, so that the code does what the comments say. A folder per person goes by the person's
id, as for \`papers/\`. Portraits go on being seen by *everybody*. (\`w\` shows who may do what now.)
`,
  files: [file],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'papers-of-others',
      sentence: 'Nobody may do anything with the papers of others.',
      verify: mayWithFiles(papers, 'signed-in', []),
    },
    {
      kind: 'backend',
      id: 'own-papers',
      sentence: 'Each person may read and hand in their own papers.',
      verify: mayWithFiles(papers, 'owner', ['read', 'write']),
    },
    {
      kind: 'backend',
      id: 'portraits-of-others',
      sentence: 'Everyone signed in may read the portraits of others, and no more.',
      verify: mayWithFiles(portraits, 'signed-in', ['read']),
    },
    {
      kind: 'backend',
      id: 'own-portrait',
      sentence: 'Each person may read, change and delete their own portrait.',
      verify: mayWithFiles(portraits, 'owner', ['read', 'write', 'delete']),
    },
    {
      kind: 'backend',
      id: 'portraits-for-guests',
      sentence: 'Guests may read portraits.',
      verify: mayWithFiles(portraits, 'guest', ['read']),
    },
    {
      kind: 'backend',
      id: 'same-bucket',
      sentence: 'The bucket is still taxFiles.',
      verify: bucketNamed('taxFiles'),
    },
  ],
  hints: [
    {
      id: 'token-for-everyone',
      when: { stage: 'checks', check: 'papers-of-others' },
      text: 'Two rules stand on the papers. For which of them does `{entity_id}` become the caller’s own id, and what does it become for the other one?',
    },
    {
      id: 'papers-gone',
      when: { stage: 'checks', check: 'own-papers' },
      text: 'The person to whom the papers belong lost something. The rule for the entity was right as it was.',
    },
    {
      id: 'whose-portrait',
      when: { stage: 'checks', check: 'portraits-of-others', says: /write|delete/ },
      text: '“The entity” may change portraits: but which ones? Nothing in this path says which part of it belongs to whom.',
    },
    {
      id: 'others-look-too',
      when: { stage: 'checks', check: 'portraits-of-others', says: /do nothing/ },
      text: 'The hole is closed, but now people who are signed in see no portraits but their own. Guests see them all; who is signed in is no guest.',
    },
    {
      id: 'portrait-of-ones-own',
      when: { stage: 'checks', check: 'own-portrait' },
      text: 'A person may no longer do all with their own portrait. That is what the rule for the entity is for.',
    },
    {
      id: 'guests-look-too',
      when: { stage: 'checks', check: 'portraits-for-guests' },
      text: '“Everybody may see who works here” holds for guests too, and for no more than to see.',
    },
    {
      id: 'ask-of-each-rule',
      text: 'Ask of each rule: who is let in, and does the path say whose files? A rule for the entity needs `{entity_id}` in its path.',
    },
    {
      id: 'three-rules',
      text: 'Take one rule from the papers. Give the portraits `{entity_id}`, and a third rule, with which people who are signed in read them all.',
    },
  ],
  startFails: { stage: 'checks', check: 'papers-of-others' },
  mistakes: [
    {
      name: 'one-hole-only',
      edits: {
        [file]: [
          ["'portraits/{entity_id}/*'", "'portraits/*'"],
          ["      allow.authenticated.to(['read']),\n      allow.entity", '      allow.entity'],
        ],
      },
      brings: 'whose-portrait',
    },
    {
      name: 'others-lose-sight',
      edits: {
        [file]: [["      allow.authenticated.to(['read']),\n      allow.entity", '      allow.entity']],
      },
      brings: 'others-look-too',
    },
    {
      name: 'papers-for-the-signed-in',
      edits: {
        [file]: [
          ["[allow.entity('identity').to(['read', 'write'])]", "[allow.authenticated.to(['read', 'write'])]"],
        ],
      },
      brings: 'token-for-everyone',
    },
    {
      name: 'portraits-read-only',
      edits: {
        [file]: [
          [
            "allow.entity('identity').to(['read', 'write', 'delete'])",
            "allow.entity('identity').to(['read'])",
          ],
        ],
      },
      brings: 'portrait-of-ones-own',
    },
    {
      name: 'guests-shut-out',
      edits: { [file]: [["      allow.guest.to(['read']),\n", '']] },
      brings: 'guests-look-too',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: { [file]: [['allow => ({', '(allow) => ({']] },
    },
    {
      name: 'entity-changes-only',
      edits: {
        [file]: [
          [
            "allow.entity('identity').to(['read', 'write', 'delete'])",
            "allow.entity('identity').to(['write', 'delete'])",
          ],
        ],
      },
    },
    {
      name: 'papers-first',
      edits: {
        [file]: [
          ["    // Forms to fill in.\n    'forms/*': [allow.authenticated.to(['read'])],\n", ''],
          [
            "'papers/{entity_id}/*': [allow.entity('identity').to(['read', 'write'])],",
            "'papers/{entity_id}/*': [allow.entity('identity').to(['write', 'read'])],\n    'forms/*': [allow.authenticated.to(['get', 'list'])],",
          ],
        ],
      },
    },
  ],
  why: `
For \`allow.entity('identity')\`, \`{entity_id}\` becomes the caller's id; for every other rule it becomes \`*\`. And a
rule for the entity on a path without the token lets in everyone who is signed in.

The entity's rule could have said \`['write', 'delete']\`: people read their own portrait as everybody does.
`,
});
