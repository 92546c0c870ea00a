import { verifiesWith } from '../../../src/checks/user-pool.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'welcome-aboard',
  lesson: 'verification-emails',
  title: 'A link that isn’t one',
  kind: 'fix',
  task: `
Harbor rents out berths for boats. Whoever signs up gets an e-mail with a link to click. The types are content with
this file, and synthesis refuses it. Save it, and read why.

1. The e-mail holds a link again, and no code.
2. The words that people click are \`Confirm my address\`.
3. Its subject is \`Your berth in Harbor\`.

It still says \`Welcome aboard!\`. The rest of its text is yours.
`,
  files: ['amplify/auth/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'link',
      sentence: 'The e-mail holds a link, and no code.',
      verify: verifiesWith({
        by: 'link',
        // Cognito puts the code in this one's place, also beside a link.
        body: { says: /^(?![\s\S]*\{####\})/, named: 'no code' },
      }),
    },
    {
      kind: 'backend',
      id: 'words',
      sentence: 'The link’s words are “Confirm my address”.',
      verify: verifiesWith({
        body: { says: /\{##Confirm my address##\}/, named: '“Confirm my address” as its link' },
      }),
    },
    {
      kind: 'backend',
      id: 'welcome',
      sentence: 'The e-mail says “Welcome aboard!”.',
      verify: verifiesWith({ body: { says: /Welcome aboard!/, named: '“Welcome aboard!”' } }),
    },
    {
      kind: 'backend',
      id: 'subject',
      sentence: 'Its subject is “Your berth in Harbor”.',
      verify: verifiesWith({ subject: 'Your berth in Harbor' }),
    },
  ],
  hints: [
    {
      id: 'not-yet-called',
      when: { stage: 'synthesis', code: 'email-without-placeholder', says: /the link/ },
      text: 'Amplify looks for the link in your text and finds none. `createLink` is a function: as it stands there, the text gets its source code. What makes it give you a link?',
    },
    {
      id: 'code-of-a-code',
      when: { stage: 'synthesis', code: 'email-without-placeholder', says: /the code/ },
      text: 'Now Amplify looks for a *code*: without the style, or with another one, that is what the e-mail holds. The task wants a link.',
    },
    {
      id: 'which-maker',
      when: { stage: 'types', code: ['TS7006', 'TS7031'] },
      text: 'Without `verificationEmailStyle`, the types can’t tell whether your function is given the maker of a code or of a link.',
    },
    {
      id: 'words-go-in',
      when: { stage: 'types', code: ['TS2554', 'TS2345'] },
      text: 'Only the maker of a link takes words, and it takes them as one text.',
    },
    {
      id: 'code-beside-the-link',
      when: { stage: 'checks', check: 'link', says: /####/ },
      text: 'There is a link, and something beside it: in the place of `{####}` Cognito writes a code.',
    },
    {
      id: 'error-gone-link-too',
      when: { stage: 'checks', check: 'link' },
      text: 'The error is gone, and the link with it: people would have to type a code. Which option says what the e-mail holds?',
    },
    {
      id: 'words-of-the-link',
      when: { stage: 'checks', check: 'words', says: /##Verify Email##/ },
      text: 'Called with nothing, the maker takes its own words, “Verify Email”. Where could you hand it yours?',
    },
    {
      id: 'words-beside-the-link',
      when: { stage: 'checks', check: 'words', says: /Confirm my address/ },
      text: 'The words are in the e-mail, but not on the link, or not letter by letter. In the pool a link is what stands between `{##` and `##}`.',
    },
    {
      id: 'subject-is-an-option',
      when: { stage: 'checks', check: 'subject', says: /Verify your new account/ },
      text: 'That is Cognito’s subject. It is an option of its own, beside the body.',
    },
    {
      id: 'call-with-words',
      text: `A maker is called inside of the text, in \`\${...}\`, and what you call it with becomes the words of the link.`,
    },
    {
      id: 'both-options',
      text: `Two things change: \`\${createLink(...)}\` with the words in quotes, and a line with \`verificationEmailSubject\`.`,
    },
  ],
  startFails: { stage: 'synthesis', code: 'email-without-placeholder' },
  mistakes: [
    {
      name: 'a-code-instead',
      edits: {
        'amplify/auth/resource.ts': [
          ["verificationEmailStyle: 'LINK'", "verificationEmailStyle: 'CODE'"],
          [
            `createLink => \`<p>Welcome aboard! \${createLink('Confirm my address')}</p>\``,
            `createCode => \`<p>Welcome aboard! Confirm my address: \${createCode()}</p>\``,
          ],
        ],
      },
      brings: 'error-gone-link-too',
    },
    {
      name: 'code-beside',
      edits: {
        'amplify/auth/resource.ts': [['Welcome aboard! ', 'Welcome aboard! Or type {####}: ']],
      },
      brings: 'code-beside-the-link',
    },
    {
      name: 'words-beside',
      edits: {
        'amplify/auth/resource.ts': [
          [`\${createLink('Confirm my address')}`, `Confirm my address: \${createLink()}`],
        ],
      },
      trips: { stage: 'checks', check: 'words' },
      brings: 'words-of-the-link',
    },
    {
      name: 'style-left-out',
      edits: {
        'amplify/auth/resource.ts': [
          ["      verificationEmailStyle: 'LINK',\n", ''],
          ['createLink =>', '(createLink: (words: string) => string) =>'],
        ],
      },
      brings: 'error-gone-link-too',
    },
    {
      name: 'subject-forgotten',
      edits: {
        'amplify/auth/resource.ts': [["      verificationEmailSubject: 'Your berth in Harbor',\n", '']],
      },
      brings: 'subject-is-an-option',
    },
    {
      name: 'written-by-hand',
      edits: {
        'amplify/auth/resource.ts': [
          [`\${createLink('Confirm my address')}`, "<a href='#'>Confirm my address</a>"],
          ['createLink =>', '() =>'],
        ],
      },
      trips: { stage: 'synthesis', code: 'email-without-placeholder' },
      brings: 'not-yet-called',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/auth/resource.ts': [
          ["'LINK'", '"LINK"'],
          ["'Your berth in Harbor'", '"Your berth in Harbor"'],
          [
            `createLink => \`<p>Welcome aboard! \${createLink('Confirm my address')}</p>\``,
            `(createLink) =>\n        \`Welcome aboard! \${createLink("Confirm my address")}\``,
          ],
        ],
      },
    },
    {
      name: 'body-as-a-function',
      edits: {
        'amplify/auth/resource.ts': [
          [
            'export const auth',
            "function welcome(createLink: (words?: string) => string) {\n  const link = createLink('Confirm my address');\n  return ['Welcome aboard!', link].join('<br>');\n}\n\nexport const auth",
          ],
          [`createLink => \`<p>Welcome aboard! \${createLink('Confirm my address')}</p>\``, 'welcome'],
        ],
      },
    },
  ],
  why: `
\`createLink\` is a function, and TypeScript lets a function stand in a template string: the text would hold its
source. Called, it puts \`{##words##}\` there, and Cognito makes each person’s link of it.

The body may come from anywhere: a function, a file, a renderer of HTML. What counts is what it returns.
`,
});
