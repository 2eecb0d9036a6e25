import { expect, it } from 'vitest';
import { runOf, tool, toolStart } from '../testing/records.ts';
import { packageDifferences } from './package-differences.ts';

const first = runOf([
  ...tool('c1', 0, 100, { package: 'net/http' }),
  ...tool('a1', 0, 30, { package: 'net/http', tool: 'asm' }),
  ...tool('c2', 0, 40, { package: 'fmt' }),
  ...tool('c3', 0, 10, { package: 'only/first' }),
  ...tool('l1', 100, 150, { package: 'example.com/app', tool: 'link' }),
  toolStart('open', 120, { package: 'cut/off' }),
]);
const second = runOf([
  ...tool('c1', 0, 60, { package: 'net/http' }),
  ...tool('a1', 60, 200, { package: 'net/http', tool: 'asm' }),
  ...tool('c2', 0, 40, { package: 'fmt' }),
  ...tool('c9', 0, 5, { package: 'only/second' }),
  ...tool('l1', 200, 220, { package: 'example.com/app', tool: 'link' }),
  ...tool('p', 300, 900, { package: null, tool: 'program' }),
]);

it('adds up the tools of each package, and puts the greatest difference first', () => {
  const differences = packageDifferences(first, second);
  expect(differences.map((each) => [each.package, each.link, each.differenceMs])).toEqual([
    ['net/http', false, 70],
    ['example.com/app', true, -30],
    ['only/first', false, -10],
    ['only/second', false, 5],
    ['fmt', false, 0],
  ]);
  expect(differences[0]?.first).toEqual({ processMs: 130, span: 'c1' });
  expect(differences[0]?.second).toEqual({ processMs: 200, span: 'a1' });
});

it('says which side did not build a package', () => {
  const differences = packageDifferences(first, second);
  const of = (name: string) => differences.find((each) => each.package === name);
  expect(of('only/first')?.second).toBeNull();
  expect(of('only/second')?.first).toBeNull();
});
