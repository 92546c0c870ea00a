import { fieldIs } from '../../../src/checks/models.ts';
import { defineExercise } from '../../../src/course/exercise.ts';

export default defineExercise({
  id: 'fields',
  lesson: 'models',
  title: 'Required, and by default',
  kind: 'extend',
  task: `
The model works, but it accepts a todo without any content. Make three changes:

1. \`content\` is required.
2. \`completed\` is \`false\` when nothing else is said.
3. A new field, \`priority\`: a whole number, 3 when nothing else is said.
`,
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'content-required',
      sentence: 'Todo.content is a required String.',
      verify: fieldIs('Todo', 'content', { type: 'String', required: true }),
    },
    {
      kind: 'backend',
      id: 'completed-default',
      sentence: 'Todo.completed is a Boolean, false by default.',
      verify: fieldIs('Todo', 'completed', { type: 'Boolean', default: 'false' }),
    },
    {
      kind: 'backend',
      id: 'priority-default',
      sentence: 'Todo.priority is an Int, 3 by default.',
      verify: fieldIs('Todo', 'priority', { type: 'Int', default: '3' }),
    },
  ],
  // A field with a default may be required too: it can be left out all the same.
  freedoms: { free: ['models/Todo/completed/required', 'models/Todo/priority/required'] },
  hints: [
    {
      id: 'default-fits',
      when: { stage: 'synthesis', code: 'default-does-not-fit' },
      text: 'A default has to be a value of the field’s type. The type checker lets any value through here; synthesis doesn’t. A Boolean is `true` or `false`, without quotes.',
    },
    {
      id: 'required-is-not-default',
      when: { stage: 'checks', check: 'content-required', says: /optional String/ },
      text: 'An optional field may be left out. *Required* is a method of its own, called on the field: it is the `!` of GraphQL. A default is something else: it fills the gap, and forbids nothing.',
    },
    {
      id: 'default-is-not-required',
      when: { stage: 'checks', check: 'completed-default', says: /without a default/ },
      text: 'When nobody sends `completed`, nothing stands in it yet. The method that fills the gap is called on the field, and takes the value. `.required()` is something else: it makes everyone send one.',
    },
    {
      id: 'whole-number',
      when: { stage: 'checks', check: 'priority-default', says: /is an? (?!Int)/ },
      text: 'GraphQL’s `Int` is `a.integer()`. Text such as `"3"` can’t be compared as a number.',
    },
    {
      id: 'methods',
      text: 'Two methods do all of it: `.required()` and `.default(value)`. They come after the type, as in `a.float().default(1.5)`.',
    },
    {
      id: 'two-lines',
      text: '`content: a.string().required()` and `completed: a.boolean().default(false)`. The third field is built like the second one.',
    },
  ],
  startFails: { stage: 'checks', check: 'content-required' },
  mistakes: [
    {
      name: 'default-instead-of-required',
      edits: {
        'amplify/data/resource.ts': [['content: a.string().required()', "content: a.string().default('')"]],
      },
      brings: 'required-is-not-default',
    },
    {
      name: 'required-instead-of-default',
      edits: {
        'amplify/data/resource.ts': [
          ['completed: a.boolean().default(false)', 'completed: a.boolean().required()'],
        ],
      },
      brings: 'default-is-not-required',
    },
    {
      name: 'default-is-text',
      edits: {
        'amplify/data/resource.ts': [
          ['completed: a.boolean().default(false)', "completed: a.boolean().default('no')"],
        ],
      },
      trips: { stage: 'synthesis' },
      brings: 'default-fits',
    },
    {
      name: 'priority-is-text',
      edits: {
        'amplify/data/resource.ts': [
          ['priority: a.integer().default(3)', "priority: a.string().default('3')"],
        ],
      },
      brings: 'whole-number',
    },
  ],
  alternatives: [
    {
      name: 'docs-sample',
      style: 'docs',
      edits: {
        'amplify/data/resource.ts': [
          ['a, type ClientSchema, defineData', 'type ClientSchema, a, defineData'],
          ['allow => [', '(allow) => ['],
        ],
      },
    },
    {
      name: 'required-with-a-default',
      edits: {
        'amplify/data/resource.ts': [
          ['a.boolean().default(false)', 'a.boolean().required().default(false)'],
          ['a.integer().default(3)', 'a.integer().required().default(3)'],
        ],
      },
    },
    {
      name: 'number-by-name',
      edits: {
        'amplify/data/resource.ts': [
          ['const schema = a.schema({', 'const normal = 3;\n\nconst schema = a.schema({'],
          ['default(3)', 'default(normal)'],
        ],
      },
    },
  ],
  why: `
\`.required()\` refuses a todo that lacks the field; \`.default()\` fills the field when a todo is created, and
refuses nothing. So both together are right too: clients may leave the field out, and readers always find a
value.

Todos that were stored before keep their gaps: a default is not written into old records.
`,
});
