import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from './build.ts';
import { main as check } from './check.ts';
import { goEnvironment } from './go-toolchain.ts';
import { main as makePackage } from './package.ts';
import { dist, probeSource, root } from './paths.ts';
import { electronEnvironment } from './runtime.ts';
import { say, Trouble } from './say.ts';
import { setUp } from './setup.ts';
import type { SetupFound } from './setup-file.ts';
import { collect, show } from './spawn.ts';
import {
  countGo,
  countPlaywright,
  countVitest,
  NO_TESTS,
  sum,
  type TestCount,
} from './test-count.ts';
import { startXvfb } from './xvfb.ts';

type Suite = (found: SetupFound, more: readonly string[]) => Promise<TestCount>;

const results = join(dist, 'test-results');

const SUITES: Readonly<Record<string, Suite>> = {
  check: async () => ((await check()) === 0 ? NO_TESTS : { ...NO_TESTS, failed: 1 }),
  probe: async ({ go }) => {
    if (go === null) return { ...NO_TESTS, failed: 1 };
    // -count=1: the tests start real programs, whose outcome Go must not take from its cache.
    const args = ['test', '-count=1', '-json', './...'];
    const { output } = await collect(go.path, args, { cwd: probeSource, env: goEnvironment() });
    return countGo(output, say);
  },
  unit: (_, more) => vitest('unit', more),
  integration: (_, more) => vitest('integration', more),
  e2e: async ({ xvfb }, more) => {
    // One test drives the package.
    if ((await makePackage(['--test', '--if-changed'])) !== 0) return { ...NO_TESTS, failed: 1 };
    if (process.platform !== 'linux') return playwright(more, {});
    if (xvfb === null) throw new Trouble('The end-to-end tests need Xvfb.');
    const display = await startXvfb(xvfb);
    try {
      return await playwright(more, { DISPLAY: display.name, WAYLAND_DISPLAY: '' });
    } finally {
      await display.stop();
    }
  },
};

async function vitest(project: string, more: readonly string[]): Promise<TestCount> {
  const report = reportFile(project);
  const script = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [script, 'run', '--project', project, ...reporters, ...more];
  const status = await show(process.execPath, args, { cwd: root });
  return readReport(report, status, countVitest);
}

async function playwright(more: readonly string[], display: NodeJS.ProcessEnv): Promise<TestCount> {
  const report = reportFile('e2e');
  const script = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [script, 'test', '--reporter=list,json', ...more];
  const env = { ...electronEnvironment(), ...display, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const status = await show(process.execPath, args, { cwd: root, env });
  return readReport(report, status, countPlaywright);
}

function reportFile(suite: string): string {
  mkdirSync(results, { recursive: true });
  const file = join(results, `${suite}.json`);
  rmSync(file, { force: true });
  return file;
}

/** A runner that failed without a failed test (a broken file, no tests at all) counts as one. */
function readReport(
  file: string,
  status: number,
  count: (report: unknown) => TestCount,
): TestCount {
  let counted = NO_TESTS;
  try {
    counted = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    say(`The test runner ended with status ${status} and left no report.`);
  }
  return status !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/** npm test [SUITE [-- ARGUMENTS OF ITS RUNNER]]: all suites, or one. */
export async function main(args: readonly string[]): Promise<number> {
  const [wanted, ...more] = args;
  if (wanted !== undefined && SUITES[wanted] === undefined) {
    throw new Trouble(
      `There is no suite "${wanted}". There are: ${Object.keys(SUITES).join(', ')}.`,
    );
  }
  const found = await setUp('tests');
  const counts: TestCount[] = [];
  const failed: string[] = [];
  for (const [name, suite] of Object.entries(SUITES)) {
    if (wanted !== undefined && name !== wanted) continue;
    say(`\n== ${name}`);
    if (name === 'integration' || name === 'e2e') await build();
    const count = await suite(found, more);
    counts.push(count);
    if (count.failed > 0) failed.push(name);
  }
  const total = counts.reduce(sum, NO_TESTS);
  if (failed.length > 0) say(`\nFailed: ${failed.join(', ')}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
  return failed.length === 0 ? 0 : 1;
}
