import { expect, test } from 'vitest';
import { countGo, countPlaywright, countVitest } from './test-count.ts';

const lines = (...events: readonly object[]): string =>
  events.map((event) => JSON.stringify(event)).join('\n');

test('counts the tests of go test -json, and shows what a failed one printed', () => {
  const shown: string[] = [];
  const output = lines(
    { Action: 'pass', Package: 'p', Test: 'TestGood' },
    { Action: 'skip', Package: 'p', Test: 'TestOther' },
    { Action: 'output', Package: 'p', Test: 'TestBad', Output: 'bad_test.go:3: wrong\n' },
    { Action: 'fail', Package: 'p', Test: 'TestBad' },
    { Action: 'output', Package: 'p', Output: 'FAIL\tp\t0.1s\n' },
  );
  expect(countGo(output, (text) => shown.push(text))).toEqual({ passed: 1, failed: 1, skipped: 1 });
  expect(shown).toEqual(['bad_test.go:3: wrong', 'FAIL\tp\t0.1s']);
});

test('Go code that does not compile, or a go that says nothing, is a failure', () => {
  const shown: string[] = [];
  const broken = lines(
    { Action: 'build-output', ImportPath: 'p', Output: 'main.go:3:1: syntax error\n' },
    { Action: 'fail', Package: 'p' },
  );
  expect(countGo(broken, (text) => shown.push(text)).failed).toBe(1);
  expect(shown).toEqual(['main.go:3:1: syntax error']);
  expect(countGo('go: no such file\n', () => {}).failed).toBe(1);
});

test('counts the reports of vitest and Playwright', () => {
  const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(countVitest(vitest)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 };
  expect(countPlaywright({ stats })).toEqual({ passed: 4, failed: 2, skipped: 0 });
});
