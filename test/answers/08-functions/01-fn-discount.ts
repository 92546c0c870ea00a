import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const resource = 'amplify/functions/discount/resource.ts';
const backend = 'amplify/backend.ts';
const call = "defineFunction({\n  name: 'fn-discount-check',\n  entry: './check.ts',\n})";
const entry = "entry: './check.ts'";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'Entry first',
      edits: { [resource]: [[call, "defineFunction({ entry: './check.ts', name: 'fn-discount-check' })"]] },
    },
    {
      what: 'Options as a constant',
      edits: {
        [resource]: [
          [
            `export const discountCheck = ${call}`,
            "const options = { name: 'fn-discount-check', entry: './check.ts' };\n\nexport const discountCheck = defineFunction(options)",
          ],
        ],
      },
    },
    {
      what: 'Another key in the backend',
      edits: { [backend]: [['defineBackend({ discountCheck })', 'defineBackend({ codes: discountCheck })']] },
    },
    {
      what: 'Backend kept and exported',
      edits: { [backend]: [['defineBackend({', 'export const backend = defineBackend({']] },
    },
    {
      what: 'A namespace in the backend',
      edits: {
        [backend]: [
          ['import { discountCheck }', 'import * as functions'],
          ['{ discountCheck });', '{ ...functions });'],
        ],
      },
    },
    {
      what: 'Exported by default',
      edits: {
        [resource]: [['export const discountCheck =', 'export default']],
        [backend]: [['import { discountCheck }', 'import discountCheck']],
      },
    },
    { what: 'Entry without a dot', edits: { [resource]: [[entry, "entry: 'check.ts'"]] } },
    {
      what: 'Runtime and processor written out',
      edits: {
        [resource]: [
          [entry, `${entry},\n  runtime: 22,\n  architecture: 'x86_64',\n  ephemeralStorageSizeMB: 512`],
        ],
      },
    },
    {
      what: 'The stack written out',
      edits: { [resource]: [[entry, `${entry},\n  resourceGroupName: 'function'`]] },
    },
    {
      what: 'Exported below',
      edits: {
        [resource]: [
          ['export const discountCheck =', 'const discountCheck ='],
          ['});', '});\n\nexport { discountCheck };'],
        ],
      },
    },
    { what: 'A variable beside', edits: { [resource]: [[entry, `${entry},\n  environment: {}`]] } },
  ],
  wrong: [
    {
      what: 'In a comment of the backend',
      edits: { [backend]: [['defineBackend({ discountCheck })', 'defineBackend({ /* discountCheck */ })']] },
    },
    {
      what: 'Registered, not defined',
      edits: {
        [resource]: [
          [`import { defineFunction } from '@aws-amplify/backend';\n\n`, ''],
          [call, "{ name: 'fn-discount-check', entry: './check.ts' } as never"],
        ],
      },
    },
    { what: 'A name with capitals', edits: { [resource]: [["'fn-discount-check'", "'fnDiscountCheck'"]] } },
    {
      what: 'The name as entry',
      edits: {
        [resource]: [
          ["  name: 'fn-discount-check',\n", ''],
          [entry, "entry: './fn-discount-check.ts'"],
        ],
      },
    },
    {
      what: 'Path from the project’s root',
      edits: { [resource]: [[entry, "entry: 'amplify/functions/discount/check.ts'"]] },
    },
    { what: 'The ending left out', edits: { [resource]: [[entry, "entry: './check'"]] } },
    { what: 'Option of the CDK', edits: { [resource]: [[entry, "handler: 'check.handler'"]] } },
    { what: 'Function name as in AWS', edits: { [resource]: [['name:', 'functionName:']] } },
    {
      what: 'The code given as the function',
      edits: {
        [resource]: [
          ['import', "import { handler } from './check';\nimport"],
          [entry, 'entry: handler'],
        ],
      },
    },
    { what: 'Another runtime', edits: { [resource]: [[entry, `${entry},\n  runtime: 20`]] } },
    { what: 'A little more memory', edits: { [resource]: [[entry, `${entry},\n  memoryMB: 1024`]] } },
    { what: 'On arm', edits: { [resource]: [[entry, `${entry},\n  architecture: 'arm64'`]] } },
    {
      what: 'Two functions of it',
      edits: {
        [resource]: [
          [
            'export const discountCheck',
            "export const second = defineFunction({ name: 'fn-discount-second', entry: './check.ts', timeoutSeconds: 10 });\nexport const discountCheck",
          ],
          ["name: 'fn-discount-check'", "name: 'fn-discount'"],
        ],
      },
    },
    { what: 'Runs by the clock', edits: { [resource]: [[entry, `${entry},\n  schedule: 'every day'`]] } },
  ],
};
