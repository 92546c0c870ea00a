import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/data/resource.ts';
const logging = "logging: { fieldLogLevel: 'error', retention: '1 month' },";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The default said',
      edits: {
        [file]: [
          [
            logging,
            "logging: { retention: '1 month', excludeVerboseContent: true, fieldLogLevel: 'error' },",
          ],
        ],
      },
    },
    {
      what: 'Before the schema',
      edits: {
        [file]: [
          ['  schema,\n', ''],
          [logging, `${logging}\n  schema,`],
        ],
      },
    },
    {
      what: 'Values in constants',
      edits: {
        [file]: [
          [
            'export const data',
            "const fieldLogLevel = 'error';\nconst retention = '1 month' as const;\nexport const data",
          ],
          [logging, 'logging: { fieldLogLevel, retention },'],
        ],
      },
    },
    {
      what: 'Proposal B, with what was wrong in it put right',
      edits: {
        [file]: [
          [
            'export const data',
            "const proposal = { fieldLogLevel: 'all', excludeVerboseContent: false, retention: 'infinite' } as const;\nexport const data",
          ],
          [
            logging,
            "logging: { ...proposal, fieldLogLevel: 'error', excludeVerboseContent: true, retention: '1 month' },",
          ],
        ],
      },
    },
    {
      what: 'The default mode said',
      edits: {
        [file]: [[logging, `${logging}\n  authorizationModes: { defaultAuthorizationMode: 'userPool' },`]],
      },
    },
    {
      what: 'With the type of the options',
      edits: {
        [file]: [
          [
            'export const data',
            "type Options = Parameters<typeof defineData>[0];\nconst logging: Options['logging'] = { fieldLogLevel: 'error', retention: '1 month' };\nexport const data",
          ],
          [logging, 'logging,'],
        ],
      },
    },
    {
      what: 'As satisfies',
      edits: {
        [file]: [
          [
            "{ fieldLogLevel: 'error', retention: '1 month' }",
            "{ fieldLogLevel: 'error', retention: '1 month' } as const satisfies Record<string, string | boolean>",
          ],
        ],
      },
    },
    {
      what: 'Switched by a condition that holds',
      edits: { [file]: [["'error'", "'error' as 'error' | 'all'"]] },
    },
    { what: 'A name for the API besides', edits: { [file]: [[logging, `${logging}\n  name: 'clinic',`]] } },
    {
      what: 'Retention left to a function',
      edits: {
        [file]: [
          ['export const data', "const month = () => '1 month' as const;\nexport const data"],
          ["retention: '1 month'", 'retention: month()'],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Level info', edits: { [file]: [["'error'", "'info'"]] } },
    { what: 'Level debug', edits: { [file]: [["'error'", "'debug'"]] } },
    { what: 'Level none', edits: { [file]: [["'error'", "'none'"]] } },
    { what: 'Level all, contents left out', edits: { [file]: [["'error'", "'all'"]] } },
    { what: 'Two months', edits: { [file]: [["'1 month'", "'2 months'"]] } },
    { what: 'For ever', edits: { [file]: [["'1 month'", "'infinite'"]] } },
    { what: 'Days that the types don’t know', edits: { [file]: [["'1 month'", "'30 days'"]] } },
    { what: 'The level in capitals', edits: { [file]: [["'error'", "'ERROR'"]] } },
    {
      what: 'Past the types',
      edits: {
        [file]: [
          [
            "{ fieldLogLevel: 'error', retention: '1 month' }",
            "{ fieldLogLevel: 'ERROR', retention: 30 } as never",
          ],
        ],
      },
    },
    {
      what: 'Empty options',
      edits: { [file]: [["{ fieldLogLevel: 'error', retention: '1 month' }", '{}']] },
    },
    {
      what: 'Switched off',
      edits: { [file]: [["{ fieldLogLevel: 'error', retention: '1 month' }", 'false']] },
    },
    { what: 'In a comment', edits: { [file]: [[logging, `// ${logging}`]] } },
    {
      what: 'Options on the wrong level',
      edits: { [file]: [[logging, "...{ fieldLogLevel: 'error', retention: '1 month' },"]] },
    },
    {
      what: 'The field opened, so that nothing fails',
      edits: {
        [file]: [
          [
            "diagnosis: a.string().authorization(allow => [allow.group('DOCTORS')]),",
            'diagnosis: a.string(),',
          ],
        ],
      },
    },
    {
      what: 'The switch turned round',
      edits: { [file]: [["'error', retention", "'error', excludeVerboseContent: !true, retention"]] },
    },
  ],
};
