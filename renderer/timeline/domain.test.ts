import { describe, expect, it } from 'vitest';
import { domainEnd, pan, zoomAt } from './domain.ts';
import { xOf } from './drawing/geometry.ts';

const domain = { startMs: 0, endMs: 16_000 };

describe('domainEnd', () => {
  it('grows in few steps, never back, and always leaves room ahead of the front', () => {
    const seen = new Set<number>();
    let last = 0;
    for (let frontMs = 0; frontMs <= 60_000; frontMs += 220) {
      const endMs = domainEnd(frontMs, true);
      expect(endMs).toBeGreaterThanOrEqual(last);
      expect(endMs).toBeGreaterThanOrEqual(frontMs * 1.08);
      expect(endMs).toBeLessThanOrEqual(Math.max(2000, frontMs * 2.9));
      // Afterwards the axis fits closer, and never has to grow.
      expect(domainEnd(frontMs, false)).toBeLessThanOrEqual(endMs);
      seen.add(endMs);
      last = endMs;
    }
    expect(seen.size).toBeLessThan(8);
  });

  it('starts with two seconds while recording and fits a run of milliseconds afterwards', () => {
    expect(domainEnd(0, true)).toBe(2000);
    expect(domainEnd(44, true)).toBe(2000);
    expect(domainEnd(44, false)).toBe(50);
  });

  it('is the same live and afterwards once the run is long enough', () => {
    for (const frontMs of [100_000, 135_500, 3_610_000]) {
      expect(domainEnd(frontMs, false)).toBe(domainEnd(frontMs, true));
    }
  });
});

describe('zoomAt and pan', () => {
  it('keeps the time under the pointer where it is', () => {
    const before = { startMs: 2000, endMs: 10_000 };
    const after = zoomAt(before, 4000, 2, domain);
    expect(after).not.toBeNull();
    expect(xOf(4000, after ?? before, 800)).toBeCloseTo(xOf(4000, before, 800));
    expect((after?.endMs ?? 0) - (after?.startMs ?? 0)).toBeCloseTo(4000);
  });

  it('shows the whole domain again instead of more than there is', () => {
    expect(zoomAt({ startMs: 0, endMs: 12_000 }, 3000, 0.5, domain)).toBeNull();
  });

  it('has a shortest view', () => {
    const view = zoomAt({ startMs: 5000, endMs: 5001 }, 5000.5, 1000, domain);
    expect((view?.endMs ?? 0) - (view?.startMs ?? 0)).toBeCloseTo(0.5);
  });

  it('stays inside the domain without changing its length', () => {
    expect(pan({ startMs: 1000, endMs: 3000 }, -5000, domain)).toEqual({ startMs: 0, endMs: 2000 });
    expect(pan({ startMs: 1000, endMs: 3000 }, 50_000, domain)).toEqual({
      startMs: 14_000,
      endMs: 16_000,
    });
    const view = { startMs: 1000, endMs: 3000 };
    expect(pan(view, Number.POSITIVE_INFINITY, domain)).toEqual({ startMs: 14_000, endMs: 16_000 });
    expect(pan(view, Number.NEGATIVE_INFINITY, domain)).toEqual({ startMs: 0, endMs: 2000 });
  });
});
