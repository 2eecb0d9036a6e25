import { expect, test } from 'vitest';
import { keepKnown } from './keep-known.ts';

test('parts that say the same stay the same objects, others are the new ones', () => {
  const before = { go: { version: '1.26' }, names: ['a'], cores: 2 };
  const now = { go: { version: '1.26' }, names: ['a', 'b'], cores: 4 };
  const kept = keepKnown(before, now);
  expect(kept).toEqual(now);
  expect(kept.go).toBe(before.go);
  expect(kept.names).toBe(now.names);
});
