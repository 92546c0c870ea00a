import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const handler = 'amplify/functions/mailer/handler.ts';
const resource = 'amplify/functions/mailer/resource.ts';
const imported = "import { env } from '$amplify/env/fn-club-mailer';";
const mail =
  'export const handler = async ({ to, subject }: Mail) => ({\n  key: env.API_KEY,\n  from: env.SENDER,\n  replyTo: env.REPLY_TO,\n  to,\n  subject,\n});';
const variables =
  "    SENDER: 'club@photos.example',\n    REPLY_TO: 'board@photos.example',\n    API_KEY: secret('CLUB_API_KEY'),\n";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A namespace import',
      edits: {
        [handler]: [
          [imported, "import * as club from '$amplify/env/fn-club-mailer';\n\nconst { env } = club;"],
        ],
      },
    },
    {
      what: 'Import under another name',
      edits: {
        [handler]: [
          [imported, "import { env as variables } from '$amplify/env/fn-club-mailer';"],
          ['env.API_KEY', 'variables.API_KEY'],
          ['env.SENDER', 'variables.SENDER'],
          ['env.REPLY_TO', 'variables.REPLY_TO'],
        ],
      },
    },
    {
      what: 'By index',
      edits: {
        [handler]: [
          ['env.API_KEY', "env['API_KEY']"],
          ['env.REPLY_TO', "env['REPLY_TO']"],
        ],
      },
    },
    {
      what: 'A function with a body',
      edits: {
        [handler]: [
          [
            mail,
            'export async function handler({ to, subject }: Mail) {\n  const { API_KEY, SENDER, REPLY_TO } = env;\n  return { key: API_KEY, from: SENDER, replyTo: REPLY_TO, to, subject };\n}',
          ],
        ],
      },
    },
    {
      what: 'The answer typed',
      edits: {
        [handler]: [
          [
            'async ({ to, subject }: Mail) =>',
            'async ({ to, subject }: Mail): Promise<Record<"key" | "from" | "replyTo" | "to" | "subject", string>> =>',
          ],
        ],
      },
    },
    {
      what: 'Variables in another order',
      edits: {
        [resource]: [
          [
            variables,
            "    API_KEY: secret('CLUB_API_KEY'),\n    REPLY_TO: 'board@photos.example',\n    SENDER: 'club@photos.example',\n",
          ],
        ],
      },
    },
    {
      what: 'Variables as a constant',
      edits: {
        [resource]: [
          ['export const mailer', `const environment = {\n${variables}};\n\nexport const mailer`],
          [`environment: {\n${variables}  },`, 'environment,'],
        ],
      },
    },
    {
      what: 'One more in the answer',
      edits: { [handler]: [['  to,\n  subject,\n});', '  to,\n  subject,\n  region: env.AWS_REGION,\n});']] },
    },
    {
      what: 'Entry written out',
      edits: {
        [resource]: [["name: 'fn-club-mailer',", "name: 'fn-club-mailer',\n  entry: './handler.ts',"]],
      },
    },
    {
      what: 'A helper reads a variable',
      edits: {
        [handler]: [
          ['/** What', 'const reply = (): string => env.REPLY_TO;\n\n/** What'],
          ['env.REPLY_TO', 'reply()'],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The key’s variable renamed to fit the handler',
      edits: {
        [handler]: [['env.API_KEY', 'env.APIKEY']],
        [resource]: [['API_KEY: secret', 'APIKEY: secret']],
      },
    },
    {
      what: 'The function renamed to fit the import',
      edits: { [handler]: [['fn-club-mailer', 'mailer']], [resource]: [['fn-club-mailer', 'mailer']] },
    },
    {
      what: 'The name left out, as the folder fits the import',
      edits: { [handler]: [['fn-club-mailer', 'mailer']], [resource]: [["  name: 'fn-club-mailer',\n", '']] },
    },
    {
      what: 'Reply address written into the handler',
      edits: {
        [handler]: [['env.REPLY_TO', "'board@photos.example'"]],
        [resource]: [["    REPLY_TO: 'board@photos.example',\n", '']],
      },
    },
    {
      what: 'Reply address left out of the answer',
      edits: { [handler]: [['  replyTo: env.REPLY_TO,\n', '']] },
    },
    {
      what: 'Everything is any',
      edits: { [handler]: [['  key: env.API_KEY', '  key: (env as any).API_KEY']] },
    },
    { what: 'Process again, for one', edits: { [handler]: [['env.REPLY_TO', 'process.env.REPLY_TO']] } },
    {
      what: 'The sender’s address for replies',
      edits: { [resource]: [['board@photos.example', 'club@photos.example']] },
    },
    {
      what: 'The key in plain text',
      edits: {
        [resource]: [
          ["secret('CLUB_API_KEY')", "'CLUB_API_KEY'"],
          ['defineFunction, secret', 'defineFunction'],
        ],
      },
    },
    {
      what: 'A secret of the variable’s name',
      edits: { [resource]: [["secret('CLUB_API_KEY')", "secret('API_KEY')"]] },
    },
    { what: 'The variable in camel case', edits: { [handler]: [['env.REPLY_TO', 'env.replyTo']] } },
    {
      what: 'Recipient lost',
      edits: {
        [handler]: [
          ['  to,\n  subject,\n});', '  subject,\n});'],
          ['async ({ to, subject }', 'async ({ subject }'],
        ],
      },
    },
  ],
};
