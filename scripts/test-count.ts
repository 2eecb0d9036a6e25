import * as z from 'zod';

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: TestCount = { passed: 0, failed: 0, skipped: 0 };

export function sum(a: TestCount, b: TestCount): TestCount {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

/** Counts a report of vitest's json reporter. */
export function countVitest(report: unknown): TestCount {
  const found = vitestReport.parse(report);
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Counts a report of Playwright's json reporter. A flaky test is a failed one. */
export function countPlaywright(report: unknown): TestCount {
  const { stats } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
}

const goEvent = z.object({
  Action: z.string(),
  Package: z.string().optional(),
  Test: z.string().optional(),
  Output: z.string().optional(),
});

/**
 * Counts what `go test -json` printed (cmd/test2json). Shows the output of failed tests and the
 * closing line of each package, and whatever is not an event, such as a compiler's messages.
 */
export function countGo(output: string, show: (text: string) => void): TestCount {
  let count = NO_TESTS;
  const outputs = new Map<string, string>();
  for (const line of output.split('\n')) {
    const event = parseEvent(line);
    if (event === null) {
      if (line.trim() !== '') show(line);
      continue;
    }
    const key = `${event.Package} ${event.Test ?? ''}`;
    if (event.Action === 'output') {
      outputs.set(key, (outputs.get(key) ?? '') + (event.Output ?? ''));
      if (event.Test === undefined && /^(ok|FAIL|\?)\s/.test(event.Output ?? '')) {
        show((event.Output ?? '').trimEnd());
      }
    } else if (event.Action === 'build-output') {
      show((event.Output ?? '').trimEnd());
    } else if (event.Action === 'fail') {
      if (event.Test !== undefined) show((outputs.get(key) ?? '').trimEnd());
      count = sum(count, { ...NO_TESTS, failed: 1 });
    } else if (event.Test !== undefined) {
      if (event.Action === 'pass') count = sum(count, { ...NO_TESTS, passed: 1 });
      if (event.Action === 'skip') count = sum(count, { ...NO_TESTS, skipped: 1 });
    }
  }
  // Go that could not even start its tests reports no event at all.
  const silent = count.passed + count.failed + count.skipped === 0;
  return silent ? { ...NO_TESTS, failed: 1 } : count;
}

function parseEvent(line: string): z.infer<typeof goEvent> | null {
  if (!line.startsWith('{')) return null;
  try {
    return goEvent.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
