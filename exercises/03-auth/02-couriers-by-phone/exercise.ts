import { doesNotSignInWith, signsInWith } from '../../../src/checks/sign-in.ts';
import { hasNoAttribute, textsWith } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'couriers-by-phone',
  lesson: 'auth-by-phone',
  title: 'Couriers have no mailbox',
  kind: 'extend',
  task: `
Rapid Parcel’s app was made for its office. Now the couriers get it: each has a phone, and many have no e-mail
address. The app isn’t deployed anywhere yet, so everything may still change.

1. People sign in by phone number.
2. Nobody has to give an e-mail address any more, and nobody signs in with one.
3. The text message that proves a number names \`Rapid Parcel\`, and holds the code.

That sign-up asks for a family name stays as it is.
`,
  files: ['amplify/auth/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'phone',
      sentence: 'People sign in with their phone number.',
      verify: signsInWith('phone'),
    },
    {
      kind: 'backend',
      id: 'no-email',
      sentence: 'An e-mail address is no way to sign in.',
      verify: doesNotSignInWith('email'),
    },
    {
      kind: 'backend',
      id: 'no-address-asked',
      sentence: 'Nobody is asked for an address.',
      verify: hasNoAttribute('email'),
    },
    {
      kind: 'backend',
      id: 'message',
      sentence: 'The text message names Rapid Parcel, and holds the code.',
      verify: textsWith(
        /Rapid Parcel[\s\S]*\{####\}|\{####\}[\s\S]*Rapid Parcel/,
        '“Rapid Parcel” and the code',
      ),
    },
  ],
  hints: [
    {
      id: 'name-of-the-way',
      when: { stage: 'types', code: ['TS2353', 'TS2561'] },
      text: 'The compiler knows no option of that name here. The template says `phone_number`; what does `loginWith` call it?',
    },
    {
      id: 'call-it',
      when: { stage: 'synthesis', code: 'sms-without-placeholder' },
      text: 'The message has no place for the code. `verificationMessage` is given a function: what does it give back when you *call* it inside of the text?',
    },
    {
      id: 'nobody-gets-in',
      when: { stage: 'synthesis', code: 'no-sign-in-method' },
      text: 'Taking the old way out is half of it. The new one goes to the same place.',
    },
    {
      id: 'both-are-required',
      when: { stage: 'checks', check: 'no-email', says: /and a phone number/ },
      text: 'Two ways in look generous. But each of them makes its attribute required: with both, every courier has to give an address to sign up. Which one did the task want to go?',
    },
    {
      id: 'not-as-an-attribute-either',
      when: { stage: 'checks', check: 'no-address-asked' },
      text: 'It is no way in any more, but the address is still an attribute. Who asks for it now?',
    },
    {
      id: 'own-words',
      when: { stage: 'checks', check: 'message', says: /The verification code to your new account/ },
      text: 'These are Cognito’s words. In place of `true`, `phone` takes an object, and in it a function that makes the message.',
    },
    {
      id: 'whose-message',
      when: { stage: 'checks', check: 'message' },
      text: 'A courier who gets this must see whom it is from. Compare the name letter by letter with the task.',
    },
    {
      id: 'where-it-goes',
      text: 'All of it happens inside of `loginWith`: one key goes, another comes, with an object as its value.',
    },
    {
      id: 'the-shape',
      text: `The shape is \`phone: { verificationMessage: createCode => ... }\`, and the text is a template string with \`\${createCode()}\` in it.`,
    },
  ],
  startFails: { stage: 'checks', check: 'phone' },
  mistakes: [
    {
      name: 'both-ways',
      edits: { 'amplify/auth/resource.ts': [['    phone: {', '    email: true,\n    phone: {']] },
      brings: 'both-are-required',
    },
    {
      name: 'not-called',
      edits: { 'amplify/auth/resource.ts': [['createCode()', 'createCode']] },
      brings: 'call-it',
    },
    {
      name: 'words-of-cognito',
      edits: {
        'amplify/auth/resource.ts': [
          [
            `{\n      verificationMessage: createCode => \`Rapid Parcel: \${createCode()} is your code.\`,\n    }`,
            'true',
          ],
        ],
      },
      brings: 'own-words',
    },
    {
      name: 'name-of-the-template',
      edits: { 'amplify/auth/resource.ts': [['phone: {', 'phone_number: {']] },
      trips: { stage: 'types', code: 'TS2353' },
      brings: 'name-of-the-way',
    },
    {
      name: 'address-as-an-attribute',
      edits: {
        'amplify/auth/resource.ts': [
          ['    familyName', '    email: { required: false, mutable: true },\n    familyName'],
        ],
      },
      brings: 'not-as-an-attribute-either',
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
          ['createCode => `', '(createCode) =>\n        `'],
        ],
      },
    },
    {
      name: 'message-by-name',
      edits: {
        'amplify/auth/resource.ts': [
          [
            'export const auth',
            "const verificationMessage = (code: () => string) => [code(), 'from Rapid Parcel'].join(' ');\n\nexport const auth",
          ],
          [
            `verificationMessage: createCode => \`Rapid Parcel: \${createCode()} is your code.\`,`,
            'verificationMessage,',
          ],
        ],
      },
    },
  ],
  why: `
\`phone\` alone asks for a number and for no address. Both ways together would have asked everybody for both, since
each way in makes its attribute required. The words are free, as long as the maker of the code is called in them.

On a pool that exists this change would need a new pool: ways to sign in are decided once.
`,
});
