import { all } from '../../../src/checks/claim.ts';
import { codeHolds, functionIs } from '../../../src/checks/functions.ts';
import { hasResource } from '../../../src/checks/resources.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/functions/forecast/resource.ts';
const name = 'fn-forecast';

export default defineExercise({
  id: 'fn-forecast',
  lesson: 'other-languages',
  title: 'Python, without a detour',
  kind: 'refactor',
  task: `
A colleague's forecast is in \`amplify/functions/forecast/code/index.py\`. The function around it is for Node, and starts
\`python3\`, which isn't there in AWS.

Rework it: the same function, \`${name}\`, on Python 3.13, with the code of that folder and without the detour by
\`handler.ts\`. What it had, it keeps: 20 seconds, 512 MB, and the processor.
`,
  files: [file],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'python',
      sentence: 'The function runs on Python 3.13.',
      verify: functionIs(name, { runtime: 'python3.13' }),
    },
    {
      kind: 'backend',
      id: 'entry',
      sentence: 'It begins with handler in index.py.',
      verify: hasResource({
        type: 'AWS::Lambda::Function',
        what: 'a function that begins with index.handler',
        with: { Runtime: 'python3.13', Handler: 'index.handler' },
      }),
    },
    {
      kind: 'backend',
      id: 'code',
      sentence: 'Its code is the folder in which index.py lies.',
      verify: codeHolds(name, 'index.py'),
    },
    {
      kind: 'backend',
      id: 'as-before',
      sentence: 'It has its 20 seconds, its 512 MB and its processor.',
      verify: all(
        functionIs(name, { timeoutSeconds: 20 }),
        functionIs(name, { memoryMB: 512 }),
        functionIs(name, { architecture: 'x86_64' }),
      ),
    },
  ],
  hints: [
    {
      id: 'options-are-for-node',
      when: { stage: 'checks', check: 'python', says: /nodejs/ },
      text: 'With options, `defineFunction` makes functions for Node. For others it takes a function, which makes a Lambda with the CDK.',
    },
    {
      id: 'name-is-the-id',
      when: { stage: 'checks', check: 'python', says: /^Its functions/ },
      text: 'There is a function, under another name. Made with the CDK, it is called as its construct: the second value of `new Function(scope, …)`.',
    },
    {
      id: 'other-python',
      when: { stage: 'checks', check: 'python', says: /python/ },
      text: 'It is Python, in another version. The sample in the documentation is older than the task.',
    },
    {
      id: 'file-dot-function',
      when: { stage: 'checks', check: 'entry' },
      text: '`handler` says file and function: the name of the file without its ending, a dot, and what is defined in it.',
    },
    {
      id: 'one-folder-too-high',
      when: { stage: 'checks', check: 'code' },
      text: 'Lambda looks for `index` at the top of what is uploaded. Look at what lies there now: in which folder is `index.py`?',
    },
    {
      id: 'no-such-folder',
      when: { stage: 'synthesis', code: 'asset-missing' },
      text: 'The path of the code begins at the project’s root, where `ampx` runs, not at the file that you are in.',
    },
    {
      id: 'cdk-time',
      when: { stage: 'checks', check: 'as-before', says: /seconds/ },
      text: 'The 20 seconds are lost. The CDK calls them `timeout`, and wants a `Duration`.',
    },
    {
      id: 'same-processor',
      when: { stage: 'checks', check: 'as-before', says: /processors/ },
      text: 'It runs on other processors than before. Nothing asked for that: leave it to the default, which the CDK and Amplify share.',
    },
    {
      id: 'cdk-memory',
      when: { stage: 'checks', check: 'as-before', says: /MB/ },
      text: 'Where nothing is said, the CDK gives 128 MB, a quarter of what Amplify gives. Which property of the CDK says how much?',
    },
    {
      id: 'shape',
      text: '`defineFunction(scope => new Function(scope, name, { runtime, handler, code, … }))`, with `Function`, `Runtime` and `Code` from `aws-cdk-lib/aws-lambda`.',
    },
    {
      id: 'code-from-folder',
      text: 'The code is `Code.fromAsset(...)` with the path of the folder `code`, beginning with `amplify/`.',
    },
  ],
  startFails: { stage: 'checks', check: 'python' },
  mistakes: [
    {
      name: 'as-the-sample',
      edits: { [file]: [['PYTHON_3_13', 'PYTHON_3_9']] },
      trips: { stage: 'checks', check: 'python' },
      brings: 'other-python',
    },
    { name: 'cdk-defaults', edits: { [file]: [['      memorySize: 512,\n', '']] }, brings: 'cdk-memory' },
    {
      name: 'no-time',
      edits: {
        [file]: [
          ['      timeout: Duration.seconds(20),\n', ''],
          ["import { Duration } from 'aws-cdk-lib';\n", ''],
        ],
      },
      brings: 'cdk-time',
    },
    { name: 'other-id', edits: { [file]: [["'fn-forecast'", "'forecast'"]] }, brings: 'name-is-the-id' },
    {
      name: 'folder-above',
      edits: { [file]: [['functions/forecast/code', 'functions/forecast']] },
      brings: 'one-folder-too-high',
    },
    {
      name: 'folder-of-the-file',
      edits: { [file]: [["'amplify/functions/forecast/code'", "'./code'"]] },
      brings: 'no-such-folder',
    },
    {
      name: 'handler-of-node',
      edits: { [file]: [["'index.handler'", "'handler'"]] },
      brings: 'file-dot-function',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [file]: [
          [
            "import { Duration } from 'aws-cdk-lib';",
            "import { Duration } from 'aws-cdk-lib';\nimport * as path from 'path';\nimport { fileURLToPath } from 'url';",
          ],
          [
            'export const forecast',
            'const functionDir = path.dirname(fileURLToPath(import.meta.url));\n\nexport const forecast',
          ],
          [
            "Code.fromAsset('amplify/functions/forecast/code')",
            "Code.fromAsset(path.join(functionDir, 'code'))",
          ],
          ['  scope =>', '  (scope) =>'],
          ['Function as Lambda', 'Function'],
          ['new Lambda(scope', 'new Function(scope'],
        ],
      },
    },
    {
      name: 'named-import',
      edits: {
        [file]: [
          ['Function as Lambda', 'Function as Python'],
          ['new Lambda(scope', 'new Python(scope'],
        ],
      },
    },
  ],
  freedoms: {
    // The CDK leaves out what Amplify writes out: both mean the same.
    free: [
      'resources/AWS::Lambda::Function/Architectures',
      'resources/AWS::Lambda::Function/EphemeralStorage.Size',
    ],
  },
  why: `
The second form of \`defineFunction\` takes any Lambda of the CDK, with the CDK’s own options and defaults: 128 MB and
3 seconds where nothing is said. Other languages work in the same way, with another \`Runtime\`. Only Node gets
its code bundled, its variables typed and its secrets fetched.
`,
});
