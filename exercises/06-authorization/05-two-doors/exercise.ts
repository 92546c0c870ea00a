import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'two-doors',
  lesson: 'signed-in-access',
  title: 'Members and screens',
  kind: 'complete',
  task: `
A photo club has members, who sign in with the user pool; their app sends the token. In the club house hang screens: they
sign in at the identity pool with the company's provider, and come with AWS credentials.

- Members see all photos, and change their own. Screens see no photos.
- Members and screens read banners. \`EDITORS\` do everything with them.

Nobody else gets anything.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'members-see-photos',
      sentence: 'Members read all photos.',
      verify: allows('Photo', 'signed-in', { get: 'yes', list: 'yes', update: 'no', delete: 'no' }),
    },
    {
      kind: 'backend',
      id: 'own-photos',
      sentence: 'Who made a photo changes and deletes it.',
      verify: all(
        allows('Photo', 'signed-in', { create: 'yes' }),
        allows('Photo', 'owner', { update: 'yes', delete: 'yes' }),
      ),
    },
    {
      kind: 'backend',
      id: 'no-photos-for-screens',
      sentence: 'Screens see no photos.',
      verify: allows('Photo', 'identity-pool', { get: 'no', list: 'no', onCreate: 'no' }),
    },
    {
      kind: 'backend',
      id: 'screens-read-banners',
      sentence: 'Screens read banners, and change none.',
      verify: allows('Banner', 'identity-pool', {
        get: 'yes',
        list: 'yes',
        create: 'no',
        update: 'no',
        delete: 'no',
      }),
    },
    {
      kind: 'backend',
      id: 'members-read-banners',
      sentence: 'Members read banners, and change none.',
      verify: allows('Banner', 'signed-in', {
        get: 'yes',
        list: 'yes',
        create: 'no',
        update: 'no',
        delete: 'no',
      }),
    },
    {
      kind: 'backend',
      id: 'nobody-else',
      sentence: 'Guests get nothing.',
      verify: all(
        allows('Photo', 'guest', { get: 'no', list: 'no' }),
        allows('Banner', 'guest', { get: 'no', list: 'no' }),
      ),
    },
  ],
  hints: [
    {
      id: 'which-door',
      when: { stage: 'checks', check: 'members-see-photos', says: /may not/ },
      text: 'Members come with the token of the user pool. By which door does the rule for photos wait? Compare the columns `signed in` and `identity pool` in the table.',
    },
    {
      id: 'too-much-for-members',
      when: { stage: 'checks', check: 'members-see-photos', says: /may (update|delete)/ },
      text: 'Members may change photos of others. `.to([...])` limits a rule.',
    },
    {
      id: 'door-left-open',
      when: { stage: 'checks', check: 'no-photos-for-screens' },
      text: 'The first door is open now, and the other one still is. Who comes by it, and should they see photos?',
    },
    {
      id: 'screens-are-signed-in',
      when: { stage: 'checks', check: 'screens-read-banners', says: /may not/ },
      text: 'Screens are signed in, only not with the user pool. `allow.authenticated` takes the name of a provider.',
    },
    {
      id: 'members-want-banners-too',
      when: { stage: 'checks', check: 'members-read-banners', says: /may not/ },
      text: 'Members and screens come by two doors. One rule opens one of them.',
    },
    {
      id: 'banners-are-read',
      when: { stage: 'checks', check: 'screens-read-banners', says: /may (create|update|delete)/ },
      text: 'Screens may change banners. Limit the rule to reading.',
    },
    {
      id: 'guests-are-somebody-else',
      when: { stage: 'checks', check: 'nobody-else' },
      text: 'A guest is signed in nowhere. Neither members nor screens are guests.',
    },
    {
      id: 'two-callers',
      text: "For the API, `allow.authenticated()` and `allow.authenticated('identityPool')` are two callers. Go through both models, and ask for each of the two.",
    },
    {
      id: 'spelled-out',
      text: 'Photos: the owner, and everyone of the user pool to read. Banners: the group, and both kinds of signed-in callers to read.',
    },
  ],
  startFails: { stage: 'checks', check: 'members-see-photos' },
  mistakes: [
    {
      name: 'both-doors-for-photos',
      edits: {
        'amplify/data/resource.ts': [
          [
            "[allow.owner(), allow.authenticated().to(['read'])]",
            "[allow.owner(), allow.authenticated().to(['read']), allow.authenticated('identityPool').to(['read'])]",
          ],
        ],
      },
      brings: 'door-left-open',
    },
    {
      name: 'screens-as-guests',
      edits: { 'amplify/data/resource.ts': [["allow.authenticated('identityPool')", 'allow.guest()']] },
      trips: { stage: 'checks', check: 'screens-read-banners' },
      brings: 'screens-are-signed-in',
    },
    {
      name: 'one-rule-for-both',
      edits: {
        'amplify/data/resource.ts': [
          ["      allow.authenticated().to(['read']),\n      allow.auth", '      allow.auth'],
        ],
      },
      brings: 'members-want-banners-too',
    },
    {
      name: 'members-change-photos',
      edits: {
        'amplify/data/resource.ts': [
          ["[allow.owner(), allow.authenticated().to(['read'])]", '[allow.owner(), allow.authenticated()]'],
        ],
      },
      brings: 'too-much-for-members',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [allow.owner()', '(allow) => [allow.owner()'],
        ],
      },
    },
    {
      name: 'provider-said',
      edits: {
        'amplify/data/resource.ts': [
          ['[allow.owner(), allow.authenticated()', "[allow.owner(), allow.authenticated('userPools')"],
        ],
      },
    },
  ],
  why: `
One person can stand at two doors: with a token, or with credentials. \`allow.authenticated()\` is the first,
\`allow.authenticated('identityPool')\` the second, and neither includes the other. Owners and groups exist at the first only.
`,
});
