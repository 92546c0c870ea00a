import { doesNotSignInWith, hasAuth, signsInWith } from '../../../src/checks/sign-in.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'email-sign-in',
  lesson: 'resources',
  title: 'Sign in with e-mail',
  kind: 'complete',
  task: `
In Gen 1 you would run \`amplify add auth\` and choose *Email*. In Gen 2 the answer is a line of code.

Let people sign in with their e-mail address, and in no other way.
`,
  files: ['amplify/auth/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'user-pool',
      sentence: 'The backend has an auth part.',
      verify: hasAuth(),
    },
    {
      kind: 'backend',
      id: 'email',
      sentence: 'People sign in with their e-mail address.',
      verify: signsInWith('email'),
    },
    {
      kind: 'backend',
      id: 'no-phone',
      sentence: 'A phone number is not a way to sign in.',
      verify: doesNotSignInWith('phone'),
    },
  ],
  hints: [
    {
      id: 'known-ways',
      when: { stage: 'types', code: ['TS2322', 'TS2353', 'TS2561'] },
      text: 'Put the cursor between the braces of `loginWith` and ask the editor for suggestions: it lists the ways that exist, and what each one takes. Is yours among them?',
    },
    {
      id: 'needs-a-way',
      when: { stage: 'synthesis', code: 'no-sign-in-method' },
      text: '`loginWith` opens no way to sign in yet. It takes one property for each way.',
    },
    {
      id: 'another-way',
      when: { stage: 'checks', check: 'email', says: /^People sign in with/ },
      text: 'Each property of `loginWith` opens a way in. You have one, and another one was asked for.',
    },
    {
      id: 'not-by-phone',
      when: { stage: 'checks', check: 'no-phone', says: /^People sign in with/ },
      text: 'Each property of `loginWith` opens a way in. Keep the one that was asked for.',
    },
    {
      id: 'true-is-enough',
      text: 'A way is switched on with `true`. An object instead of `true` would set more, such as the subject of the first e-mail.',
    },
    { id: 'the-line', text: 'Inside `loginWith`, the line is `email: true`.' },
  ],
  startFails: { stage: 'synthesis' },
  mistakes: [
    {
      name: 'user-names',
      edits: { 'amplify/auth/resource.ts': [['email: true', 'username: true']] },
      trips: { stage: 'types', code: 'TS2353' },
      brings: 'known-ways',
    },
    {
      name: 'email-as-text',
      edits: { 'amplify/auth/resource.ts': [['email: true', "email: 'true'"]] },
      trips: { stage: 'types', code: 'TS2322' },
      brings: 'known-ways',
    },
    {
      name: 'phone-number',
      edits: { 'amplify/auth/resource.ts': [['email: true', 'phone: true']] },
      brings: 'another-way',
    },
    {
      name: 'both',
      edits: { 'amplify/auth/resource.ts': [['email: true', 'email: true,\n    phone: true']] },
      brings: 'not-by-phone',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/auth/resource.ts': [
          [
            'export const auth',
            '/**\n * Define and configure your auth resource\n * @see https://docs.amplify.aws/gen2/build-a-backend/auth\n */\nexport const auth',
          ],
        ],
      },
    },
    {
      name: 'options-by-name',
      edits: {
        'amplify/auth/resource.ts': [
          [
            'export const auth = defineAuth({\n  loginWith: {\n    email: true,\n  },\n});',
            'const loginWith = { email: true } as const;\n\nexport const auth = defineAuth({ loginWith });',
          ],
        ],
      },
    },
    {
      name: 'code-by-mail',
      edits: { 'amplify/auth/resource.ts': [['email: true', "email: { verificationEmailStyle: 'CODE' }"]] },
    },
  ],
  why: `
Each way to sign in is a key of \`loginWith\`, and one that is not there is closed. In place of \`true\` there
may be an object that says how the e-mail with the code looks; \`verificationEmailStyle: 'CODE'\` is what you
get anyway.

Decide early: Cognito can’t change how people sign in on a user pool that exists.
`,
});
