import { functionIs, hasSecret, hasVariable } from '../../../src/checks/functions.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const handler = 'amplify/functions/mailer/handler.ts';
const resource = 'amplify/functions/mailer/resource.ts';
const name = 'fn-club-mailer';

export default defineExercise({
  id: 'fn-typed-mailer',
  lesson: 'typed-environment',
  title: 'Three errors, three causes',
  kind: 'fix',
  task: `
A mailer used \`process.env\`. Somebody changed it to typed variables, and now it has errors. Two of them are in the
handler. The third one is a variable that the function should have had all along: \`REPLY_TO\`, which is
\`board@photos.example\`.

Fix them. The function keeps its name, and the key stays the secret that it is. The handler returns what it was to return,
and in that, key, sender and reply address are texts for the compiler: neither \`any\` nor perhaps missing, as they would be
from \`process.env\`.
`,
  files: [handler, resource],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'same-name',
      sentence: `The function is called ${name}.`,
      verify: functionIs(name),
    },
    {
      kind: 'backend',
      id: 'reply-to',
      sentence: 'It gets REPLY_TO, as plain text.',
      verify: hasVariable(name, 'REPLY_TO', 'board@photos.example'),
    },
    {
      kind: 'backend',
      id: 'key',
      sentence: 'API_KEY holds the secret CLUB_API_KEY.',
      verify: hasSecret(name, 'API_KEY', 'CLUB_API_KEY'),
    },
    {
      kind: 'type',
      id: 'typed',
      sentence: 'What the handler returns is surely text.',
      code: `import { handler } from 'exercise/amplify/functions/mailer/handler';

type Sure<T> = 0 extends 1 & T ? { readonly any: true } : T;
type Mail = Awaited<ReturnType<typeof handler>>;
declare const given: { [Name in 'key' | 'from' | 'replyTo' | 'to' | 'subject']: Sure<Mail[Name]> };
export const texts: { key: string; from: string; replyTo: string; to: string; subject: string } = given;
`,
      expected: 'It returns key, from, replyTo, to and subject, and each is a text.',
      found: 'For the compiler one of them isn’t there, is `any`, or may be missing.',
    },
  ],
  hints: [
    {
      id: 'name-of-the-function',
      when: { stage: 'types', code: 'TS2307', says: /amplify\/env|No function/ },
      text: 'Behind `$amplify/env/` stands the name of the function, not its folder. What is this one’s name?',
    },
    {
      id: 'names-of-variables',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /APIKEY|API_KEY/ },
      text: 'The names on `env` are those in `environment`, letter by letter. How is the key’s variable written there?',
    },
    {
      id: 'not-given-yet',
      when: { stage: 'types', code: ['TS2339', 'TS2551'], says: /REPLY_TO/ },
      text: 'The handler is right to ask for it. What is not in `environment`, the function doesn’t get, and `env` doesn’t have.',
    },
    {
      id: 'name-changed',
      when: { stage: 'checks', check: 'same-name' },
      text: 'The function’s name was right, and the handler wrong. Others may use the name, for logs for example.',
    },
    {
      id: 'other-address',
      when: { stage: 'checks', check: 'reply-to' },
      text: 'The address to reply to is in the task. It stands in every mail, so it needs no secret.',
    },
    {
      id: 'key-unwrapped',
      when: { stage: 'checks', check: 'key' },
      text: 'The variable `API_KEY` was fine in the `resource.ts`: a secret of another name. Leave it as it was.',
    },
    {
      id: 'no-way-back',
      when: { stage: 'checks', check: 'typed' },
      text: 'On `process.env` every name is a text or nothing, whether the function has it or not. `env` knows which ones there are. And the handler still returns all five values.',
    },
    {
      id: 'from-the-top',
      text: 'Begin with the first line of the handler: as long as the module isn’t found, nothing is known of `env`.',
    },
    {
      id: 'three-changes',
      text: 'Three changes: the end of the import, one name in the handler, one line more in `environment`.',
    },
  ],
  startFails: { stage: 'types', code: 'TS2307' },
  mistakes: [
    {
      name: 'folder-in-the-import',
      edits: { [handler]: [['$amplify/env/fn-club-mailer', '$amplify/env/mailer']] },
      brings: 'name-of-the-function',
    },
    {
      name: 'constant-in-the-import',
      edits: { [handler]: [['$amplify/env/fn-club-mailer', '$amplify/env/fnClubMailer']] },
      brings: 'name-of-the-function',
    },
    {
      name: 'secret-for-variable',
      edits: { [handler]: [['env.API_KEY', 'env.CLUB_API_KEY']] },
      trips: { stage: 'types' },
      brings: 'names-of-variables',
    },
    {
      name: 'reply-to-forgotten',
      edits: { [resource]: [["    REPLY_TO: 'board@photos.example',\n", '']] },
      brings: 'not-given-yet',
    },
    {
      name: 'renamed-function',
      edits: {
        [resource]: [['fn-club-mailer', 'fn-mailer-of-the-club']],
        [handler]: [['fn-club-mailer', 'fn-mailer-of-the-club']],
      },
      brings: 'name-changed',
    },
    {
      name: 'back-to-process-env',
      edits: {
        [handler]: [["import { env } from '$amplify/env/fn-club-mailer';", 'const { env } = process;']],
      },
      brings: 'no-way-back',
    },
    {
      name: 'secret-reply-to',
      edits: { [resource]: [["'board@photos.example'", "secret('REPLY_TO')"]] },
      brings: 'other-address',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [handler]: [["'$amplify/env/fn-club-mailer'", '"$amplify/env/fn-club-mailer"']],
        [resource]: [["'@aws-amplify/backend'", '"@aws-amplify/backend"']],
      },
    },
    {
      name: 'taken-apart',
      edits: {
        [handler]: [
          ['/** What', 'const { API_KEY: key, SENDER, REPLY_TO: replyTo } = env;\n\n/** What'],
          ['key: env.API_KEY', 'key'],
          ['env.SENDER', 'SENDER'],
          ['replyTo: env.REPLY_TO', 'replyTo'],
        ],
      },
    },
  ],
  why: `
The synthesis writes \`.amplify/generated/env/fn-club-mailer.ts\`, by the function’s name, with the names of its variables.
So it has to run before the types are checked: first an error of the import says nothing about \`env\`, then each name is
held against what the function really gets.
`,
});
