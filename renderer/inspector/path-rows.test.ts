import { expect, test } from 'vitest';
import { span } from '../../src/testing/runs.ts';
import type { PathStep } from '../../src/timeline/critical-path.ts';
import { pathRows } from './path-rows.ts';

function step(name: string, tool: string, startMs: number, endMs: number): PathStep {
  const one = span(tool, 0);
  return {
    span: { ...one, start: { ...one.start, package: name, span: `${name} ${startMs}` } },
    startMs,
    endMs,
    waitedFor: 'package',
    gapMs: 1,
  };
}

test('tools of one package are one line, its link is another', () => {
  const rows = pathRows([
    step('runtime', 'asm', 0, 2),
    step('runtime', 'compile', 3, 20),
    step('runtime', 'asm', 21, 23),
    step('main', 'compile', 24, 30),
    step('main', 'link', 31, 40),
  ]);
  expect(
    rows.map((row) => [row.package, row.tools, row.startMs, row.endMs, row.longest.start.span]),
  ).toEqual([
    ['runtime', 3, 0, 23, 'runtime 3'],
    ['main', 1, 24, 30, 'main 24'],
    ['main', 1, 31, 40, 'main 31'],
  ]);
});
