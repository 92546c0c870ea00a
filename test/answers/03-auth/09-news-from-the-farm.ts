import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/auth/resource.ts';
const edit = (what: string, ...edits: readonly (readonly [string, string])[]) => ({
  what,
  edits: { [file]: edits },
});
const text = '(user, code) => `Sign in as ${user()} with the password ${code()}.`';
const senders =
  "  senders: {\n    email: {\n      fromEmail: 'boxes@oakfarm.example.com',\n      fromName: 'Oak Farm',\n      replyTo: 'people@oakfarm.example.com',\n    },\n  },\n";

export const answers: OtherAnswers = {
  right: [
    edit('Words of one’s own', [
      text,
      '(user, code) =>\n        `Welcome! Your name is ${user()}, and your first password ${code()}. Change it soon.`',
    ]),
    edit('The password first', [text, '(user, code) => `Password ${code()}, for ${user()}`']),
    edit('Other names of the functions', [
      text,
      '(createUser, createPassword) => `You are ${createUser()}: ${createPassword()}`',
    ]),
    edit('A function with a body', [
      text,
      "(user, code) => {\n          const lines = [`You: ${user()}`, `Password: ${code()}`];\n          return lines.join('<br>');\n        }",
    ]),
    edit('A text message, too', [
      text,
      `${text},\n        smsMessage: (user, code) => \`Oak Farm: \${user()} \${code()}\``,
    ]),
    edit(
      'The farm in a constant',
      ['export const auth', "const farm = 'oakfarm.example.com';\n\nexport const auth"],
      ["'boxes@oakfarm.example.com'", '`boxes@${farm}`'],
      ["'people@oakfarm.example.com'", '`people@${farm}`'],
    ),
    edit('Senders first', [senders, ''], ['  loginWith: {', `${senders}  loginWith: {`]),
    edit(
      'The sender in a constant',
      [
        'export const auth',
        "const sender = { fromEmail: 'boxes@oakfarm.example.com', fromName: 'Oak Farm', replyTo: 'people@oakfarm.example.com' };\n\nexport const auth",
      ],
      [senders, '  senders: { email: sender },\n'],
    ),
    edit('Answers, said first', [
      "      fromEmail: 'boxes@oakfarm.example.com',\n      fromName: 'Oak Farm',\n      replyTo: 'people@oakfarm.example.com',\n",
      "      replyTo: 'people@oakfarm.example.com',\n      fromName: 'Oak Farm',\n      fromEmail: 'boxes@oakfarm.example.com',\n",
    ]),
    edit('The invitation as a method', [
      `emailBody: ${text}`,
      'emailBody(user, code) {\n          return `${user()}: ${code()}`;\n        }',
    ]),
  ],
  wrong: [
    edit('The style left to Amplify', ["      verificationEmailStyle: 'CODE',\n", '']),
    edit('Answers go to the sender', ["      replyTo: 'people@oakfarm.example.com',\n", '']),
    edit(
      'Sender and answers swapped',
      ["fromEmail: 'boxes@", "fromEmail: 'people@"],
      ["replyTo: 'people@", "replyTo: 'boxes@"],
    ),
    edit('Without a name', ["      fromName: 'Oak Farm',\n", '']),
    edit('The name in the address', [
      "fromEmail: 'boxes@oakfarm.example.com',\n      fromName: 'Oak Farm',",
      "fromEmail: 'Oak Farm <boxes@oakfarm.example.com>',",
    ]),
    edit('Another name', ["'Oak Farm'", "'The Oak Farm'"]),
    edit('Another domain', ["'boxes@oakfarm.example.com'", "'boxes@oak-farm.example.com'"]),
    edit('The password without a name', [text, '(_user, code) => `Your password is ${code()}.`']),
    edit('The name without a password', [text, 'user => `Sign in as ${user()}.`']),
    edit('Neither is called', [text, '(user, code) => `Sign in as ${user} with the password ${code}.`']),
    edit(
      'The subject of the other e-mail',
      ["'Your vegetable box'", "'Your first box is packed'"],
      ["        emailSubject: 'Your first box is packed',\n", ''],
    ),
    edit('Without a subject', ["        emailSubject: 'Your first box is packed',\n", '']),
    edit('Subject with a mark', ["is packed'", "is packed!'"]),
    edit('The code’s words changed, too', ['Hello from Oak Farm!', 'Welcome to Oak Farm!']),
    edit(
      'A link in place of a code',
      ["'CODE'", "'LINK'"],
      [
        'createCode => `Hello from Oak Farm! Your code is ${createCode()}.`',
        'createLink => `Hello from Oak Farm! ${createLink()}`',
      ],
    ),
    edit('A text message only', [
      "emailSubject: 'Your first box is packed',\n        emailBody: ",
      'smsMessage: ',
    ]),
    edit('The invitation beside the e-mail', [
      "      userInvitation: {\n        emailSubject: 'Your first box is packed',\n        emailBody: (user, code) => `Sign in as ${user()} with the password ${code()}.`,\n      },\n    },",
      "    },\n    userInvitation: { emailSubject: 'Your first box is packed' },",
    ]),
    edit(
      'One level too high',
      ['senders: {\n    email: {\n', 'senders: {\n'],
      [
        "      replyTo: 'people@oakfarm.example.com',\n    },",
        "      replyTo: 'people@oakfarm.example.com',",
      ],
    ),
    edit('The address as the user’s name', ['${user()}', '{email}']),
    edit('A code by e-mail in place of a password', [
      "      verificationEmailStyle: 'CODE',",
      "      otpLogin: true,\n      verificationEmailStyle: 'CODE',",
    ]),
  ],
};
