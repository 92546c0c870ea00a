import { invitesWith, isSentBy, verifiesWith } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'news-from-the-farm',
  lesson: 'email-sender',
  title: 'An address of the farm’s own',
  kind: 'complete',
  task: `
Oak Farm sends vegetable boxes, and goes live on Friday. Its address \`boxes@oakfarm.example.com\` is verified in Amazon
SES, and SES may write to everybody.

1. E-mails come from that address, under the name \`Oak Farm\`.
2. Who answers one reaches \`people@oakfarm.example.com\`.
3. Forty customers are known already; the farm creates them itself. Their invitation has the subject \`Your first box is
   packed\`. It says what they sign in as, and with which password. The other words are yours.

The e-mail with the code stays as it is.
`,
  files: ['amplify/auth/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'sender',
      sentence: 'E-mails come from Oak Farm, and answers go to its people.',
      verify: isSentBy({
        address: 'boxes@oakfarm.example.com',
        name: 'Oak Farm',
        replyTo: 'people@oakfarm.example.com',
      }),
    },
    {
      kind: 'backend',
      id: 'invitation',
      sentence: 'The invitation has its subject, a user name and a password.',
      verify: invitesWith('Your first box is packed'),
    },
    {
      kind: 'backend',
      id: 'code-as-before',
      sentence: 'The e-mail with the code stays as it is.',
      verify: verifiesWith({
        by: 'code',
        subject: 'Your vegetable box',
        body: { says: /^Hello from Oak Farm! Your code is \{####\}\.$/, named: 'what it said' },
      }),
    },
  ],
  hints: [
    {
      id: 'where-options-stand',
      when: { stage: 'types', code: ['TS2353', 'TS2561', 'TS2322', 'TS2345', 'TS2739', 'TS2741'] },
      text: 'The compiler says which option it doesn’t know there, or which it misses. Who sends is a matter of `senders`, beside `loginWith`. What an invitation says belongs to the way in that it goes by.',
    },
    {
      id: 'parameters-without-types',
      when: { stage: 'types', code: ['TS7006'] },
      text: 'Without `verificationEmailStyle`, the types don’t know what your functions are given. It stood there.',
    },
    {
      id: 'still-cognito',
      when: { stage: 'checks', check: 'sender', says: /^Cognito sends/ },
      text: 'Cognito still sends, fifty a day at most. Which option of `defineAuth` names another sender?',
    },
    {
      id: 'address-and-name',
      when: { stage: 'checks', check: 'sender', says: /Amazon SES has to know/ },
      text: 'That is how an e-mail shows it, so it looks right. But SES would be asked for an address with a name in it, which nobody verified. Address and name are two options; the pool joins them.',
    },
    {
      id: 'answers-go-nowhere',
      when: { stage: 'checks', check: 'sender', says: /^(?!.*answers)/ },
      text: 'Read what was found: is the address as in the task, is the name there, and where do answers go?',
    },
    {
      id: 'letter-by-letter',
      when: { stage: 'checks', check: 'sender' },
      text: 'Compare the two addresses and the name letter by letter with the task. Two of them are alike.',
    },
    {
      id: 'two-functions',
      when: { stage: 'checks', check: 'invitation', says: /missing/ },
      text: 'Nobody else tells you: types and synthesis pass, and the deployment fails. `emailBody` is given two functions, and both have to be *called* in the text.',
    },
    {
      id: 'not-that-subject',
      when: { stage: 'checks', check: 'invitation' },
      text: 'The invitation has words of its own, apart from those of the e-mail with the code: `userInvitation`.',
    },
    {
      id: 'leave-the-code',
      when: { stage: 'checks', check: 'code-as-before' },
      text: 'That was right, and is sent to everybody who signs up alone. Press `u` to undo, or `s` to compare.',
    },
    {
      id: 'two-places',
      text: 'Two things come: `senders: { email: { ... } }` beside `loginWith`, and `userInvitation: { ... }` inside of `email`.',
    },
    {
      id: 'the-options',
      text: 'The options are `fromEmail`, `fromName` and `replyTo`; and `emailSubject` and `emailBody: (user, code) => ...`.',
    },
  ],
  startFails: { stage: 'checks', check: 'sender' },
  mistakes: [
    {
      name: 'name-in-the-address',
      edits: {
        'amplify/auth/resource.ts': [
          [
            "fromEmail: 'boxes@oakfarm.example.com',\n      fromName: 'Oak Farm'",
            "fromEmail: 'Oak Farm <boxes@oakfarm.example.com>'",
          ],
        ],
      },
      brings: 'address-and-name',
    },
    {
      name: 'invitation-not-called',
      edits: {
        'amplify/auth/resource.ts': [
          [`\${user()} with the password \${code()}`, `\${user} with the password \${code}`],
        ],
      },
      brings: 'two-functions',
    },
    {
      name: 'no-answers',
      edits: {
        'amplify/auth/resource.ts': [["      replyTo: 'people@oakfarm.example.com',\n", '']],
      },
      brings: 'answers-go-nowhere',
    },
    {
      name: 'subject-of-the-code',
      edits: {
        'amplify/auth/resource.ts': [
          [
            "verificationEmailSubject: 'Your vegetable box'",
            "verificationEmailSubject: 'Your first box is packed'",
          ],
          [
            `      userInvitation: {\n        emailSubject: 'Your first box is packed',\n        emailBody: (user, code) => \`Sign in as \${user()} with the password \${code()}.\`,\n      },\n`,
            '',
          ],
        ],
      },
      brings: 'not-that-subject',
    },
    {
      name: 'sender-inside-of-email',
      edits: {
        'amplify/auth/resource.ts': [
          [
            '      userInvitation: {',
            "      fromEmail: 'boxes@oakfarm.example.com',\n      userInvitation: {",
          ],
        ],
      },
      trips: { stage: 'types' },
      brings: 'where-options-stand',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/auth/resource.ts': [
          ["'Oak Farm'", '"Oak Farm"'],
          [
            `(user, code) => \`Sign in as \${user()} with the password \${code()}.\``,
            `(user, code) =>\n          \`We're happy to have you! You can now login with username \${user()} and temporary password \${code()}\``,
          ],
        ],
      },
    },
    {
      name: 'farm-by-name',
      edits: {
        'amplify/auth/resource.ts': [
          [
            'export const auth',
            "const farm = { name: 'Oak Farm', domain: 'oakfarm.example.com' };\n\nexport const auth",
          ],
          ["fromEmail: 'boxes@oakfarm.example.com'", `fromEmail: \`boxes@\${farm.domain}\``],
          ["fromName: 'Oak Farm'", 'fromName: farm.name'],
          ["replyTo: 'people@oakfarm.example.com'", `replyTo: \`people@\${farm.domain}\``],
        ],
      },
    },
  ],
  why: `
\`senders.email\` changes who sends, and nothing of what is said. The name stands apart from the address, because SES is
asked for the address alone. An invitation without its two calls passes types and synthesis, and fails in Cognito.

If only the domain is verified in SES, any address in it may send.
`,
});
