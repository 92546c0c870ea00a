import { functionIs, hasSecret, hasVariable } from '../../../src/checks/functions.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/functions/resource.ts';
const name = 'fn-newsletter';

export default defineExercise({
  id: 'fn-mail-key',
  lesson: 'function-variables',
  title: 'Nothing sensitive, it says',
  kind: 'review',
  task: `
An assistant wrote the variables of a function, and a sentence on how safe they are. Review them: which value would
people see who must not, which secret is none, and which text never comes out as it was meant?

Correct it. The key of the mail service is the secret \`MAIL_KEY\`. The sender, \`news@shop.example\`, stands in every
mail: whoever reads the code may see it. The greeting is \`Hello\`.
`,
  files: [file],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'key',
      sentence: 'MAIL_KEY holds the secret MAIL_KEY.',
      verify: hasSecret(name, 'MAIL_KEY', 'MAIL_KEY'),
    },
    {
      kind: 'backend',
      id: 'sender',
      sentence: 'SENDER is plain text.',
      verify: hasVariable(name, 'SENDER', 'news@shop.example'),
    },
    {
      kind: 'backend',
      id: 'greeting',
      sentence: 'GREETING is the word Hello.',
      verify: hasVariable(name, 'GREETING', 'Hello'),
    },
    {
      kind: 'backend',
      id: 'same-function',
      sentence: 'The function keeps its defaults.',
      verify: functionIs(name, { timeoutSeconds: 3, memoryMB: 512 }),
    },
  ],
  hints: [
    {
      id: 'who-reads-it-when',
      when: { stage: 'checks', check: 'key', says: /plain text/ },
      text: 'The value of `MAIL_KEY` is in the template, for all to read. `process.env` in a `resource.ts` is read while it is synthesized, not while the function runs.',
    },
    {
      id: 'another-secret',
      when: { stage: 'checks', check: 'key', says: /holds the secret/ },
      text: 'It is a secret, but another one. The text between the parentheses is the secret’s name, and the task gives it.',
    },
    {
      id: 'key-is-gone',
      when: { stage: 'checks', check: 'key', says: /Its variables|no variables/ },
      text: 'The function no longer gets a variable `MAIL_KEY`. Its code reads that name.',
    },
    {
      id: 'no-secret-at-all',
      when: { stage: 'checks', check: 'sender', says: /is a secret/ },
      text: 'What stands in every mail needs no hiding. As a secret, it has to be set by hand in each sandbox and branch before anything works.',
    },
    {
      id: 'object-in-a-text',
      when: { stage: 'checks', check: 'greeting', says: /object Object/ },
      text: 'A secret is an object, and its value is far away while this text is made. Look at what was found.',
    },
    {
      id: 'three-lines',
      text: 'Go through the three lines, and ask of each: who may see this value, and who does?',
    },
    {
      id: 'one-secret',
      text: 'In the end one of the three is `secret(...)`, and the other two are texts in quotes.',
    },
  ],
  startFails: { stage: 'checks', check: 'key' },
  mistakes: [
    {
      name: 'env-without-fallback',
      edits: {
        [file]: [
          ["secret('MAIL_KEY')", "process.env.MAIL_KEY ?? ''"],
          ['defineFunction, secret', 'defineFunction'],
        ],
      },
      brings: 'who-reads-it-when',
    },
    {
      name: 'all-secret',
      edits: { [file]: [["'news@shop.example'", "secret('SENDER')"]] },
      brings: 'no-secret-at-all',
    },
    {
      name: 'secret-in-text',
      edits: { [file]: [["'Hello'", ['`Hello $', "{secret('SENDER')}`"].join('')]] },
      brings: 'object-in-a-text',
    },
    {
      name: 'other-name',
      edits: { [file]: [["secret('MAIL_KEY')", "secret('mail-key')"]] },
      brings: 'another-secret',
    },
    {
      name: 'renamed',
      edits: { [file]: [['MAIL_KEY: secret', 'KEY: secret']] },
      brings: 'key-is-gone',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [file]: [
          ["'@aws-amplify/backend'", '"@aws-amplify/backend"'],
          ["secret('MAIL_KEY')", 'secret("MAIL_KEY")'],
        ],
      },
    },
    {
      name: 'key-in-a-constant',
      edits: {
        [file]: [
          ['export const newsletter', "const mailKey = secret('MAIL_KEY');\n\nexport const newsletter"],
          ["MAIL_KEY: secret('MAIL_KEY')", 'MAIL_KEY: mailKey'],
        ],
      },
    },
    {
      name: 'variables-in-a-constant',
      edits: {
        [file]: [
          [
            'export const newsletter',
            "const shown = { SENDER: 'news@shop.example', GREETING: 'Hello' };\n\nexport const newsletter",
          ],
          ["    SENDER: 'news@shop.example',\n    GREETING: 'Hello',", '    ...shown,'],
        ],
      },
    },
  ],
  why: `
A secret is a name in the code, a placeholder in the template, and a value that the function fetches as it starts. With
\`process.env\` the machine that synthesizes writes the value into the template: the function works, and the key is
readable. What everybody may see is better plain: nobody has to set it.
`,
});
