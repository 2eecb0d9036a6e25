import { describe, expect, it } from 'vitest';
import { fitLabel, pathLabels, placeLabels, textWidth } from './labels.ts';

describe('fitLabel', () => {
  it('takes the longest text that fits', () => {
    const candidates = pathLabels('golang.org/x/net/http2');
    expect(fitLabel(candidates, 400, 11)).toBe('golang.org/x/net/http2');
    expect(fitLabel(candidates, 76, 11)).toBe('net/http2');
    expect(fitLabel(candidates, 60, 11)).toBe('http2');
    expect(fitLabel(candidates, 20, 11)).toBeNull();
    expect(fitLabel(['', 'x'], 40, 11)).toBe('x');
  });

  it('gives Cyrillic more room', () => {
    expect(textWidth('компиляция', 11)).toBeGreaterThan(textWidth('compile123', 11));
  });
});

describe('placeLabels', () => {
  it('writes to the right, and to the left at the edge', () => {
    expect(placeLabels([{ x: 10, width: 50 }], 500, 1)).toEqual([
      { x: 18, row: 0, anchor: 'start' },
    ]);
    expect(placeLabels([{ x: 490, width: 50 }], 500, 1)).toEqual([
      { x: 482, row: 0, anchor: 'end' },
    ]);
  });

  it('keeps inside when neither side has room, and gives up when nothing has', () => {
    expect(placeLabels([{ x: 250, width: 300 }], 500, 1)).toEqual([
      { x: 100, row: 0, anchor: 'start' },
    ]);
    expect(placeLabels([{ x: 250, width: 600 }], 500, 1)).toEqual([null]);
  });

  it('never covers one text with another', () => {
    const anchors = Array.from({ length: 12 }, (_, index) => ({ x: index * 35, width: 60 }));
    const boxes = placeLabels(anchors, 500, 2).flatMap((place, index) => {
      const width = anchors[index]?.width ?? 0;
      if (place === null) return [];
      const from = place.anchor === 'start' ? place.x : place.x - width;
      return [{ row: place.row, from, to: from + width }];
    });
    expect(boxes.length).toBeGreaterThan(5);
    for (const a of boxes) {
      expect(a.from).toBeGreaterThanOrEqual(0);
      expect(a.to).toBeLessThanOrEqual(500);
      for (const b of boxes) {
        if (a !== b && a.row === b.row) expect(a.to <= b.from || b.to <= a.from).toBe(true);
      }
    }
  });
});
