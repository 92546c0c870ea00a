import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/functions/resource.ts';
const layers = "layers: { sharp: 'SharpLayer:4' }";
const logging = "logging: { format: 'json', level: 'warn', retention: '1 month' }";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Logging in another order',
      edits: { [file]: [[logging, "logging: { retention: '1 month', level: 'warn', format: 'json' }"]] },
    },
    {
      what: 'Version as a constant',
      edits: {
        [file]: [
          ['export const', 'const version = 4;\n\nexport const'],
          ["'SharpLayer:4'", '`SharpLayer:${' + 'version}`'],
        ],
      },
    },
    {
      what: 'Layers as a constant',
      edits: {
        [file]: [
          ['export const', "const layers = { sharp: 'SharpLayer:4' };\n\nexport const"],
          [layers, 'layers'],
        ],
      },
    },
    { what: 'Keys in quotes', edits: { [file]: [[layers, "layers: { 'sharp': 'SharpLayer:4' }"]] } },
    {
      what: 'Options in another order',
      edits: {
        [file]: [
          [`  ${logging},\n`, ''],
          ["  name: 'fn-thumbs',", `  ${logging},\n  name: 'fn-thumbs',`],
        ],
      },
    },
    {
      what: 'Defaults written out',
      edits: { [file]: [[layers, `${layers},\n  runtime: 22,\n  architecture: 'x86_64'`]] },
    },
    {
      what: 'Options by a spread',
      edits: {
        [file]: [
          ['export const', `const quiet = { ${logging} } as const;\n\nexport const`],
          [`  ${logging},\n`, '  ...quiet,\n'],
        ],
      },
    },
    {
      what: 'Single values as constants',
      edits: {
        [file]: [
          ['export const', "const format = 'json';\nconst retention = '1 month';\n\nexport const"],
          [logging, "logging: { format, level: 'warn', retention }"],
        ],
      },
    },
    {
      what: 'A helper for the layer',
      edits: {
        [file]: [
          [
            'export const',
            'const layer = (name: string, version: number) => `${' +
              'name}:${' +
              'version}`;\n\nexport const',
          ],
          ["'SharpLayer:4'", "layer('SharpLayer', 4)"],
        ],
      },
    },
    {
      what: 'Exported below',
      edits: {
        [file]: [
          ['export const thumbs', 'const thumbs'],
          ['});', '});\n\nexport { thumbs };'],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Version 3', edits: { [file]: [['SharpLayer:4', 'SharpLayer:3']] } },
    { what: 'Another layer', edits: { [file]: [['SharpLayer:4', 'sharp:4']] } },
    { what: 'Layers in a list', edits: { [file]: [[layers, "layers: ['SharpLayer:4']"]] } },
    {
      what: 'Version as a number',
      edits: { [file]: [[layers, "layers: { sharp: { name: 'SharpLayer', version: 4 } }"]] },
    },
    {
      what: 'The ARN of a variable',
      edits: {
        [file]: [
          [
            "'SharpLayer:4'",
            '`arn:aws:lambda:${' + "process.env.AWS_REGION ?? 'eu-west-1'}:123456789012:layer:SharpLayer:4`",
          ],
        ],
      },
    },
    { what: 'Level info', edits: { [file]: [["level: 'warn'", "level: 'info'"]] } },
    { what: 'Level fatal', edits: { [file]: [["level: 'warn'", "level: 'fatal'"]] } },
    { what: 'No level', edits: { [file]: [["level: 'warn', ", '']] } },
    { what: 'Level in capitals', edits: { [file]: [["level: 'warn'", "level: 'WARN'"]] } },
    { what: 'Text', edits: { [file]: [["format: 'json'", "format: 'text'"]] } },
    { what: 'Four weeks', edits: { [file]: [["'1 month'", "'1 week'"]] } },
    { what: 'Thirty', edits: { [file]: [["retention: '1 month'", 'retention: 30']] } },
    { what: 'Without end', edits: { [file]: [["'1 month'", "'infinite'"]] } },
    { what: 'Less memory', edits: { [file]: [['memoryMB: 1024', 'memoryMB: 512']] } },
    { what: 'Time lost', edits: { [file]: [['  timeoutSeconds: 20,\n', '']] } },
    {
      what: 'A second layer',
      edits: { [file]: [[layers, "layers: { sharp: 'SharpLayer:4', 'sharp-old': 'SharpLayer:3' }"]] },
    },
  ],
};
