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
          // Real builds on few cores: tests that run at the same time would disturb each other's figures.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
