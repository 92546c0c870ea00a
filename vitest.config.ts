import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Real type checks, synthesis and whole programs: slow machines get the time that they need.
const patience = { testTimeout: 120_000, hookTimeout: 600_000, expect: { poll: { timeout: 20_000 } } };
// Vitest leaves a core to itself, which is half of two. Most files wait for processes of their own half of their time.
const workers = { maxWorkers: Math.max(3, availableParallelism() - 1) };
const programs = ['test/**/e2e/**/*.test.ts'];
/** Files that start no process, change nothing that all code shares, and mock nothing: a worker keeps its modules. */
const pure = ['view', 'tutor', 'course', 'checks', 'progress'].map(room => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    globalSetup: 'test/support/packages-in-place.ts',
    projects: [
      {
        test: {
          ...patience,
          ...workers,
          name: 'rooms',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...programs, ...pure],
        },
      },
      {
        test: {
          ...patience,
          ...workers,
          name: 'pure',
          include: pure,
          isolate: false,
        },
      },
      {
        test: {
          ...patience,
          ...workers,
          // The long version of one of the rooms' tests: npm run test:model.
          name: 'model',
          include: process.env.npm_lifecycle_event === 'test:model' ? ['test/**/model.test.ts'] : [],
          env: { RUNS: process.env.RUNS ?? '300' },
        },
      },
      {
        test: {
          ...patience,
          ...workers,
          name: 'programs',
          include: programs,
          globalSetup: 'test/support/build-fixture-program.ts',
        },
      },
    ],
  },
});
