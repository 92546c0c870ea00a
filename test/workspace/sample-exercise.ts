import type { Exercise } from '../../src/course/exercise.ts';
import type { Course } from '../../src/course/model.ts';
import type { WorkspaceTemplate } from '../../src/workspace/template.ts';

export const clock = { now: () => new Date('2026-01-02T03:04:05.678Z') };

export const template: WorkspaceTemplate = {
  packageJson: '{ "name": "workspace" }\n',
  packageLock: '{ "lockfileVersion": 3 }\n',
  pnpmLock: '',
  tsconfig: '{}\n',
};

export const dataFile = 'amplify/data/resource.ts';
export const startText = [
  'import one',
  '',
  '// TODO: the model',
  'const schema = 1;',
  '',
  '',
  'export const data = 2;',
  '',
].join('\n');

export function exerciseWith(changes: Partial<Exercise> = {}): Exercise {
  return {
    id: 'typo',
    lesson: 'types',
    chapter: 'generations',
    folder: '01-generations/03-typo',
    title: 'Fix a typo',
    task: '',
    files: [dataFile],
    needs: 'backend',
    checks: [],
    hints: [],
    startFails: { stage: 'types' },
    mistakes: [],
    start: { [dataFile]: startText, 'amplify/backend.ts': 'backend\n' },
    solution: { [dataFile]: startText.replace('const schema = 1', 'const schema = 3') },
    mistakeFiles: {},
    alternativeFiles: {},
    ...changes,
  };
}

export function courseWith(...exercises: readonly Exercise[]): Course {
  const lesson = {
    id: 'types',
    chapter: 'generations',
    number: 1,
    title: '',
    minutes: 1,
    file: '',
    pages: () => [],
    texts: () => [],
    exercises,
  };
  return {
    title: 'Test',
    chapters: [
      { id: 'generations', folder: '01-generations', number: 1, title: '', summary: '', lessons: [lesson] },
    ],
  };
}
