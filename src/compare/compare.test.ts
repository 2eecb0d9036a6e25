import { describe, expect, it } from 'vitest';
import { unmeasuredResources } from '../recording/resources.ts';
import { modelOf, runEnd, runStart, tool } from '../testing/records.ts';
import { fold } from '../timeline/model.ts';
import { compare } from './compare.ts';
import type { MetricId } from './comparison.ts';
import { comparisonJson } from './json.ts';

function sideRun(run: string, wallMs: number, exitCode = 0, label = 'go build .') {
  const side = run.charAt(0);
  const tree = { ...unmeasuredResources, readBytes: 0 };
  const linked = tool(`l${run}`, 1, 1 + wallMs / 10, { run, tool: 'link' }, { run, exitCode });
  return [runStart({ run, side, label }), ...linked, runEnd(wallMs, { run, exitCode, tree })];
}

const side = (letter: string, walls: readonly number[], label?: string) =>
  walls.flatMap((wallMs, index) => sideRun(`${letter}${index + 1}`, wallMs, 0, label));

const ofMetric = (comparison: ReturnType<typeof compare>, metric: MetricId) =>
  comparison.metrics.find((entry) => entry.metric === metric);

describe('compare', () => {
  it('sets medians against each other, and leaves out what failed', () => {
    const model = fold(modelOf(side('A', [100, 500, 200])), [
      ...sideRun('B1', 300, 1),
      ...sideRun('B2', 500),
    ]);
    const comparison = compare(model);
    expect(comparison.sides.map((each) => each.medianRun?.start.run)).toEqual(['A3', 'B2']);
    expect(comparison.sides[1]?.excluded).toEqual([{ run: 'B1', reason: 'failed', exitCode: 1 }]);
    const wall = ofMetric(comparison, 'wallMs');
    expect(wall?.values.map((value) => value?.median)).toEqual([200, 500]);
    expect(wall?.ratios).toEqual([
      { ratio: 2.5, ci95: null, verdict: 'too-few', detectableRatio: null },
    ]);
    expect(ofMetric(comparison, 'readBytes')?.ratios[0]?.ratio).toBeNull();
    expect(ofMetric(comparison, 'cpuMs')).toBeUndefined();
  });

  it('leaves out a run that goes on, and gives one side no ratio', () => {
    const { sides, metrics } = compare(modelOf([...sideRun('A1', 100), runStart({ run: 'A2' })]));
    expect(sides[0]?.runs).toHaveLength(1);
    expect(metrics[0]).toMatchObject({ metric: 'wallMs', ratios: [], values: [{ n: 1 }] });
  });

  it('sees a difference that is there, with its interval', () => {
    const model = modelOf([
      ...side('A', [101, 102, 103, 104, 105]),
      ...side('B', [202, 204, 206, 208, 210]),
    ]);
    const found = ofMetric(compare(model), 'wallMs')?.ratios[0];
    expect(found).toMatchObject({ ratio: 2, verdict: 'A-lower', detectableRatio: null });
    expect(found?.ci95?.[0]).toBeGreaterThan(1.9);
    expect(found?.ci95?.[1]).toBeLessThan(2.1);
  });

  it('says what it could have seen where it sees nothing', () => {
    const model = modelOf([
      ...side('A', [100, 104, 102, 98, 101]),
      ...side('B', [101, 103, 99, 102, 100]),
    ]);
    const found = ofMetric(compare(model), 'wallMs')?.ratios[0];
    expect(found?.verdict).toBe('none-seen');
    expect(found?.detectableRatio).toBeGreaterThan(1.02);
    expect(found?.detectableRatio).toBeLessThan(1.1);
  });

  it('names the run that lies far from its like, and what else kept the machine busy', () => {
    const busy = {
      kind: 'machine-sample',
      run: 'A6',
      atMs: 500,
      intervalMs: 500,
      busyCores: 1.75,
      usedMemoryBytes: null,
      pageCacheBytes: null,
      diskReadBytes: null,
      diskWrittenBytes: null,
    } as const;
    const tree = { ...unmeasuredResources, userMs: 400, systemMs: 50 };
    const model = modelOf([
      ...side('A', [300, 301, 302, 303, 304]),
      runStart({ run: 'A6' }),
      busy,
      runEnd(600, { run: 'A6', tree, observer: { cpuMs: 150, probeMs: null } }),
    ]);
    expect(ofMetric(compare(model), 'wallMs')?.values[0]?.outliers).toEqual([
      { run: 'A6', value: 600, otherBusyCores: 0.75 },
    ]);
  });
});

describe('the JSON of a comparison', () => {
  it('has every metric, and the ratio beside two sides', () => {
    const comparison = compare(modelOf([...sideRun('A1', 100), ...sideRun('B1', 150)]));
    const json = comparisonJson(comparison, []);
    expect(json.sides).toEqual(['A', 'B']);
    expect(json.metrics.wallMs).toEqual({
      A: { n: 1, median: 100, ci95: null },
      B: { n: 1, median: 150, ci95: null },
      ratio: 1.5,
      ratioCi95: null,
      verdict: 'too-few',
    });
    expect(json.metrics.cpuMs).toMatchObject({ A: { n: 0, median: null }, ratio: null });
  });

  it('calls sides by their labels, and gives each further one its own ratio', () => {
    const model = modelOf([
      ...side('A', [100], 'first'),
      ...side('B', [50], 'second'),
      ...side('C', [25], 'third'),
    ]);
    const json = comparisonJson(compare(model), []);
    expect(json.sides).toEqual(['first', 'second', 'third']);
    expect(json.metrics.wallMs).toEqual({
      first: { n: 1, median: 100, ci95: null },
      second: { n: 1, median: 50, ci95: null, ratio: 0.5, ratioCi95: null, verdict: 'too-few' },
      third: { n: 1, median: 25, ci95: null, ratio: 0.25, ratioCi95: null, verdict: 'too-few' },
    });
  });
});
