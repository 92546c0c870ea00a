import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/functions/resource.ts';
const group = "resourceGroupName: 'data'";
const call =
  "defineFunction({\n  name: 'fn-count-overdue',\n  entry: './overdue.ts',\n  resourceGroupName: 'data',\n})";

export const answers: OtherAnswers = {
  right: [
    {
      what: 'The option first',
      edits: {
        [file]: [
          [
            call,
            "defineFunction({ resourceGroupName: 'data', name: 'fn-count-overdue', entry: './overdue.ts' })",
          ],
        ],
      },
    },
    { what: 'As a template', edits: { [file]: [[group, 'resourceGroupName: `data`']] } },
    {
      what: 'The name as a constant',
      edits: {
        [file]: [
          ['export', "const stack = 'data' as const;\n\nexport"],
          [group, 'resourceGroupName: stack'],
        ],
      },
    },
    {
      what: 'Options as a constant',
      edits: {
        [file]: [
          [
            `export const countOverdue = ${call}`,
            "const options = {\n  name: 'fn-count-overdue',\n  entry: './overdue.ts',\n  resourceGroupName: 'data',\n};\n\nexport const countOverdue = defineFunction(options)",
          ],
        ],
      },
    },
    {
      what: 'Defaults written out',
      edits: { [file]: [[group, `${group},\n  timeoutSeconds: 3,\n  memoryMB: 512,\n  runtime: 22`]] },
    },
    {
      what: 'Exported below',
      edits: {
        [file]: [
          ['export const countOverdue', 'const countOverdue'],
          ['});', '});\n\nexport { countOverdue };'],
        ],
      },
    },
    { what: 'Asserted as const', edits: { [file]: [[group, "resourceGroupName: 'data' as const"]] } },
    {
      what: 'By satisfies',
      edits: {
        [file]: [[`${group},\n})`, `${group},\n} satisfies Record<string, string>)`]],
      },
    },
    { what: 'Key in quotes', edits: { [file]: [[group, "'resourceGroupName': 'data'"]] } },
    {
      what: 'A comment says why',
      edits: { [file]: [[`  ${group}`, `  // Its caller and its table are there.\n  ${group}`]] },
    },
  ],
  wrong: [
    { what: 'Capital letters', edits: { [file]: [[group, "resourceGroupName: 'Data'"]] } },
    { what: 'The name of the model', edits: { [file]: [[group, "resourceGroupName: 'Loan'"]] } },
    { what: 'Storage', edits: { [file]: [[group, "resourceGroupName: 'storage'"]] } },
    { what: 'In a comment', edits: { [file]: [[group, `// ${group}`]] } },
    { what: 'An invented option', edits: { [file]: [[group, "stack: 'data'"]] } },
    { what: 'An option of others', edits: { [file]: [[group, "group: 'data'"]] } },
    { what: 'More time in its place', edits: { [file]: [[group, 'timeoutSeconds: 60']] } },
    { what: 'Moved, and more time', edits: { [file]: [[group, `${group},\n  timeoutSeconds: 60`]] } },
    {
      what: 'Moved, and called otherwise',
      edits: { [file]: [["name: 'fn-count-overdue'", "name: 'fn-overdue'"]] },
    },
    { what: 'The name left out', edits: { [file]: [["  name: 'fn-count-overdue',\n", '']] } },
    { what: 'The group as the second value', edits: { [file]: [[`  ${group},\n})`, `}, { ${group} })`]] } },
    {
      what: 'Another file as the code',
      edits: { [file]: [["entry: './overdue.ts'", "entry: './handler.ts'"]] },
    },
    { what: 'Root', edits: { [file]: [[group, "resourceGroupName: 'root'"]] } },
    { what: 'Empty', edits: { [file]: [[group, "resourceGroupName: ''"]] } },
  ],
};
