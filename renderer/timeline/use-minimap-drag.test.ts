import { describe, expect, it } from 'vitest';
import { dragged, partAt } from './use-minimap-drag.ts';

const domain = { startMs: 0, endMs: 1000 };
const view = { startMs: 200, endMs: 400 };

describe('partAt', () => {
  it('tells the handle, its ends and the rest apart', () => {
    expect(partAt(300, view, domain, 1000)).toBe('handle');
    expect(partAt(203, view, domain, 1000)).toBe('start');
    expect(partAt(396, view, domain, 1000)).toBe('end');
    expect(partAt(700, view, domain, 1000)).toBe('new');
    expect(partAt(500, domain, domain, 1000)).toBe('new');
    expect(partAt(999, domain, domain, 1000)).toBe('new');
  });
});

describe('dragged', () => {
  it('moves the handle, and stops at the ends of the domain', () => {
    const drag = { part: 'handle', fromX: 300, view } as const;
    expect(dragged(drag, 50, domain, 500)).toEqual({ startMs: 300, endMs: 500 });
    expect(dragged(drag, 900, domain, 500)).toEqual({ startMs: 800, endMs: 1000 });
    expect(dragged(drag, -900, domain, 500)).toEqual({ startMs: 0, endMs: 200 });
  });

  it('moves an end, past the other one too, and draws a new window', () => {
    expect(dragged({ part: 'end', fromX: 400, view }, 100, domain, 1000)).toEqual({
      startMs: 200,
      endMs: 500,
    });
    expect(dragged({ part: 'start', fromX: 200, view }, 300, domain, 1000)).toEqual({
      startMs: 400,
      endMs: 500,
    });
    expect(dragged({ part: 'new', fromX: 700, view }, -100, domain, 1000)).toEqual({
      startMs: 600,
      endMs: 700,
    });
  });
});
