import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          // They are pure: a module is loaded once for all of them, which takes a quarter of the time.
          isolate: false,
          maxWorkers: '100%',
          // A test takes a moment; a machine may be busy.
          testTimeout: 30_000,
          include: ['{src,main,renderer,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts', '**/node_modules/**'],
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: ['{main,scripts}/**/*.integration.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: './main/testing/global-setup.ts',
          // A recording uses one core or less for much of its time: two at once fill two cores. No test needs
          // the machine for itself.
          maxWorkers: 2,
          // Two suites, should both be asked for, have their own number of workers: one after the other.
          sequence: { groupOrder: 1 },
          // By far: cold builds, on a machine that may be slow or busy.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
