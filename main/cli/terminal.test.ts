import { describe, expect, it } from 'vitest';
import { wrapped } from './terminal.ts';

describe('a wrapped text', () => {
  it('fits, with its later lines indented', () => {
    expect(wrapped('one two three four', 9, '  ')).toBe('one two\n  three\n  four');
    expect(wrapped('one two three', 14, '    ', '  a ')).toBe('  a one two\n    three');
    for (const line of wrapped('a bc def '.repeat(20), 21, '    ').split('\n')) {
      expect(line.length).toBeLessThanOrEqual(21);
    }
  });

  it('keeps long words whole, and numbers with their units', () => {
    expect(wrapped('in /a/very/long/path there', 8, ' ')).toBe('in\n /a/very/long/path\n there');
    expect(wrapped('took 12\u00a0ms', 8)).toBe('took\n12\u00a0ms');
    expect(wrapped('as it is', Number.POSITIVE_INFINITY)).toBe('as it is');
  });
});
