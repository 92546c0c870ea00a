import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/functions/resource.ts';
const memory = 'memoryMB: 1024';
const arm = "architecture: 'arm64'";
const time = 'timeoutSeconds: 15 * 60';
const room = 'ephemeralStorageSizeMB: 4096';

export const answers: OtherAnswers = {
  right: [
    { what: '900, written with a dash', edits: { [file]: [['15 * 60', '9_00']] } },
    {
      what: 'Sizes by powers',
      edits: {
        [file]: [
          [memory, 'memoryMB: 2 ** 10'],
          [room, 'ephemeralStorageSizeMB: 4 * 2 ** 10'],
        ],
      },
    },
    {
      what: 'Options shared by a spread',
      edits: {
        [file]: [
          [`  ${time},\n  ${room},\n`, '  ...large,\n'],
          ['// 1 GB', `const large = { ${time}, ${room} };\n\n// 1 GB`],
        ],
      },
    },
    {
      what: 'Defaults written out',
      edits: {
        [file]: [[memory, `${memory},\n  timeoutSeconds: 3,\n  ephemeralStorageSizeMB: 512,\n  runtime: 22`]],
      },
    },
    {
      what: 'Memory of the video written out',
      edits: { [file]: [[room, `${room},\n  memoryMB: 512,\n  architecture: 'x86_64'`]] },
    },
    {
      what: 'A small function makes both',
      files: {
        [file]: `import { defineFunction } from '@aws-amplify/backend';

const sized = (name: 'order-pdf' | 'video-cover', options: object) =>
  defineFunction({ name: \`fn-\${name}\`, entry: \`./\${name}.ts\`, ...options });

export const videoCover = sized('video-cover', { timeoutSeconds: 900, ephemeralStorageSizeMB: 4096 });
export const orderPdf = sized('order-pdf', { memoryMB: 1024, architecture: 'arm64' });
`,
      },
    },
    {
      what: 'Processor as a constant',
      edits: {
        [file]: [
          ['// 1 GB', "const cheap = 'arm64' as const;\n\n// 1 GB"],
          [arm, 'architecture: cheap'],
        ],
      },
    },
    { what: 'Numbers made of texts', edits: { [file]: [[memory, "memoryMB: Number('1024')"]] } },
    {
      what: 'Exports below',
      edits: {
        [file]: [
          ['export const orderPdf', 'const orderPdf'],
          ['export const videoCover', 'const videoCover'],
          [`${room},\n});`, `${room},\n});\n\nexport { orderPdf, videoCover };`],
        ],
      },
    },
    {
      what: 'Comments gone',
      edits: {
        [file]: [
          ['// 1 GB of memory, on the processors that are priced lower.\n', ''],
          ['// As long as a function may take, and 4 GB of room for the video in /tmp.\n', ''],
        ],
      },
    },
  ],
  wrong: [
    { what: 'A thousand', edits: { [file]: [[memory, 'memoryMB: 1000']] } },
    { what: 'The other processor', edits: { [file]: [[arm, "architecture: 'x86_64'"]] } },
    { what: 'The processor left out', edits: { [file]: [[`  ${arm},\n`, '']] } },
    { what: 'Fifteen seconds', edits: { [file]: [['15 * 60', '15']] } },
    { what: 'In milliseconds', edits: { [file]: [['15 * 60', '15 * 60 * 1000']] } },
    { what: 'A second less', edits: { [file]: [['15 * 60', '899']] } },
    { what: 'Room in bytes', edits: { [file]: [[room, 'ephemeralStorageSizeMB: 4096 * 1024 * 1024']] } },
    { what: 'Room as 4', edits: { [file]: [[room, 'ephemeralStorageSizeMB: 4']] } },
    { what: 'Room of four thousand', edits: { [file]: [[room, 'ephemeralStorageSizeMB: 4000']] } },
    { what: 'The CDK’s word', edits: { [file]: [[room, "ephemeralStorageSize: '4GB'"]] } },
    {
      what: 'Room given to the PDF',
      edits: {
        [file]: [
          [`  ${room},\n`, ''],
          [memory, `${memory},\n  ${room}`],
        ],
      },
    },
    {
      what: 'Both in capitals, with a cast',
      edits: { [file]: [[arm, "architecture: 'ARM_64' as 'arm64'"]] },
    },
    { what: 'More time for both', edits: { [file]: [[memory, `${memory},\n  timeoutSeconds: 900`]] } },
    { what: 'Both on arm', edits: { [file]: [[room, `${room},\n  architecture: 'arm64'`]] } },
    { what: 'The most memory for the video', edits: { [file]: [[room, `${room},\n  memoryMB: 10240`]] } },
    {
      what: 'A line is ignored',
      edits: {
        [file]: [
          ['export const orderPdf', '// @ts-ignore\nexport const orderPdf'],
          [memory, "memoryMB: '1024' as never"],
        ],
      },
    },
  ],
};
