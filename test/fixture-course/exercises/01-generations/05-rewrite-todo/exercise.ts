import { fieldIs } from '../../../../../src/checks/models.ts';
import { defineExercise } from '../../../../../src/course/exercise.ts';

export default defineExercise({
  id: 'rewrite-todo',
  lesson: 'models',
  title: 'Rename a field',
  task: 'Rename `text` to `content`.',
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'content',
      sentence: 'Todo.content is a String.',
      verify: fieldIs('Todo', 'content', { type: 'String' }),
    },
  ],
  hints: [
    { id: 'one-word', text: 'It is one word.' },
    { id: 'before-the-colon', text: 'It stands before the colon.' },
  ],
  startFails: { stage: 'checks', check: 'content' },
  mistakes: [],
});
