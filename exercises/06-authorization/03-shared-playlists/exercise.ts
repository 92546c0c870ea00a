import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'shared-playlists',
  lesson: 'several-owners',
  title: 'Helpers and listeners',
  kind: 'extend',
  task: `
A playlist belongs to who made it. Now people share them, with two lists of user ids in each playlist:

- \`helpers\` read it and change it, but don't delete it.
- \`listeners\` read it, and nothing more.

The owner keeps every right. Nobody else sees a playlist. Who may change one may change its two lists, too: that is
agreed.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'helpers-may',
      sentence: 'Helpers read and change playlists that name them, and don’t delete them.',
      verify: allows('Playlist', 'owner:helpers', { get: 'yes', list: 'own', update: 'yes', delete: 'no' }),
    },
    {
      kind: 'backend',
      id: 'listeners-may',
      sentence: 'Listeners read playlists that name them, and do nothing else.',
      verify: allows('Playlist', 'owner:listeners', { get: 'yes', list: 'own', update: 'no', delete: 'no' }),
    },
    {
      kind: 'backend',
      id: 'owner-may',
      sentence: 'The owner still does everything.',
      verify: all(
        allows('Playlist', 'signed-in', { create: 'yes' }),
        allows('Playlist', 'owner', { get: 'yes', list: 'own', update: 'yes', delete: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'nobody-else',
      sentence: 'Nobody whom a playlist doesn’t name sees it.',
      verify: all(
        allows('Playlist', 'signed-in', {
          get: 'no',
          list: 'no',
          update: 'no',
          delete: 'no',
          onUpdate: 'no',
        }),
        allows('Playlist', 'guest', { get: 'no', list: 'no' }),
      ),
    },
  ],
  hints: [
    {
      id: 'one-name-or-many',
      when: { stage: 'synthesis', code: 'owner-field-type' },
      text: 'A rule and its field don’t fit: one of them is about a single name, the other about a list. How many people does each playlist name?',
    },
    {
      id: 'not-everyones-helpers',
      when: { stage: 'checks', check: 'helpers-may', says: /may list Playlist\.$/ },
      text: 'Somebody lists playlists that don’t name them. Which rule is for everyone who is signed in, and did the task ask for it?',
    },
    {
      id: 'helpers-delete',
      when: { stage: 'checks', check: 'helpers-may', says: /may delete/ },
      text: 'A rule without `.to([...])` gives everything, deleting too. What should helpers have?',
    },
    {
      id: 'helpers-missing',
      when: { stage: 'checks', check: 'helpers-may', says: /may not/ },
      text: 'Helpers stand in a list in the record. Which rule looks into such a field, and what may they do?',
    },
    {
      id: 'listeners-too-much',
      when: { stage: 'checks', check: 'listeners-may', says: /may (update|delete)/ },
      text: 'Listeners may do more than read. They need a list and a rule of their own.',
    },
    {
      id: 'listeners-missing',
      when: { stage: 'checks', check: 'listeners-may' },
      text: 'Listeners don’t get in yet. They are in another list than the helpers, so they need a rule of their own.',
    },
    {
      id: 'everyone-is-too-wide',
      when: { stage: 'checks', check: 'nobody-else' },
      text: 'Somebody gets in whom no playlist names. Which rule is for everyone who is signed in?',
    },
    {
      id: 'lists-to-write-into',
      when: { stage: 'checks', check: 'nothing-else', says: /(helpers|listeners) is missing/ },
      text: 'A rule adds the field that it looks at. But the app can’t write into it, so nobody would ever stand in the list. Declare it in the model.',
    },
    {
      id: 'three-rules',
      text: 'Three kinds of people, three rules: the owner, the helpers, the listeners.',
    },
    {
      id: 'plural',
      text: 'The rule for a list of people is `allow.ownersDefinedIn(...)`, with the name of the field, and `.to([...])` says what they may do.',
    },
  ],
  startFails: { stage: 'checks', check: 'helpers-may' },
  mistakes: [
    {
      name: 'helpers-own-it',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.ownersDefinedIn('helpers').to(['read', 'update'])", "allow.ownersDefinedIn('helpers')"],
        ],
      },
      brings: 'helpers-delete',
    },
    {
      name: 'everyone-listens',
      edits: {
        'amplify/data/resource.ts': [
          [
            "allow.ownersDefinedIn('listeners').to(['read'])",
            "allow.ownersDefinedIn('listeners').to(['read']),\n      allow.authenticated().to(['read'])",
          ],
        ],
      },
      trips: { stage: 'checks', check: 'helpers-may' },
      brings: 'not-everyones-helpers',
    },
    {
      name: 'one-helper-only',
      edits: {
        'amplify/data/resource.ts': [["allow.ownersDefinedIn('helpers')", "allow.ownerDefinedIn('helpers')"]],
      },
      trips: { stage: 'synthesis' },
      brings: 'one-name-or-many',
    },
    {
      name: 'listeners-change',
      edits: {
        'amplify/data/resource.ts': [
          [
            "allow.ownersDefinedIn('listeners').to(['read'])",
            "allow.ownersDefinedIn('listeners').to(['read', 'update'])",
          ],
        ],
      },
      brings: 'listeners-too-much',
    },
    {
      name: 'lists-left-to-the-rules',
      edits: {
        'amplify/data/resource.ts': [
          ['      helpers: a.string().array(),\n      listeners: a.string().array(),\n', ''],
        ],
      },
      brings: 'lists-to-write-into',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
        ],
      },
    },
    {
      name: 'get-list-listen',
      edits: {
        'amplify/data/resource.ts': [
          [
            "allow.ownersDefinedIn('listeners').to(['read'])",
            "allow.ownersDefinedIn('listeners').to(['get', 'list', 'listen'])",
          ],
        ],
      },
    },
    {
      name: 'rules-in-another-order',
      edits: {
        'amplify/data/resource.ts': [
          [
            "      allow.owner(),\n      allow.ownersDefinedIn('helpers').to(['read', 'update']),\n",
            "      allow.ownersDefinedIn('helpers').to(['update', 'read']),\n      allow.owner(),\n",
          ],
        ],
      },
    },
  ],
  why: `
Two lists, two rules, each with what its people need. One list for both would have made listeners helpers. The fields
have to be declared: one that a rule adds by itself can’t be written, so nobody could ever be named.

Try next: only the owner may change the two lists. Which rules would stand at these fields?
`,
});
