import { signsInWith } from '../../../src/checks/sign-in.ts';
import {
  providerFills,
  providerIsAsked,
  providerKnows,
  sendsBackTo,
} from '../../../src/checks/sign-in-doors.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const resource = 'amplify/auth/resource.ts';

export default defineExercise({
  id: 'chess-google',
  lesson: 'external-providers',
  title: 'Rook and Google',
  kind: 'extend',
  task: `
The Rooks, a chess club, want to sign in with Google. Sign-in by e-mail stays, and no other provider comes.

1. Google’s id and secret are the secrets \`CHESS_GOOGLE_ID\` and \`CHESS_GOOGLE_SECRET\`.
2. Google is asked for the member’s address and profile, that is, for the scopes \`email\` and \`profile\`, and for
   nothing more of theirs.
3. What Google calls \`given_name\` fills the attribute for given names. The address is filled too, as the pool wants one.
4. After sign-in, people come back to \`/board\`; after sign-out, to \`/\`. Both are on \`http://localhost:5173\` and on
   \`https://rooks.example\`.
`,
  files: [resource],
  needs: 'backend',
  freedoms: { free: ['auth/Google.ProviderDetails.authorize_scopes'] },
  checks: [
    {
      kind: 'backend',
      id: 'google',
      sentence: 'People can sign in with Google.',
      verify: signsInWith('Google'),
    },
    {
      kind: 'backend',
      id: 'email-stays',
      sentence: 'They can still sign in by e-mail.',
      verify: signsInWith('email'),
    },
    {
      kind: 'backend',
      id: 'secrets',
      sentence: 'Id and secret are the two secrets, each in its place.',
      verify: providerKnows('Google', { client_id: 'CHESS_GOOGLE_ID', client_secret: 'CHESS_GOOGLE_SECRET' }),
    },
    {
      kind: 'backend',
      id: 'asked-for',
      sentence: 'Google is asked for address and profile.',
      verify: providerIsAsked('Google', 'email', 'profile'),
    },
    {
      kind: 'backend',
      id: 'fills',
      sentence: 'Given name and address come from Google.',
      verify: providerFills('Google', { email: 'email', given_name: 'given_name' }),
    },
    {
      kind: 'backend',
      id: 'back-in',
      sentence: 'After sign-in, people come back to /board.',
      verify: sendsBackTo('in', 'http://localhost:5173/board', 'https://rooks.example/board'),
    },
    {
      kind: 'backend',
      id: 'back-out',
      sentence: 'After sign-out, people come back to /.',
      verify: sendsBackTo('out', 'http://localhost:5173/', 'https://rooks.example/'),
    },
  ],
  hints: [
    {
      id: 'no-text-here',
      when: { stage: 'types', code: 'TS2322', says: /BackendSecret/ },
      text: 'A text isn’t allowed here: it would stand in Git. `secret(name)` makes what is wanted. Import it from `@aws-amplify/backend`.',
    },
    {
      id: 'name-of-the-option',
      when: { stage: 'types', code: ['TS2353', 'TS2561'] },
      text: 'The compiler knows no option of that name there. Ask the editor what it takes: some samples have other names, and some options belong one level up or down.',
    },
    {
      id: 'both-lists',
      when: { stage: 'types', code: ['TS2739', 'TS2741'] },
      text: 'Something is missing that the type asks for. Two lists of addresses stand beside the provider, and two secrets in it.',
    },
    {
      id: 'not-alone',
      when: { stage: 'synthesis', code: ['external-providers-alone', 'no-sign-in-method'] },
      text: 'Google comes beside the way that was there, not in its place.',
    },
    {
      id: 'a-provider-too',
      when: { stage: 'checks', check: 'google' },
      text: 'In `loginWith`, beside `email`, there is an option for accounts that people have elsewhere.',
    },
    {
      id: 'names-of-secrets',
      when: { stage: 'checks', check: 'secrets' },
      text: 'Each secret has its place: compare the two names with the task, letter by letter, and see which one is told as the id.',
    },
    {
      id: 'profile-alone',
      when: { stage: 'checks', check: 'asked-for', says: /for profile\./ },
      text: 'Where nothing is said, Google is asked for `profile` alone. Then it says no address, though the pool requires one. Where do you name what you ask for?',
    },
    {
      id: 'scope-too-many',
      when: { stage: 'checks', check: 'asked-for', says: /email.*profile|profile.*email/ },
      text: 'Both scopes are there, and more. Each one besides is something that Google would tell you of people, and that they would have to allow.',
    },
    {
      id: 'both-scopes',
      when: { stage: 'checks', check: 'asked-for' },
      text: 'Your list takes the place of the one that was there: name both scopes. The list is Google’s own, not the one for all providers.',
    },
    {
      id: 'left-and-right',
      when: { stage: 'checks', check: 'fills' },
      text: 'On the left of a mapping stands your pool’s attribute, as `userAttributes` writes it; on the right what Google calls it.',
    },
    {
      id: 'letter-by-letter',
      when: { stage: 'checks', check: 'back-in' },
      text: 'Addresses are compared letter by letter. After sign-in it is `/board`, on both sites.',
    },
    {
      id: 'back-to-the-start',
      when: { stage: 'checks', check: 'back-out' },
      text: 'Addresses are compared letter by letter, the `/` at the end included. After sign-out it is `/`, on both sites.',
    },
    {
      id: 'from-the-task',
      text: 'Go by the task’s four points. Two belong into `google`, one is a list inside of it, and the last is two lists beside it.',
    },
    {
      id: 'options',
      text: 'The options are `externalProviders` with `google`, `callbackUrls` and `logoutUrls`; in `google`: `clientId`, `clientSecret`, `scopes`, `attributeMapping`.',
    },
  ],
  startFails: { stage: 'checks', check: 'google' },
  mistakes: [
    {
      name: 'scopes-left-out',
      edits: { [resource]: [["        scopes: ['email', 'profile'],\n", '']] },
      brings: 'profile-alone',
    },
    {
      name: 'contacts-besides',
      edits: {
        [resource]: [
          [
            "['email', 'profile']",
            "['email', 'profile', 'https://www.googleapis.com/auth/contacts.readonly']",
          ],
        ],
      },
      brings: 'scope-too-many',
    },
    {
      name: 'scopes-for-all-providers',
      edits: {
        [resource]: [
          ["        scopes: ['email', 'profile'],\n", ''],
          ['      callbackUrls', "      scopes: ['EMAIL', 'PROFILE'],\n      callbackUrls"],
        ],
      },
      brings: 'profile-alone',
    },
    {
      name: 'secrets-swapped',
      edits: {
        [resource]: [
          ["clientId: secret('CHESS_GOOGLE_ID')", "clientId: secret('CHESS_GOOGLE_SECRET')"],
          ["clientSecret: secret('CHESS_GOOGLE_SECRET')", "clientSecret: secret('CHESS_GOOGLE_ID')"],
        ],
      },
      brings: 'names-of-secrets',
    },
    {
      name: 'id-in-the-code',
      edits: { [resource]: [["clientId: secret('CHESS_GOOGLE_ID')", "clientId: 'CHESS_GOOGLE_ID'"]] },
      trips: { stage: 'types', code: 'TS2322' },
      brings: 'no-text-here',
    },
    {
      name: 'google-alone',
      edits: { [resource]: [['    email: true,\n', '']] },
      trips: { stage: 'synthesis' },
      brings: 'not-alone',
    },
    {
      name: 'name-not-mapped',
      edits: { [resource]: [["        attributeMapping: { givenName: 'given_name' },\n", '']] },
      brings: 'left-and-right',
    },
    {
      name: 'home-after-sign-in',
      edits: { [resource]: [["'https://rooks.example/board'", "'https://rooks.example/'"]] },
      trips: { stage: 'checks', check: 'back-in' },
      brings: 'letter-by-letter',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [resource]: [
          [
            "attributeMapping: { givenName: 'given_name' },",
            "attributeMapping: {\n          email: 'email',\n          givenName: 'given_name',\n        },",
          ],
        ],
      },
    },
    {
      name: 'openid-too',
      edits: { [resource]: [["['email', 'profile']", "['openid', 'profile', 'email']"]] },
    },
    {
      name: 'sites-in-a-constant',
      edits: {
        [resource]: [
          [
            'export const auth',
            "const sites = ['http://localhost:5173', 'https://rooks.example'];\n\nexport const auth",
          ],
          [
            "callbackUrls: ['http://localhost:5173/board', 'https://rooks.example/board']",
            'callbackUrls: sites.map(site => `${site}/board`)',
          ],
          [
            "logoutUrls: ['http://localhost:5173/', 'https://rooks.example/']",
            'logoutUrls: sites.map(site => `${site}/`)',
          ],
        ],
      },
    },
  ],
  why: `
Amplify maps the address by itself, but it doesn’t ask Google for it: without \`scopes\` that is \`profile\` alone. The scopes
beside \`callbackUrls\` are another thing, namely what your app may ask Cognito for.

Before anybody signs in, both secrets get a value, and Google gets to know the pool’s domain with \`/oauth2/idpresponse\`.
`,
});
