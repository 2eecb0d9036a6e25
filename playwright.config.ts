import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  outputDir: './test-results',
  // One application at a time: each test measures real builds. No retries: a flake is a fault.
  workers: 1,
  retries: 0,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  // By far: a machine may be slow or busy, and what works is never waited for to the end.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
});
