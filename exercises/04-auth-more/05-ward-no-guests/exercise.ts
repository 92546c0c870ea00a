import { allows } from '../../../src/checks/access-cells.ts';
import { all } from '../../../src/checks/claim.ts';
import { guestsGetKeys } from '../../../src/checks/sign-in-doors.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const data = 'amplify/data/resource.ts';
const backend = 'amplify/backend.ts';
const off =
  'const { cfnIdentityPool } = backend.auth.resources.cfnResources;\ncfnIdentityPool.allowUnauthenticatedIdentities = false;\n';

export default defineExercise({
  id: 'ward-no-guests',
  lesson: 'guests-off',
  title: 'Who reads the shifts',
  kind: 'hole',
  task: `
A hospital’s app shows who works when. A letter came: “I could read your shifts from my sofa. I have no account.” Press \`w\`
and find out how; there is more than one way.

1. Nobody without an account reads or changes shifts, and the API takes no key any more.
2. Nobody without an account gets AWS keys, whatever is added here later.
3. The screen in the hallway now signs in with an account of its own, in the group \`SCREENS\`. It reads shifts, and no more.

Nurses may do what they could before.
`,
  files: [data, backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'strangers',
      sentence: 'Whoever has no account reads no shifts.',
      verify: all(
        allows('Shift', 'guest', { get: 'no', list: 'no', create: 'no', update: 'no', delete: 'no' }),
        allows('Shift', 'api-key', { get: 'no', list: 'no', create: 'no', update: 'no', delete: 'no' }),
      ),
    },
    {
      kind: 'backend',
      id: 'no-keys',
      sentence: 'Guests get no AWS credentials.',
      verify: guestsGetKeys(false),
    },
    {
      kind: 'backend',
      id: 'screen',
      sentence: 'The screen reads shifts, and changes none.',
      verify: allows('Shift', 'group:SCREENS', {
        get: 'yes',
        list: 'yes',
        create: 'no',
        update: 'no',
        delete: 'no',
      }),
    },
    {
      kind: 'backend',
      id: 'nurses',
      sentence: 'Nurses may do what they could before.',
      verify: allows('Shift', 'group:NURSES', {
        get: 'yes',
        list: 'yes',
        create: 'yes',
        update: 'yes',
        delete: 'yes',
      }),
    },
  ],
  hints: [
    {
      id: 'no-such-option',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2339', 'TS2551'] },
      text: 'There is no such word. `defineAuth` has no option for guests: the property is one of the identity pool, which lies in `backend.auth.resources.cfnResources`.',
    },
    {
      id: 'the-key-is-left',
      when: { stage: 'checks', check: 'strangers', says: /(has|with) (the|an) API key|API key may|key may/i },
      text: 'Guests are out. But there is another way in that needs no account: the key, which lies in every copy of the app.',
    },
    {
      id: 'the-guest-is-left',
      when: { stage: 'checks', check: 'strangers' },
      text: 'Look at the columns of `w` one by one, and ask of each who that is. Which rule lets the guest in?',
    },
    {
      id: 'rules-are-not-enough',
      when: { stage: 'checks', check: 'no-keys' },
      text: 'No rule lets guests in now. They still get credentials of a role, and the next `allow.guest()` brings them back. What did the lesson set in `backend.ts`?',
    },
    {
      id: 'all-who-sign-in',
      when: { stage: 'checks', check: 'nothing-else', says: /signed/ },
      text: 'Now everybody who makes an account reads shifts, and anybody can make one. The task speaks of a group.',
    },
    {
      id: 'screen-too-wide',
      when: { stage: 'checks', check: 'screen', says: /(create|update|delete|change)/ },
      text: 'The screen may do more than read. A rule without `.to([...])` gives all of it.',
    },
    {
      id: 'screen-is-dark',
      when: { stage: 'checks', check: 'screen' },
      text: 'The screen sees nothing. It signs in now, as a member of a group; the name is compared letter by letter.',
    },
    {
      id: 'key-without-a-rule',
      when: { stage: 'checks', check: 'nothing-else', says: /key/i },
      text: 'No rule asks for the key any more, but the API still takes it. Where is it turned on?',
    },
    {
      id: 'three-places',
      text: 'Three places: the rules of the model, the modes of the API, and the identity pool in `backend.ts`.',
    },
    {
      id: 'in-words',
      text: 'Two rules go, and one for a group comes, with `read`. `apiKeyAuthorizationMode` goes. The identity pool’s `allowUnauthenticatedIdentities` becomes `false`.',
    },
  ],
  startFails: { stage: 'checks', check: 'strangers' },
  mistakes: [
    {
      name: 'identity-pool-alone',
      edits: {
        [data]: [
          [
            "allow.group('SCREENS').to(['read'])",
            "allow.group('SCREENS').to(['read']), allow.guest().to(['read']), allow.publicApiKey().to(['get'])",
          ],
          [
            "    defaultAuthorizationMode: 'userPool',\n",
            "    defaultAuthorizationMode: 'userPool',\n    apiKeyAuthorizationMode: { expiresInDays: 30 },\n",
          ],
        ],
      },
      trips: { stage: 'checks', check: 'strangers' },
      brings: 'the-key-is-left',
    },
    {
      name: 'rules-alone',
      edits: { [backend]: [[off, '']] },
      brings: 'rules-are-not-enough',
    },
    {
      name: 'key-left',
      edits: {
        [data]: [
          [
            "allow.group('SCREENS').to(['read'])",
            "allow.group('SCREENS').to(['read']), allow.publicApiKey().to(['get'])",
          ],
          [
            "    defaultAuthorizationMode: 'userPool',\n",
            "    defaultAuthorizationMode: 'userPool',\n    apiKeyAuthorizationMode: { expiresInDays: 30 },\n",
          ],
        ],
      },
      brings: 'the-key-is-left',
    },
    {
      name: 'everybody-signed-in',
      edits: {
        [data]: [["allow.group('SCREENS').to(['read'])", "allow.authenticated().to(['read'])"]],
      },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'all-who-sign-in',
    },
    {
      name: 'screen-may-all',
      edits: { [data]: [["allow.group('SCREENS').to(['read'])", "allow.group('SCREENS')"]] },
      brings: 'screen-too-wide',
    },
    {
      name: 'key-without-a-rule',
      edits: {
        [data]: [
          [
            "    defaultAuthorizationMode: 'userPool',\n",
            "    defaultAuthorizationMode: 'userPool',\n    apiKeyAuthorizationMode: { expiresInDays: 30 },\n",
          ],
        ],
      },
      trips: { stage: 'checks', check: 'nothing-else' },
      brings: 'key-without-a-rule',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [data]: [
          [
            ".authorization(allow => [allow.group('NURSES'), allow.group('SCREENS').to(['read'])])",
            '.authorization((allow) => [allow.group("NURSES"), allow.groups(["SCREENS"]).to(["read"])])',
          ],
        ],
      },
    },
    {
      name: 'override-by-path',
      edits: {
        [backend]: [
          [
            'cfnIdentityPool.allowUnauthenticatedIdentities = false;',
            "cfnIdentityPool.addPropertyOverride('AllowUnauthenticatedIdentities', false);",
          ],
        ],
      },
    },
    {
      name: 'get-and-list',
      edits: {
        [data]: [
          ["allow.group('SCREENS').to(['read'])", "allow.group('SCREENS').to(['get', 'list', 'listen'])"],
        ],
      },
    },
  ],
  why: `
Rules say what guests may do *today*; the property of the identity pool says that there are none. Both are needed: a rule
that is left wakes up when somebody turns guests on, and credentials without a rule wait for the next one.

By \`addPropertyOverride\` the template is right as well, but \`amplify_outputs.json\` would still tell the frontend of guests.
`,
});
