import { fieldIs } from '../../../../../src/checks/models.ts';
import { defineExercise } from '../../../../../src/course/exercise.ts';

export default defineExercise({
  id: 'typo',
  lesson: 'models',
  title: 'Two slips of the pen',
  task: 'Two words are misspelled. Fix both.',
  files: ['amplify/data/resource.ts'],
  needs: 'backend',
  checks: [
    {
      kind: 'backend',
      id: 'content-is-text',
      sentence: 'Todo.content is a required String.',
      verify: fieldIs('Todo', 'content', { type: 'String', required: true }),
    },
  ],
  hints: [
    {
      id: 'did-you-mean',
      when: { stage: 'types', code: 'TS2551' },
      text: 'The compiler asks *Did you mean ...?*, and it is right.',
    },
    { id: 'where', text: 'One slip is in a field, the other one in the rule.' },
    { id: 'names', text: 'Text is `a.string()`, and the rule is `allow.owner()`.' },
  ],
  startFails: { stage: 'types', code: 'TS2551' },
  mistakes: [],
});
