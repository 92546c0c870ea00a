import type { OtherAnswers } from '../../../src/author/answers/answers.ts';

const file = 'amplify/backend.ts';

export const answers: OtherAnswers = {
  right: [
    {
      what: 'An object by name',
      edits: {
        [file]: [
          [
            "backend.addOutput({\n  custom: { title: 'My todos' },\n});",
            "const outputs = { custom: { title: 'My todos' } };\nbackend.addOutput(outputs);",
          ],
        ],
      },
    },
    {
      what: 'A key in quotes',
      edits: { [file]: [["custom: { title: 'My todos' }", 'custom: { \'title\': "My todos" }']] },
    },
    {
      what: 'A template',
      edits: { [file]: [["custom: { title: 'My todos' }", 'custom: { title: `My todos` }']] },
    },
    {
      what: 'More beside it',
      edits: { [file]: [["custom: { title: 'My todos' }", "custom: { title: 'My todos', year: 2026 }"]] },
    },
    {
      what: 'A second call',
      edits: {
        [file]: [
          [
            "backend.addOutput({\n  custom: { title: 'My todos' },\n});",
            "backend.addOutput({\n  custom: { title: 'My todos' },\n});\nbackend.addOutput({ custom: { year: 2026 } });",
          ],
        ],
      },
    },
    {
      what: 'Put together',
      edits: { [file]: [["custom: { title: 'My todos' }", "custom: { title: ['My', 'todos'].join(' ') }"]] },
    },
    {
      what: 'Spread',
      edits: { [file]: [["custom: { title: 'My todos' }", "custom: { ...{ title: 'My todos' } }"]] },
    },
    {
      what: 'Destructured',
      edits: {
        [file]: [
          [
            "backend.addOutput({\n  custom: { title: 'My todos' },\n});",
            "const { addOutput } = backend;\naddOutput({ custom: { title: 'My todos' } });",
          ],
        ],
      },
    },
    { what: 'Backend exported', edits: { [file]: [['const backend', 'export const backend']] } },
    {
      what: 'A function that names it',
      edits: {
        [file]: [
          [
            "backend.addOutput({\n  custom: { title: 'My todos' },\n});",
            "function name(title: string) {\n  backend.addOutput({ custom: { title } });\n}\n\nname('My todos');",
          ],
        ],
      },
    },
  ],
  wrong: [
    {
      what: 'A dot at the end',
      edits: { [file]: [["custom: { title: 'My todos' }", "custom: { title: 'My todos.' }"]] },
    },
    {
      what: 'Capital todos',
      edits: { [file]: [["custom: { title: 'My todos' }", "custom: { title: 'My Todos' }"]] },
    },
    {
      what: 'Name in place of title',
      edits: { [file]: [["custom: { title: 'My todos' }", "custom: { name: 'My todos' }"]] },
    },
    {
      what: 'One level too deep',
      edits: { [file]: [["custom: { title: 'My todos' }", "custom: { app: { title: 'My todos' } }"]] },
    },
    {
      what: 'On top, past the types',
      edits: { [file]: [["custom: { title: 'My todos' }", "title: 'My todos' } as object & {"]] },
    },
    {
      what: 'In a comment',
      edits: {
        [file]: [
          [
            "backend.addOutput({\n  custom: { title: 'My todos' },\n});",
            "// backend.addOutput({ custom: { title: 'My todos' } });\nexport { backend };",
          ],
        ],
      },
    },
    {
      what: 'A list',
      edits: { [file]: [["custom: { title: 'My todos' }", "custom: { title: ['My todos'] }"]] },
    },
    {
      what: 'Said twice',
      edits: {
        [file]: [
          [
            "backend.addOutput({\n  custom: { title: 'My todos' },\n});",
            "backend.addOutput({\n  custom: { title: 'My todos' },\n});\nbackend.addOutput({\n  custom: { title: 'My todos' },\n});",
          ],
        ],
      },
    },
    {
      what: 'Without its shell',
      edits: { [file]: [["custom: { title: 'My todos' }", "custom: 'My todos'"]] },
    },
    {
      what: 'A function in place of a text',
      edits: { [file]: [["custom: { title: 'My todos' }", "custom: { title: () => 'My todos' }"]] },
    },
    {
      what: 'Data taken out',
      edits: {
        [file]: [
          ['  data,\n', ''],
          ["import { data } from './data/resource';\n", ''],
        ],
      },
    },
    {
      what: 'Nothing added',
      edits: {
        [file]: [["backend.addOutput({\n  custom: { title: 'My todos' },\n});", 'export { backend };']],
      },
    },
  ],
};
