import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'invented-words',
  lesson: 'review-rules',
  title: 'Words that don’t exist',
  kind: 'review',
  task: `
Gardeners share tips. You asked an assistant for the rules, and it answered with words that don’t exist, or don’t any more.
This is what you had asked for:

- Everyone reads all tips, with an account or without one. No API key.
- Who is signed in posts tips, and later changes their own. Nobody changes somebody else’s.
- \`CURATORS\` delete tips. Nobody else does, and they don’t change any of others.

Make the compiler content first. Then look at the table, and ask whether it is what you wanted.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'everyone-reads',
      sentence: 'Guests and everyone signed in read all tips.',
      verify: all(
        allows('Tip', 'guest', { get: 'yes', list: 'yes' }),
        allows('Tip', 'signed-in', { get: 'yes', list: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'post-and-change-own',
      sentence: 'Who is signed in posts tips, and changes their own.',
      verify: all(allows('Tip', 'signed-in', { create: 'yes' }), allows('Tip', 'owner', { update: 'yes' })),
    },
    {
      kind: 'backend',
      id: 'not-those-of-others',
      sentence: 'Nobody changes tips of others, and guests post none.',
      verify: all(
        allows('Tip', 'signed-in', { update: 'no' }),
        allows('Tip', 'guest', { create: 'no', update: 'no' }),
        allows('Tip', 'group:CURATORS', { update: 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'curators-delete',
      sentence: 'CURATORS delete tips, and nobody else does.',
      verify: all(
        allows('Tip', 'group:CURATORS', { delete: 'yes' }),
        allows('Tip', 'owner', { delete: 'no' }),
        allows('Tip', 'signed-in', { delete: 'no' }),
        allows('Tip', 'guest', { delete: 'no' }),
      ),
    },
  ],
  hints: [
    {
      id: 'words-of-the-preview',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /public|private|specificGroup/ },
      text: '`public`, `private` and `specificGroup` are words of Gen 1 and of the preview. Type `allow.` in your editor, and see which words there are today.',
    },
    {
      id: 'no-such-operation',
      when: { stage: 'types', code: ['TS2322', 'TS2820'], says: /write/ },
      text: 'There is no operation `write`. Which of create, update and delete did you ask for, and for whom?',
    },
    {
      id: 'key-for-public',
      when: { stage: 'synthesis', code: 'api-key-mode-missing' },
      text: '`public` has two successors. One wants an API key, and you had asked for none.',
    },
    {
      id: 'two-kinds-of-readers',
      when: { stage: 'checks', check: 'everyone-reads' },
      text: 'Some readers have an account, and some have none. To the API these are two callers, and each needs a rule.',
    },
    {
      id: 'own-needs-an-owner',
      when: { stage: 'checks', check: 'post-and-change-own' },
      text: '“Their own” needs somebody whom the record names. Which rule is about that person, and do they have both rights?',
    },
    {
      id: 'edit-is-too-wide',
      when: { stage: 'checks', check: 'not-those-of-others' },
      text: '“Logged-in users can post and edit”: whose tips, in the assistant’s rule, and whose did you mean?',
    },
    {
      id: 'owner-deletes',
      when: { stage: 'checks', check: 'curators-delete', says: /owner may delete/ },
      text: 'The owner’s rule gives deleting, too. You asked for posting and changing.',
    },
    {
      id: 'curators-only-delete',
      when: { stage: 'checks', check: 'curators-delete' },
      text: 'Look at the row `delete`: only `CURATORS` should have a yes there.',
    },
    {
      id: 'rule-by-rule',
      text: 'Write the wish as a table of callers and operations first. Then one rule for each column.',
    },
    {
      id: 'four-rules',
      text: 'Four rules: guests read, everyone signed in reads, the owner creates and updates, the group deletes.',
    },
  ],
  startFails: { stage: 'types' },
  mistakes: [
    {
      name: 'word-for-word',
      edits: {
        'amplify/data/resource.ts': [
          [
            "      allow.guest().to(['read']),\n      allow.authenticated().to(['read']),\n      allow.owner().to(['create', 'update']),\n      allow.group('CURATORS').to(['delete']),\n",
            "      allow.guest().to(['read']),\n      allow.authenticated().to(['read', 'create', 'update']),\n      allow.owner(),\n      allow.group('CURATORS').to(['delete']),\n",
          ],
        ],
      },
      brings: 'edit-is-too-wide',
    },
    {
      name: 'owner-may-all',
      edits: { 'amplify/data/resource.ts': [["allow.owner().to(['create', 'update'])", 'allow.owner()']] },
      brings: 'owner-deletes',
    },
    {
      name: 'key-for-everyone',
      edits: {
        'amplify/data/resource.ts': [["allow.guest().to(['read'])", "allow.publicApiKey().to(['read'])"]],
      },
      brings: 'key-for-public',
    },
    {
      name: 'curators-own-all',
      edits: {
        'amplify/data/resource.ts': [["allow.group('CURATORS').to(['delete'])", "allow.group('CURATORS')"]],
      },
      brings: 'edit-is-too-wide',
    },
    {
      name: 'write-stays',
      edits: { 'amplify/data/resource.ts': [["to(['create', 'update'])", "to(['write'])"]] },
      trips: { stage: 'types', code: 'TS2322' },
      brings: 'no-such-operation',
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
      name: 'owner-reads-too',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.owner().to(['create', 'update'])", "allow.owner().to(['create', 'read', 'update'])"],
          ["allow.group('CURATORS').to(['delete'])", "allow.group('CURATORS').to(['read', 'delete'])"],
        ],
      },
    },
    {
      name: 'post-by-two-rules',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.authenticated().to(['read'])", "allow.authenticated().to(['read', 'create'])"],
        ],
      },
    },
  ],
  why: `
The compiler found the words, and not the wish: “logged-in users can post and edit” would have let everyone edit everything.
\`private\` sounded like “their own”, and means everyone signed in.

Let an assistant read the current page before it writes, and compare its rules with a table of your own.
`,
});
