import { functionIs } from '../../../src/checks/functions.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const name = 'fn-discount-check';

export default defineExercise({
  id: 'fn-discount',
  lesson: 'first-function',
  title: 'Code that waits to be called',
  kind: 'complete',
  task: `
The shop's check of discount codes is written: \`amplify/functions/discount/check.ts\`. AWS doesn't know of it.

Make it a function of the backend, called \`${name}\`. Time, memory, runtime and processor stay what Amplify
takes when nobody says anything. The file keeps its name.
`,
  files: ['amplify/functions/discount/resource.ts', 'amplify/backend.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'there',
      sentence: `The backend has a function ${name}.`,
      verify: functionIs(name),
    },
    {
      kind: 'backend',
      id: 'defaults',
      sentence: 'It has Amplify’s own time, memory, runtime and processor.',
      verify: functionIs(name, {
        timeoutSeconds: 3,
        memoryMB: 512,
        runtime: 'nodejs22.x',
        architecture: 'x86_64',
        ephemeralStorageMB: 512,
      }),
    },
  ],
  hints: [
    {
      id: 'which-file',
      when: { stage: 'synthesis', code: 'function-entry' },
      text: 'Amplify looks for `handler.ts` beside the `resource.ts`. Yours is called `check.ts`. Which option says where the code is?',
    },
    {
      id: 'nobody-asks',
      when: { stage: 'checks', check: 'there', says: /It has no function/ },
      text: 'No function arrives in the backend. It takes two lines: one that defines it, in `resource.ts`, and one in `backend.ts` that asks for it.',
    },
    {
      id: 'another-name',
      when: { stage: 'checks', check: 'there', says: /^Its functions/ },
      text: 'A function is there, under another name. Without an option for it, the name is made of the file or the folder. And the constant’s name doesn’t count.',
    },
    {
      id: 'more-than-asked',
      when: { stage: 'checks', check: 'defaults' },
      text: 'Something was set that nobody asked for. Leave the option out, and Amplify’s own value holds.',
    },
    {
      id: 'two-options',
      text: '`defineFunction` gets an object with two options here: one for the name, one for the file.',
    },
    {
      id: 'both-lines',
      text: '`resource.ts` exports a constant made by `defineFunction({ name, entry })`. `backend.ts` imports it and puts it into `defineBackend({ ... })`.',
    },
  ],
  startFails: { stage: 'checks', check: 'there' },
  mistakes: [
    {
      name: 'not-registered',
      edits: {
        'amplify/backend.ts': [
          ['defineBackend({ discountCheck });', 'defineBackend({});\nvoid discountCheck;'],
        ],
      },
      brings: 'nobody-asks',
    },
    {
      name: 'named-by-file',
      edits: { 'amplify/functions/discount/resource.ts': [["  name: 'fn-discount-check',\n", '']] },
      brings: 'another-name',
    },
    {
      name: 'named-by-constant',
      edits: {
        'amplify/functions/discount/resource.ts': [["'fn-discount-check'", "'discountCheck'"]],
      },
      brings: 'another-name',
    },
    {
      name: 'no-entry',
      edits: { 'amplify/functions/discount/resource.ts': [["  entry: './check.ts',\n", '']] },
      brings: 'which-file',
    },
    {
      name: 'to-be-sure',
      edits: {
        'amplify/functions/discount/resource.ts': [
          ["entry: './check.ts'", "entry: './check.ts',\n  timeoutSeconds: 30"],
        ],
      },
      brings: 'more-than-asked',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/functions/discount/resource.ts': [
          ["'@aws-amplify/backend'", '"@aws-amplify/backend"'],
          ["'./check.ts'", '"./check.ts"'],
        ],
      },
    },
    {
      name: 'defined-in-backend',
      edits: {
        'amplify/backend.ts': [
          ['import { defineBackend } from', 'import { defineBackend, defineFunction } from'],
          ["import { discountCheck } from './functions/discount/resource';\n", ''],
          [
            'defineBackend({ discountCheck });',
            "defineBackend({\n  check: defineFunction({ entry: './functions/discount/check.ts', name: 'fn-discount-check' }),\n});",
          ],
        ],
      },
    },
    {
      name: 'defaults-written-out',
      edits: {
        'amplify/functions/discount/resource.ts': [
          [
            "entry: './check.ts'",
            "entry: './check.ts',\n  runtime: 22,\n  timeoutSeconds: 3,\n  memoryMB: 512",
          ],
        ],
      },
    },
  ],
  why: `
A \`resource.ts\` says that there is a function, \`backend.ts\` that this backend has it. The name comes from \`name\`,
else from \`entry\`, else from the folder. Nobody can call it yet: a query or a schedule would.
`,
});
