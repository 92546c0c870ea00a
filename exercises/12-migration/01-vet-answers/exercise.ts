import { all } from '../../../src/checks/claim.ts';
import { doesNotSignInWith, signsInWith } from '../../../src/checks/sign-in.ts';
import { guestsGetKeys, passwordsAre } from '../../../src/checks/sign-in-doors.ts';
import { attributeIs, groupsRank, secondFactorIs, verifiesWith } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const auth = 'amplify/auth/resource.ts';
const backend = 'amplify/backend.ts';

export default defineExercise({
  id: 'vet-answers',
  lesson: 'what-gen-1-says',
  title: 'What the vet answered',
  kind: 'port',
  task: `
A vet’s practice leaves Gen 1. Its sign-in is a list of answers, in \`gen1/auth/vet/cli-inputs.json\`, and a list of groups
beside it. Users start anew, so nothing has to be copied. But all that was decided holds on:

- by what people sign in, and what they must tell when they sign up
- the second factor, and how it is asked for
- the groups, and which of them comes first
- the subject of the e-mail with the code
- what passwords must have, and what they need not have
- whether guests get AWS credentials

Say it in \`amplify/auth/resource.ts\`, and what has no option there in \`amplify/backend.ts\`.
`,
  files: [auth, backend],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'sign-in',
      sentence: 'People sign in with their e-mail address, and with nothing else.',
      verify: all(signsInWith('email'), doesNotSignInWith('phone')),
    },
    {
      kind: 'backend',
      id: 'asked-for',
      sentence: 'Who signs up tells a family name and a phone number.',
      verify: all(
        attributeIs('family_name', { required: true }),
        attributeIs('phone_number', { required: true }),
      ),
    },
    {
      kind: 'backend',
      id: 'second-factor',
      sentence: 'Everybody has a second factor: an app that makes codes.',
      verify: secondFactorIs('required', ['totp']),
    },
    {
      kind: 'backend',
      id: 'groups',
      sentence: 'VETS come before DESK.',
      verify: groupsRank('VETS', 'DESK'),
    },
    {
      kind: 'backend',
      id: 'subject',
      sentence: 'The e-mail with the code has its subject.',
      verify: verifiesWith({ subject: 'Your code for the vet' }),
    },
    {
      kind: 'backend',
      id: 'passwords',
      sentence: 'Passwords have what the answers ask for, and need no more.',
      verify: passwordsAre(12, ['lowercase', 'numbers']),
    },
    {
      kind: 'backend',
      id: 'guests',
      sentence: 'Guests get no AWS credentials.',
      verify: guestsGetKeys(false),
    },
  ],
  hints: [
    {
      id: 'names-of-cognito',
      when: { stage: 'types', says: /family_name|phone_number|given_name/ },
      text: 'The JSON has Cognito’s names. `defineAuth` writes them without the line: `familyName`, `phoneNumber`.',
    },
    {
      id: 'on-is-required',
      when: { stage: 'types', says: /"ON"|'ON'/ },
      text: 'Gen 1 says `ON`. Let your editor offer what `mode` takes: which word says that nobody can do without?',
    },
    {
      id: 'phone-is-no-door',
      when: { stage: 'checks', check: 'sign-in', says: /phone/ },
      text: 'A phone number is asked for at sign-up. Is it among `usernameAttributes`, by which people sign in?',
    },
    {
      id: 'required-too',
      when: { stage: 'checks', check: 'asked-for' },
      text: 'Look at `requiredAttributes`. The e-mail address comes by itself; each of the others is an entry of `userAttributes`.',
    },
    {
      id: 'optional-is-less',
      when: { stage: 'checks', check: 'second-factor', says: /optional|may|wants|by choice/i },
      text: 'With `OPTIONAL` people choose. Read `mfaConfiguration` once more.',
    },
    {
      id: 'which-factor',
      when: { stage: 'checks', check: 'second-factor' },
      text: '`mfaConfiguration` says whether, `mfaTypes` says which. Both go into `multifactor`.',
    },
    {
      id: 'order-of-groups',
      when: { stage: 'checks', check: 'groups' },
      text: 'A smaller precedence comes first. In Gen 2 it is the order of the list.',
    },
    {
      id: 'subject-of-mail',
      when: { stage: 'checks', check: 'subject' },
      text: 'The subject belongs to the way of signing in. `email` takes an object in place of `true`.',
    },
    {
      id: 'kinds-of-letters',
      when: { stage: 'checks', check: 'passwords', says: /12/ },
      text: 'The length is right. `passwordPolicyCharacters` names what else is required. What it doesn’t name, nobody needs to have.',
    },
    {
      id: 'passwords-by-cdk',
      when: { stage: 'checks', check: 'passwords' },
      text: 'Passwords have no option in `defineAuth`. The user pool itself has `policies`, with a `passwordPolicy`: `cfnUserPool`, in `backend.ts`.',
    },
    {
      id: 'guests-by-default',
      when: { stage: 'checks', check: 'guests' },
      text: 'Gen 2 gives guests credentials, unless you say otherwise. It is one line about `cfnIdentityPool`.',
    },
    {
      id: 'two-files',
      text: 'Sort the answers first: which of them have an option in `defineAuth`? The other two go into `backend.ts`.',
    },
    {
      id: 'resources-to-change',
      text: 'Both pools are in `backend.auth.resources.cfnResources`: `cfnUserPool` has `policies`, and `cfnIdentityPool` says whether guests are let in.',
    },
  ],
  startFails: { stage: 'checks', check: 'asked-for' },
  mistakes: [
    {
      name: 'phone-as-a-door',
      edits: {
        [auth]: [
          [
            "    email: { verificationEmailSubject: 'Your code for the vet' },\n",
            "    email: { verificationEmailSubject: 'Your code for the vet' },\n    phone: true,\n",
          ],
          ["{ mode: 'REQUIRED', totp: true }", "{ mode: 'REQUIRED', totp: true, sms: true }"],
        ],
      },
      brings: 'phone-is-no-door',
    },
    {
      name: 'factor-by-choice',
      edits: { [auth]: [["mode: 'REQUIRED'", "mode: 'OPTIONAL'"]] },
      brings: 'optional-is-less',
    },
    {
      name: 'cognito-names',
      edits: { [auth]: [['familyName:', 'family_name:']] },
      brings: 'names-of-cognito',
    },
    {
      name: 'guests-forgotten',
      edits: { [backend]: [['cfnIdentityPool.allowUnauthenticatedIdentities = false;\n', '']] },
      brings: 'guests-by-default',
    },
    {
      name: 'symbols-stay',
      edits: { [backend]: [['requireSymbols: false', 'requireSymbols: true']] },
      brings: 'kinds-of-letters',
    },
    {
      name: 'groups-by-letter',
      edits: { [auth]: [["['VETS', 'DESK']", "['DESK', 'VETS']"]] },
      brings: 'order-of-groups',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [backend]: [
          [
            'const { cfnUserPool, cfnIdentityPool } = backend.auth.resources.cfnResources;\ncfnIdentityPool.allow',
            'const { cfnUserPool } = backend.auth.resources.cfnResources;\nbackend.auth.resources.cfnResources.cfnIdentityPool.allow',
          ],
        ],
      },
    },
    {
      name: 'silent-about-the-rest',
      edits: { [backend]: [['    requireSymbols: false,\n    requireUppercase: false,\n', '']] },
    },
    {
      name: 'by-override',
      edits: {
        [backend]: [
          [
            'cfnIdentityPool.allowUnauthenticatedIdentities = false;',
            "cfnIdentityPool.addPropertyOverride('AllowUnauthenticatedIdentities', false);",
          ],
        ],
      },
    },
  ],
  freedoms: {
    free: [
      'auth/UserPool.Policies.PasswordPolicy.RequireSymbols',
      'auth/UserPool.Policies.PasswordPolicy.RequireUppercase',
    ],
  },
  why: `
Five of the answers have an option. Two have none: what passwords are made of, and guests. There the CDK speaks to the pools
themselves.
Without them the sign-in is more open than it was, and no tool tells.

\`emailVerificationMessage\` can be said too: \`verificationEmailBody\`, a function that gets the code.
`,
});
