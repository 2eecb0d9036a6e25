import { describe, expect, test } from 'vitest';
import type { RecordingRecord } from '../recording/records.ts';
import { packageRecord, runEnd, runOf, tool } from '../testing/records.ts';
import { buildGraphOf } from './build-graph.ts';
import { criticalPathOf } from './critical-path.ts';

const compile = (name: string, startMs: number, endMs: number): readonly RecordingRecord[] =>
  tool(name, startMs, endMs, { package: name });
const link = (startMs: number, endMs: number, name = 'main') =>
  tool('link', startMs, endMs, { package: name, tool: 'link' });
const imports = (path: string, ...names: readonly string[]) =>
  packageRecord(path, { imports: [...names] });

/** The path of a build as `span:what it waited for`, and a question for each span. */
function pathOf(...records: readonly (RecordingRecord | readonly RecordingRecord[])[]) {
  const run = runOf([...records.flat(), runEnd(1000)]);
  const path = criticalPathOf(run);
  if (path === null) throw new Error('there is no path');
  const spanOf = (id: string) => {
    const span = run.spans.find((each) => each.start.span === id);
    if (span === undefined) throw new Error(`there is no span ${id}`);
    return span;
  };
  return {
    steps: path.steps.map((step) => `${step.span.start.span}:${step.waitedFor}`),
    gaps: path.steps.map((step) => step.gapMs),
    slack: (id: string) => path.slackMs(spanOf(id)),
    earlier: (id: string) => path.earlierWithoutMs(spanOf(id)),
    start: (id: string) => path.startOf(spanOf(id)),
    neededBy: (id: string) => path.neededBy(spanOf(id)).map((span) => span.start.span),
    needersOf: (id: string) => path.needersOf(spanOf(id)).map((span) => span.start.span),
  };
}

describe('a build on enough cores', () => {
  const diamond = pathOf(
    imports('main', 'left', 'right'),
    imports('left', 'base'),
    imports('right', 'base'),
    imports('base'),
    compile('base', 10, 20),
    compile('left', 20, 80),
    compile('right', 21, 50),
    compile('main', 85, 95),
    link(95, 145),
  );

  test('goes back from the link over what ended last', () => {
    expect(diamond.steps).toEqual(['base:start', 'left:package', 'main:package', 'link:package']);
    expect(diamond.gaps).toEqual([10, 0, 5, 0]);
  });

  test('slack is what a tool could have been late by', () => {
    expect(['base', 'left', 'main', 'link'].map(diamond.slack)).toEqual([0, 0, 0, 0]);
    expect(diamond.slack('right')).toBe(35);
  });

  test('without a tool the next longest chain decides', () => {
    // left takes 60, right with its wait of 1 takes 30: 30 earlier, not 60.
    expect(diamond.earlier('left')).toBe(30);
    expect(diamond.earlier('right')).toBe(0);
    expect(diamond.earlier('base')).toBe(10);
    expect(diamond.earlier('link')).toBe(50);
  });

  test('names what each waited for and what waited for it', () => {
    expect(diamond.neededBy('main')).toEqual(['left', 'right']);
    expect(diamond.neededBy('base')).toEqual([]);
    expect(diamond.needersOf('base')).toEqual(['left', 'right', 'link']);
    expect(diamond.needersOf('link')).toEqual([]);
  });
});

describe('a build that waits for cores', () => {
  test('the tool that gave its core free is on the path', () => {
    const one = pathOf(
      imports('main', 'a', 'b'),
      imports('a'),
      imports('b'),
      compile('a', 0, 10),
      compile('b', 10, 30),
      compile('main', 30, 35),
      link(35, 40),
    );
    expect(one.steps).toEqual(['a:start', 'b:core', 'main:package', 'link:package']);
    expect([one.slack('a'), one.slack('b')]).toEqual([0, 0]);
    expect(one.start('b')).toEqual({ waitedFor: 'core', waitedMs: 10 });
    // On unlimited cores b alone decides; with a core more, nothing would have waited for a.
    expect([one.earlier('a'), one.earlier('b')]).toEqual([10, 20]);
  });

  test('a core that stood free was not waited for', () => {
    const two = pathOf(
      imports('main', 'a', 'c'),
      imports('c', 'a'),
      imports('a'),
      imports('b'),
      compile('a', 0, 50),
      compile('b', 0, 52),
      // Ready at 50, and for 28 ms go itself was busy with its sources.
      compile('c', 80, 90),
      compile('main', 91, 95),
      link(95, 99),
    );
    expect(two.steps).toEqual(['a:start', 'c:package', 'main:package', 'link:package']);
    expect(two.gaps[1]).toBe(30);
  });
});

test('what came from the cache is looked through', () => {
  const path = pathOf(
    imports('main', 'cached'),
    imports('cached', 'deep'),
    imports('deep'),
    compile('deep', 0, 40),
    compile('other', 0, 39),
    compile('main', 41, 50),
    link(50, 60),
  );
  expect(path.steps).toEqual(['deep:start', 'main:package', 'link:package']);
});

test('the tools of one package follow one another', () => {
  const path = pathOf(
    imports('main', 'a'),
    imports('a'),
    tool('symbols', 0, 4, { package: 'a', tool: 'asm' }),
    compile('a', 5, 20),
    tool('code', 21, 30, { package: 'a', tool: 'asm' }),
    compile('main', 31, 40),
    link(41, 50),
  );
  expect(path.steps.map((step) => step.split(':')[0])).toEqual([
    'symbols',
    'a',
    'code',
    'main',
    'link',
  ]);
  // Seen from any of them, what waited are the other packages and the link.
  expect(path.needersOf('a')).toEqual(['main', 'link']);
  expect(path.neededBy('code')).toEqual([]);
  expect(path.neededBy('main')).toEqual(['code']);
  expect(path.neededBy('link')).toEqual(['main', 'code']);
});

test('imports in a circle, or later than what imports them, do no harm', () => {
  const path = pathOf(
    imports('a', 'b'),
    imports('b', 'a'),
    compile('a', 0, 10),
    compile('b', 10, 20),
  );
  expect(path.steps).toEqual(['a:start', 'b:package']);
});

test('no path without imports, and none where nothing was built', () => {
  expect(criticalPathOf(runOf([...compile('a', 0, 1)]))).toBeNull();
  expect(criticalPathOf(runOf([imports('a'), ...tool('p', 0, 1, { tool: 'program' })]))).toBeNull();
});

test('knows the imports that go adds: runtime for a program, runtime/cgo where cgo is used', () => {
  const run = runOf([
    ...tool('rt', 0, 10, { package: 'runtime' }),
    ...tool('rc', 10, 30, { package: 'runtime/cgo' }),
    ...tool('cgo', 30, 35, { package: 'net', tool: 'cgo' }),
    ...tool('net', 35, 50, { package: 'net' }),
    ...tool('main', 50, 60, { package: 'hello' }),
    ...tool('link', 60, 70, { package: 'hello', tool: 'link' }),
    packageRecord('runtime'),
    packageRecord('runtime/cgo'),
    packageRecord('net'),
    packageRecord('hello', { name: 'main', imports: ['net'] }),
    runEnd(70),
  ]);
  const { nodes } = buildGraphOf(run);
  const needs = nodes.map((node) =>
    node.needs.map((place) => nodes[place]?.span.start.span ?? '').sort(),
  );
  expect(needs).toEqual([
    [],
    [],
    ['rc'],
    ['cgo', 'rc'],
    ['net', 'rt'],
    ['main', 'net', 'rc', 'rt'],
  ]);
});
