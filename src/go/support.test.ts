import { expect, it } from 'vitest';
import { isUnsupportedGo } from './support.ts';

it.each([
  ['go1.19.8', true],
  ['go1.25.12', true],
  ['go1.26', false],
  ['go1.27.3', false],
  ['go1.28rc1', false],
  ['devel go1.30-abcdef', false],
  ['', false],
])('%s gets no fixes any more: %s', (version, old) => {
  expect(isUnsupportedGo(version)).toBe(old);
});
