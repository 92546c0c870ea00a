import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/functions/resource.ts';
const key = "secret('MAIL_KEY')";
const sender = "SENDER: 'news@shop.example'";
const greeting = "GREETING: 'Hello'";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Texts in templates',
      edits: {
        [file]: [
          [sender, 'SENDER: `news@shop.example`'],
          [greeting, 'GREETING: `Hello`'],
        ],
      },
    },
    {
      what: 'Another order',
      edits: {
        [file]: [
          [`    ${greeting},\n`, ''],
          ['environment: {', `environment: {\n    ${greeting},`],
        ],
      },
    },
    {
      what: 'All in a constant',
      edits: {
        [file]: [
          [
            'export const newsletter',
            `const environment = { MAIL_KEY: ${key}, ${sender}, ${greeting} };\n\nexport const newsletter`,
          ],
          [
            `environment: {\n    // The mail service's key.\n    MAIL_KEY: ${key},\n    // In every mail that goes out.\n    ${sender},\n    ${greeting},\n  }`,
            'environment',
          ],
        ],
      },
    },
    {
      what: 'The secret’s name in a constant',
      edits: {
        [file]: [
          ['export const newsletter', "const MAIL_KEY = 'MAIL_KEY';\n\nexport const newsletter"],
          [`MAIL_KEY: ${key}`, '[MAIL_KEY]: secret(MAIL_KEY)'],
        ],
      },
    },
    {
      what: 'Sender put together',
      edits: { [file]: [["'news@shop.example'", "['news', 'shop.example'].join('@')"]] },
    },
    { what: 'Keys in quotes', edits: { [file]: [[`MAIL_KEY: ${key}`, `'MAIL_KEY': ${key}`]] } },
    {
      what: 'Variables checked with satisfies',
      edits: {
        [file]: [[`${greeting},\n  },`, `${greeting},\n  } satisfies Record<string, unknown>,`]],
      },
    },
    {
      what: 'Import under another name',
      edits: {
        [file]: [
          ['defineFunction, secret', 'defineFunction, secret as hidden'],
          [key, "hidden('MAIL_KEY')"],
        ],
      },
    },
    {
      what: 'Defaults written out',
      edits: {
        [file]: [
          ["entry: './newsletter.ts',", "entry: './newsletter.ts',\n  timeoutSeconds: 3,\n  memoryMB: 512,"],
        ],
      },
    },
    {
      what: 'Comments gone',
      edits: {
        [file]: [
          ["    // The mail service's key.\n", ''],
          ['    // In every mail that goes out.\n', ''],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'The key in plain text',
      edits: {
        [file]: [
          [key, "'mk_live_51b0'"],
          ['defineFunction, secret', 'defineFunction'],
        ],
      },
    },
    {
      what: 'The key by the environment alone, asserted',
      edits: {
        [file]: [
          [key, "process.env['MAIL_KEY']!"],
          ['defineFunction, secret', 'defineFunction'],
        ],
      },
    },
    {
      what: 'The name of the secret as a text',
      edits: {
        [file]: [
          [key, "'MAIL_KEY'"],
          ['defineFunction, secret', 'defineFunction'],
        ],
      },
    },
    { what: 'A secret made to a text', edits: { [file]: [[key, `String(${key})`]] } },
    { what: 'A secret in JSON', edits: { [file]: [[key, `JSON.stringify(${key})`]] } },
    { what: 'A secret called as the service’s value', edits: { [file]: [[key, "secret('mk_live_51b0')"]] } },
    { what: 'Small letters in the variable', edits: { [file]: [[`MAIL_KEY: ${key}`, `mail_key: ${key}`]] } },
    { what: 'The greeting holds the name', edits: { [file]: [["'Hello'", "'Hello news@shop.example'"]] } },
    { what: 'A space too many', edits: { [file]: [["'Hello'", "'Hello '"]] } },
    {
      what: 'Sender from the environment',
      edits: { [file]: [["'news@shop.example'", "process.env.SENDER ?? ''"]] },
    },
    {
      what: 'Sender of another domain',
      edits: { [file]: [["'news@shop.example'", "'news@shop.example.com'"]] },
    },
    { what: 'Greeting left out', edits: { [file]: [[`    ${greeting},\n`, '']] } },
    {
      what: 'Values swapped',
      edits: {
        [file]: [
          [sender, "SENDER: 'Hello'"],
          [greeting, "GREETING: 'news@shop.example'"],
        ],
      },
    },
    {
      what: 'A fallback beside the secret',
      edits: { [file]: [[`MAIL_KEY: ${key}`, `MAIL_KEY: ${key},\n    FALLBACK: 'mk_live_51b0'`]] },
    },
  ],
};
