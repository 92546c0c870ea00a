import { defineConfig } from 'vitest/config';

// Real type checks, synthesis and whole programs: slow machines get the time that they need.
const patience = { testTimeout: 120_000, hookTimeout: 600_000, expect: { poll: { timeout: 20_000 } } };
const programs = ['test/**/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: 'test/support/packages-in-place.ts',
    projects: [
      {
        test: {
          ...patience,
          name: 'rooms',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: programs,
        },
      },
      {
        test: {
          ...patience,
          // The long version of one of the rooms' tests: npm run test:model.
          name: 'model',
          include: process.env.npm_lifecycle_event === 'test:model' ? ['test/**/model.test.ts'] : [],
          env: { RUNS: process.env.RUNS ?? '300' },
        },
      },
      {
        test: {
          ...patience,
          name: 'programs',
          include: programs,
          globalSetup: 'test/support/build-fixture-program.ts',
          // Each program brings two processes of its own, and waits half of its time: two at a time, and after all else.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
