import { functionIs, usesLayers } from '../../../src/checks/functions.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

const file = 'amplify/functions/resource.ts';
const name = 'fn-thumbs';

export default defineExercise({
  id: 'fn-quiet-thumbs',
  lesson: 'function-logs',
  title: 'A layer, and less noise',
  kind: 'extend',
  task: `
The function that makes thumbnails is called a thousand times a day. It needs more, and should say less:

1. Its handler imports \`sharp\`. That comes from a layer of your own account: \`SharpLayer\`, version 4. The same line of
   code has to work in each region.
2. It logs a line for each picture. Keep warnings and errors only.
3. Keep logs for one month, not forever.

What it has, it keeps.
`,
  files: [file],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'layer',
      sentence: 'It uses version 4 of SharpLayer, in any region.',
      verify: usesLayers(name, 'arn:aws:lambda:<AWS::Region>:<AWS::AccountId>:layer:SharpLayer:4'),
    },
    {
      kind: 'backend',
      id: 'level',
      sentence: 'It logs warnings and errors only.',
      verify: functionIs(name, { logFormat: 'JSON', logLevel: 'WARN' }),
    },
    {
      kind: 'backend',
      id: 'month',
      sentence: 'Its logs are kept for one month.',
      verify: functionIs(name, { logsFor: 30 }),
    },
  ],
  hints: [
    {
      id: 'level-wants-json',
      when: { stage: 'synthesis', code: 'log-level-format' },
      text: 'AWS can tell a warning from other lines only where logs have a form. Which `format` has one?',
    },
    {
      id: 'one-of-a-list',
      when: { stage: 'types', code: 'TS2769' },
      text: 'Look at each value, not at `name`, which the compiler blames. How long logs are kept is one of a fixed list, in words.',
    },
    {
      id: 'with-a-version',
      when: { stage: 'synthesis', code: 'function-layer' },
      text: 'A layer is always one version of it. How is it written behind the name?',
    },
    {
      id: 'one-region-only',
      when: { stage: 'checks', check: 'layer', says: /arn:aws:lambda:[a-z]/ },
      text: 'A whole ARN names one region and one account. The short form takes those of the deployment.',
    },
    {
      id: 'other-version',
      when: { stage: 'checks', check: 'layer', says: /SharpLayer/ },
      text: 'It is the layer, in another version than the task wants.',
    },
    {
      id: 'no-layer-yet',
      when: { stage: 'checks', check: 'layer' },
      text: 'An option of `defineFunction` takes layers: the module that the handler imports, and the layer that brings it.',
    },
    {
      id: 'which-level',
      when: { stage: 'checks', check: 'level' },
      text: 'A level lets through what is as serious as itself, or more. Which one keeps warnings, and drops the rest?',
    },
    {
      id: 'how-long',
      when: { stage: 'checks', check: 'month' },
      text: 'Without a `retention`, logs are kept forever. `w` shows for how many days yours are.',
    },
    {
      id: 'two-options',
      text: 'Two options: `layers`, and `logging` with three properties.',
    },
    {
      id: 'three-properties',
      text: '`logging: { format, level, retention }`: `json`, a level, and a time in words such as `1 week`.',
    },
  ],
  startFails: { stage: 'checks', check: 'layer' },
  mistakes: [
    {
      name: 'level-in-text',
      edits: { [file]: [["format: 'json', level", 'level']] },
      brings: 'level-wants-json',
    },
    {
      name: 'thirty-days',
      edits: { [file]: [["'1 month'", "'30 days'"]] },
      trips: { stage: 'types', code: 'TS2769' },
      brings: 'one-of-a-list',
    },
    {
      name: 'without-a-version',
      edits: { [file]: [["'SharpLayer:4'", "'SharpLayer'"]] },
      brings: 'with-a-version',
    },
    {
      name: 'whole-arn',
      edits: { [file]: [["'SharpLayer:4'", "'arn:aws:lambda:eu-west-1:123456789012:layer:SharpLayer:4'"]] },
      brings: 'one-region-only',
    },
    {
      name: 'errors-only',
      edits: { [file]: [["level: 'warn'", "level: 'error'"]] },
      brings: 'which-level',
    },
    {
      name: 'kept-forever',
      edits: { [file]: [[", retention: '1 month'", '']] },
      brings: 'how-long',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        [file]: [
          ["'@aws-amplify/backend'", '"@aws-amplify/backend"'],
          ["layers: { sharp: 'SharpLayer:4' },", 'layers: {\n    "sharp": "SharpLayer:4",\n  },'],
        ],
      },
    },
    {
      name: 'logs-in-a-constant',
      edits: {
        [file]: [
          [
            'export const thumbs',
            "const logging = { format: 'json', level: 'warn', retention: '1 month' } as const;\n\nexport const thumbs",
          ],
          ["  logging: { format: 'json', level: 'warn', retention: '1 month' },", '  logging,'],
        ],
      },
    },
  ],
  why: `
The key of a layer is the module that stays out of the bundle, its value the layer with its version. A level needs JSON, so
that AWS knows what a warning is. And a retention makes a log group of the function’s own, which can be deleted with it.
`,
});
