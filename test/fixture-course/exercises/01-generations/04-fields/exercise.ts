import { fieldIs } from '../../../../../src/checks/models.ts';
import { defineExercise } from '../../../../../src/course/exercise.ts';

export default defineExercise({
  id: 'fields',
  lesson: 'models',
  title: 'Fields that must be there',
  task: `
1. \`content\` is required.
2. \`completed\` is \`false\` when nothing else is said.
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
  ],
  hints: [
    {
      id: 'required',
      when: { stage: 'checks', check: 'content-required' },
      text: 'A method of the field says that it has to be there.',
    },
    { id: 'methods', text: 'Two methods do all of it: `.required()` and `.default(value)`.' },
  ],
  startFails: { stage: 'checks', check: 'content-required' },
  mistakes: [],
});
