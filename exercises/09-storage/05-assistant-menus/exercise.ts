import { all } from '../../../src/checks/claim.ts';
import { bucketNamed, filesOnlyFor, mayWithFiles } from '../../../src/checks/files.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/storage/resource.ts';
const staff = { group: 'STAFF' } as const;

export default defineExercise({
  id: 'assistant-menus',
  lesson: 'groups-and-files',
  title: 'Review what the assistant wrote',
  kind: 'review',
  task: `
A restaurant asked an AI assistant for this:

*Everybody reads the menus, with or without an account. Staff (the group STAFF) read, write and delete them, nobody
else changes anything. Drafts, below \`menus/drafts/\`, are for staff alone: they read, write and delete them.*

It answered with code, and with a reason for each line. It compiles and synthesizes. Review it: which of the reasons
is wrong, and where is it wider than asked? Make it do what was asked.
`,
  files: [file],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'customers-read',
      sentence: 'Guests and people with an account may read menus, and no more.',
      verify: all(mayWithFiles('menus/*', 'guest', ['read']), mayWithFiles('menus/*', 'signed-in', ['read'])),
    },
    {
      kind: 'backend',
      id: 'staff-menus',
      sentence: 'Staff may read, write and delete menus.',
      verify: mayWithFiles('menus/*', staff, ['read', 'write', 'delete']),
    },
    {
      kind: 'backend',
      id: 'staff-drafts',
      sentence: 'Staff may read, write and delete drafts.',
      verify: mayWithFiles('menus/drafts/*', staff, ['read', 'write', 'delete']),
    },
    {
      kind: 'backend',
      id: 'drafts-for-staff',
      sentence: 'Nobody else gets drafts.',
      verify: filesOnlyFor('menus/drafts/*', [staff]),
    },
    {
      kind: 'backend',
      id: 'same-bucket',
      sentence: 'The bucket is still restaurantFiles.',
      verify: bucketNamed('restaurantFiles'),
    },
  ],
  hints: [
    {
      id: 'wider-than-asked',
      when: { stage: 'checks', check: 'customers-read', says: /write|delete/ },
      text: 'Compare what customers may do with what was asked, word by word. Who may replace a menu now?',
    },
    {
      id: 'customers-shut-out',
      when: { stage: 'checks', check: 'customers-read' },
      text: 'Customers come with or without an account: two roles, so two rules. One of them lost something.',
    },
    {
      id: 'one-role-at-a-time',
      when: { stage: 'checks', check: 'staff-menus' },
      text: '“Staff are signed in, so they read already”: is that so? Which role has somebody who is in a group, and which rules speak to that role?',
    },
    {
      id: 'starts-again',
      when: { stage: 'checks', check: 'staff-drafts' },
      text: '“They keep their rights from above”: what does a deeper path do with the rules of the one above it?',
    },
    {
      id: 'drafts-open',
      when: { stage: 'checks', check: 'drafts-for-staff' },
      text: 'Somebody besides staff gets at drafts. A deeper path closes itself to all whom it doesn’t name: name nobody else.',
    },
    {
      id: 'three-lines',
      text: 'Three lines are wrong: one gives too much, two give too little because their reason is wrong.',
    },
    {
      id: 'say-it-all',
      text: 'For a group, say all that it may do, on each path: nothing comes from being signed in, and nothing from above.',
    },
  ],
  startFails: { stage: 'checks', check: 'customers-read' },
  mistakes: [
    {
      name: 'only-the-wide-line',
      edits: {
        [file]: [
          [
            "allow.groups(['STAFF']).to(['read', 'write', 'delete']),\n    ],",
            "allow.groups(['STAFF']).to(['write', 'delete']),\n    ],",
          ],
        ],
      },
      brings: 'one-role-at-a-time',
    },
    {
      name: 'drafts-from-above',
      edits: {
        [file]: [
          [
            "'menus/drafts/*': [allow.groups(['STAFF']).to(['read', 'write', 'delete'])]",
            "'menus/drafts/*': [allow.groups(['STAFF']).to(['read'])]",
          ],
        ],
      },
      brings: 'starts-again',
    },
    {
      name: 'drafts-path-dropped',
      edits: {
        [file]: [["    'menus/drafts/*': [allow.groups(['STAFF']).to(['read', 'write', 'delete'])],\n", '']],
      },
      brings: 'drafts-open',
    },
    {
      name: 'signed-in-dropped',
      edits: { [file]: [["      allow.authenticated.to(['read']),\n", '']] },
      brings: 'customers-shut-out',
    },
    {
      name: 'drafts-for-all-signed-in',
      edits: {
        [file]: [["'menus/drafts/*': [", "'menus/drafts/*': [allow.authenticated.to(['read']), "]],
      },
      brings: 'drafts-open',
    },
  ],
  alternatives: [
    { name: 'docs-sample', style: 'docs', edits: { [file]: [['allow => ({', '(allow) => ({']] } },
    {
      name: 'staff-rule-once',
      edits: {
        [file]: [
          [
            'access: allow => ({\n',
            "access: allow => {\n    const staff = allow.groups(['STAFF']).to(['read', 'write', 'delete']);\n    return {\n",
          ],
          ["allow.groups(['STAFF']).to(['read', 'write', 'delete']),\n    ],", 'staff,\n    ],'],
          ["[allow.groups(['STAFF']).to(['read', 'write', 'delete'])]", '[staff]'],
          ['  }),\n});', '    };\n  },\n});'],
        ],
      },
    },
    {
      name: 'order-and-words',
      edits: {
        [file]: [
          [
            "      allow.guest.to(['read']),\n      allow.authenticated.to(['read']),",
            "      allow.authenticated.to(['list', 'get']),\n      allow.guest.to(['read']),",
          ],
        ],
      },
    },
  ],
  why: `
The assistant reasoned as if rules added up, as in a model. In storage a member of STAFF has the role of STAFF and no
other, and a deeper path starts anew. Such answers look right, since each line has a reason: read the table, not the
reasons.
`,
});
