import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'museum-hours',
  lesson: 'public-access',
  title: 'Open to visitors and members',
  kind: 'fix',
  task: `
Everybody should see a museum's hours: visitors without an account, and members who signed in. \`STAFF\` keeps them
up to date. What a colleague left doesn't even get through synthesis. Save, and read what it says.

Make it work, and keep all keys out of the app: the API takes none. Visitors and members read, and nothing more; \`STAFF\`
does everything.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'visitors-read',
      sentence: 'Visitors without an account read the hours.',
      verify: allows('OpeningHours', 'guest', { get: 'yes', list: 'yes' }),
    },
    {
      kind: 'backend',
      id: 'members-read',
      sentence: 'Members who are signed in read them too.',
      verify: allows('OpeningHours', 'signed-in', { get: 'yes', list: 'yes' }),
    },
    {
      kind: 'backend',
      id: 'only-read',
      sentence: 'Visitors and members change nothing.',
      verify: all(
        allows('OpeningHours', 'guest', { create: 'no', update: 'no', delete: 'no' }),
        allows('OpeningHours', 'signed-in', { create: 'no', update: 'no', delete: 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'staff-may',
      sentence: 'STAFF does everything.',
      verify: allows('OpeningHours', 'group:STAFF', {
        list: 'yes',
        create: 'yes',
        update: 'yes',
        delete: 'yes',
      }),
    },
  ],
  // A member who comes with the credentials of the identity pool is a member all the same.
  freedoms: {
    atLeast: ['get', 'list', 'onCreate', 'onUpdate', 'onDelete'].map(
      operation => `models/OpeningHours/access/identity-pool/${operation}`,
    ),
  },
  hints: [
    {
      id: 'a-mode-is-missing',
      when: { stage: 'synthesis', code: 'api-key-mode-missing' },
      text: 'The rule asks for a key, and this API takes none. You could add the mode. But a key would lie in every copy of the app: which rule lets in people without an account, and needs none?',
    },
    {
      id: 'a-key-after-all',
      when: { stage: 'checks', check: 'visitors-read' },
      text: 'Visitors have no account and should need no key. There is a rule named after such callers.',
    },
    {
      id: 'members-are-no-guests',
      when: { stage: 'checks', check: 'members-read' },
      text: 'Who signs in is no guest any more. Members come with their token, and no rule speaks of them yet.',
    },
    {
      id: 'limit-both',
      when: { stage: 'checks', check: 'only-read' },
      text: 'Somebody may change the hours who should only read. A rule gives everything until `.to([...])` limits it.',
    },
    {
      id: 'keep-the-staff',
      when: { stage: 'checks', check: 'staff-may' },
      text: 'The rule for `STAFF` was right. It has to stay as it was.',
    },
    {
      id: 'three-callers',
      text: 'Three kinds of callers: guests, everyone signed in, and a group. Each needs a rule.',
    },
    {
      id: 'the-rules',
      text: '`allow.guest()` and `allow.authenticated()`, both limited to reading, beside the rule for the group.',
    },
  ],
  startFails: { stage: 'synthesis', code: 'api-key-mode-missing' },
  mistakes: [
    {
      name: 'mode-for-the-key',
      edits: {
        'amplify/data/resource.ts': [
          ["allow.guest().to(['read'])", "allow.publicApiKey().to(['read'])"],
          [
            "authorizationModes: { defaultAuthorizationMode: 'userPool' }",
            "authorizationModes: { defaultAuthorizationMode: 'userPool', apiKeyAuthorizationMode: {} }",
          ],
        ],
      },
      brings: 'a-key-after-all',
    },
    {
      name: 'guests-only',
      edits: { 'amplify/data/resource.ts': [["      allow.authenticated().to(['read']),\n", '']] },
      brings: 'members-are-no-guests',
    },
    {
      name: 'visitors-write',
      edits: { 'amplify/data/resource.ts': [["allow.guest().to(['read'])", 'allow.guest()']] },
      brings: 'limit-both',
    },
    {
      name: 'members-by-the-other-door',
      edits: {
        'amplify/data/resource.ts': [['allow.authenticated()', "allow.authenticated('identityPool')"]],
      },
      brings: 'members-are-no-guests',
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
      name: 'rules-on-the-schema',
      edits: {
        'amplify/data/resource.ts': [
          [
            "    .authorization(allow => [\n      allow.guest().to(['read']),\n      allow.authenticated().to(['read']),\n      allow.group('STAFF'),\n    ]),\n})",
            "}).authorization(allow => [allow.group('STAFF'), allow.authenticated().to(['read']), allow.guest().to(['read'])])",
          ],
        ],
      },
    },
  ],
  why: `
\`guest\` and \`authenticated\` are two callers, so both need a rule. \`defineAuth\` brings the modes for both; a key would have
needed one more, and would have expired one day in every copy of the app.

The app says \`authMode: 'identityPool'\` while nobody is signed in: the default mode here is the user pool.
`,
});
