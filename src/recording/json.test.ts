import { expect, it } from 'vitest';
import { isTooDeep, maxDepth, parseWithoutProto } from './json.ts';

it('measures depth outside of strings only', () => {
  expect(isTooDeep(`${'['.repeat(maxDepth)}${']'.repeat(maxDepth)}`)).toBe(false);
  expect(isTooDeep('{"a":'.repeat(maxDepth + 1))).toBe(true);
  expect(isTooDeep(JSON.stringify({ text: `"\\${'['.repeat(100)}` }))).toBe(false);
  expect(isTooDeep('[],'.repeat(1000))).toBe(false);
});

it('drops __proto__ at any depth, however it is written', () => {
  const parsed = parseWithoutProto('{"a":{"__proto__":{"x":1},"b":2},"\\u005f_proto__":3}');
  expect(JSON.stringify(parsed)).toBe('{"a":{"b":2}}');
  expect(parseWithoutProto('{"a":"__proto__"}')).toEqual({ a: '__proto__' });
});
