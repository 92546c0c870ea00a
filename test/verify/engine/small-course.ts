import { fails, holds } from '../../../src/checks/outcome.ts';
import { course, exercise } from '../fixtures/workspace.ts';

export const countFile = 'amplify/count.ts';

const backend = (id: string) =>
  exercise({
    id,
    start: {
      [countFile]: 'export const count = 1;\n',
      'amplify/backend.ts':
        "import { defineBackend } from '@aws-amplify/backend';\nimport { count } from './count';\ndefineBackend({ count });\n",
    },
    checks: [
      {
        kind: 'backend',
        id: 'three',
        sentence: 'There are three queues.',
        verify: ({ resources }) =>
          resources.length === 3 ? holds : fails('three queues', String(resources.length)),
      },
      {
        kind: 'type',
        id: 'number',
        sentence: 'The count is a number.',
        code: "import { count } from 'exercise/amplify/count';\nexport const check: number = count;",
        expected: 'a number',
      },
    ],
  });

export const exercises = [backend('one'), backend('two')] as const;

/** A course of two exercises, which the engine of these tests has bundled. */
export const smallCourse = course(...exercises);
