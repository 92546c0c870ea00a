import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/functions/forecast/resource.ts';
const imports = "import { Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';";
const code = "Code.fromAsset('amplify/functions/forecast/code')";
const arrow = "  scope =>\n    new Lambda(scope, 'fn-forecast', {";
const runtime = 'Runtime.PYTHON_3_13';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'A namespace of the service',
      edits: {
        [file]: [
          [imports, "import * as lambda from 'aws-cdk-lib/aws-lambda';"],
          ['new Lambda(', 'new lambda.Function('],
          [code, `lambda.${code}`],
          [runtime, `lambda.${runtime}`],
        ],
      },
    },
    {
      what: 'The service from the root',
      edits: {
        [file]: [
          ['import { Duration }', 'import { Duration, aws_lambda }'],
          [`${imports}\n`, ''],
          ['new Lambda(', 'new aws_lambda.Function('],
          [code, `aws_lambda.${code}`],
          [runtime, `aws_lambda.${runtime}`],
        ],
      },
    },
    {
      what: 'Path with a dot before',
      edits: { [file]: [[code, "Code.fromAsset('./amplify/functions/forecast/code')"]] },
    },
    {
      what: 'Path by the URL of the file',
      edits: {
        [file]: [
          ['import { Duration }', "import { fileURLToPath } from 'node:url';\nimport { Duration }"],
          [code, "Code.fromAsset(fileURLToPath(new URL('./code', import.meta.url)))"],
        ],
      },
    },
    { what: 'A third of a minute', edits: { [file]: [['Duration.seconds(20)', 'Duration.millis(20_000)']] } },
    {
      what: 'A block that returns',
      edits: {
        [file]: [
          [arrow, "  (scope) => {\n    return new Lambda(scope, 'fn-forecast', {"],
          ['    }),\n);', '    });\n  },\n);'],
        ],
      },
    },
    {
      what: 'The stack written out',
      edits: { [file]: [['    }),\n);', "    }),\n  { resourceGroupName: 'function' },\n);"]] },
    },
    {
      what: 'Processor written out',
      edits: {
        [file]: [
          [
            imports,
            "import { Architecture, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';",
          ],
          ['memorySize: 512', 'memorySize: 512,\n      architecture: Architecture.X86_64'],
        ],
      },
    },
    {
      what: 'Options as a constant',
      edits: {
        [file]: [
          ['export const', "const seconds = 20;\nconst id = 'fn-forecast';\n\nexport const"],
          ['Duration.seconds(20)', 'Duration.seconds(seconds)'],
          ["'fn-forecast', {", 'id, {'],
        ],
      },
    },
    {
      what: 'The runtime by its name',
      edits: {
        [file]: [
          [
            imports,
            "import { Code, Function as Lambda, Runtime, RuntimeFamily } from 'aws-cdk-lib/aws-lambda';",
          ],
          [runtime, "new Runtime('python3.13', RuntimeFamily.PYTHON)"],
        ],
      },
    },
    {
      what: 'Path put together',
      edits: {
        [file]: [
          ['import { Duration }', "import path from 'node:path';\nimport { Duration }"],
          [code, "Code.fromAsset(path.join('amplify', 'functions', 'forecast', 'code'))"],
        ],
      },
    },
    {
      what: 'The words of the handler, with a description',
      edits: {
        [file]: [
          [
            "handler: 'index.handler'",
            "handler: 'index.handler',\n      description: 'Tomorrow’s temperature'",
          ],
        ],
      },
    },
  ],
  wrong: [
    { what: 'Python 3.12', edits: { [file]: [[runtime, 'Runtime.PYTHON_3_12']] } },
    {
      what: 'Amplify’s option for it',
      files: {
        [file]:
          "import { defineFunction } from '@aws-amplify/backend';\n\nexport const forecast = defineFunction({\n  name: 'fn-forecast',\n  timeoutSeconds: 20,\n  entry: './code/index.py',\n  runtime: 'python3.13',\n});\n",
      },
    },
    {
      what: 'Node with the Python file',
      files: {
        [file]:
          "import { defineFunction } from '@aws-amplify/backend';\n\nexport const forecast = defineFunction({ name: 'fn-forecast', timeoutSeconds: 20, entry: './code/index.py' });\n",
      },
    },
    { what: 'Memory in GB', edits: { [file]: [['memorySize: 512', 'memorySize: 0.5']] } },
    { what: 'Twice the memory', edits: { [file]: [['memorySize: 512', 'memorySize: 1024']] } },
    { what: 'Minutes', edits: { [file]: [['Duration.seconds(20)', 'Duration.minutes(20)']] } },
    { what: 'Half a minute', edits: { [file]: [['Duration.seconds(20)', 'Duration.seconds(30)']] } },
    { what: 'The time as a number', edits: { [file]: [['timeout: Duration.seconds(20)', 'timeout: 20']] } },
    {
      what: 'Amplify’s words for the CDK',
      edits: {
        [file]: [
          ['timeout: Duration.seconds(20)', 'timeoutSeconds: 20'],
          ['memorySize: 512', 'memoryMB: 512'],
        ],
      },
    },
    { what: 'Handler with the ending', edits: { [file]: [["'index.handler'", "'index.py.handler'"]] } },
    {
      what: 'Handler as in the documentation of others',
      edits: { [file]: [["'index.handler'", "'lambda_function.lambda_handler'"]] },
    },
    {
      what: 'Code in the file',
      edits: { [file]: [[code, "Code.fromInline('def handler(event, context):\\n    return 21')"]] },
    },
    {
      what: 'The file in place of the folder',
      edits: { [file]: [[code, "Code.fromAsset('amplify/functions/forecast/code/index.py')"]] },
    },
    {
      what: 'On arm',
      edits: {
        [file]: [
          [
            imports,
            "import { Architecture, Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';",
          ],
          ['memorySize: 512', 'memorySize: 512,\n      architecture: Architecture.ARM_64'],
        ],
      },
    },
    {
      what: 'The name of the resource in AWS',
      edits: { [file]: [["'fn-forecast', {", "'Forecast', {\n      functionName: 'fn-forecast',"]] },
    },
    {
      what: 'Both functions',
      edits: {
        [file]: [
          [
            'export const',
            "export const old = defineFunction({ name: 'fn-forecast', timeoutSeconds: 20 });\nexport const",
          ],
          ["'fn-forecast', {", "'fn-forecast-python', {"],
        ],
      },
    },
  ],
};
