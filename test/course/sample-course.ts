import type { CourseFiles, ExerciseFiles } from '../../src/course/course-files.ts';
import { defineExercise } from '../../src/course/exercise.ts';
import type { ExerciseDefinition } from '../../src/course/exercise-schema.ts';

/** A lesson's file with as little as it needs. */
export function lessonText(id: string, body = `# ${id}\n`, title = `About ${id}`): string {
  return `---\nid: ${id}\ntitle: ${title}\nminutes: 2\nsources: [tried]\n---\n${body}`;
}

/** An exercise's folder with as little as it needs. */
export function exerciseFiles(
  folder: string,
  definition: Partial<ExerciseDefinition> & Pick<ExerciseDefinition, 'id' | 'lesson'>,
): ExerciseFiles {
  return {
    folder,
    definition: defineExercise({
      title: `Do ${definition.id}`,
      task: 'Do it.',
      files: ['amplify/data/resource.ts'],
      needs: 'backend',
      checks: [
        { id: 'has-todo', sentence: 'Todo is a model.', kind: 'backend', verify: () => ({ holds: true }) },
      ],
      hints: [
        { id: 'one', text: 'Look.' },
        { id: 'two', text: 'Look again.' },
      ],
      startFails: { stage: 'checks', check: 'has-todo' },
      mistakes: [],
      ...definition,
    }),
    start: { 'amplify/data/resource.ts': 'start', 'amplify/backend.ts': 'backend' },
    solution: { 'amplify/data/resource.ts': 'solution' },
    mistakes: {},
    alternatives: {},
  };
}

/** Two chapters, three lessons, two exercises. */
export function sampleFiles(): CourseFiles {
  return {
    lessons: {
      'lessons/01-first/chapter.yaml': 'title: First\nsummary: The first chapter.\n',
      'lessons/01-first/01-hello.md': lessonText('hello', '# Hello\n\n---\n\n# Hello again\n'),
      'lessons/01-first/02-models.md': lessonText('models'),
      'lessons/02-second/chapter.yaml': 'title: Second\nsummary: The second chapter.\n',
      'lessons/02-second/01-rules.md': lessonText('rules'),
    },
    exercises: [
      exerciseFiles('01-first/02-second-model', { id: 'second-model', lesson: 'models' }),
      exerciseFiles('01-first/01-first-model', {
        id: 'first-model',
        lesson: 'models',
        formerly: ['todo-model'],
      }),
    ],
  };
}
