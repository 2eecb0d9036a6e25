import { expect, test } from 'vitest';
import { editTarget, editText } from './edit-target.ts';
import type { GoPackage } from './package-list.ts';

const pack = (path: string, imports: readonly string[], change: Partial<GoPackage> = {}) => ({
  importPath: path,
  name: path === 'm/cmd' ? 'main' : path.slice(2),
  origin: 'main' as const,
  module: 'm',
  version: null,
  moduleDir: '/m',
  dir: `/m/${path}`,
  goFiles: ['a.go', 'b.go'],
  imports,
  ...change,
});

const packages: readonly GoPackage[] = [
  pack('fmt', [], { origin: 'std' }),
  pack('m/base', ['fmt']),
  pack('m/text', ['m/base', 'fmt']),
  pack('m/store', ['m/text']),
  pack('m/cmd', ['m/store', 'fmt'], { goFiles: ['add.go', 'main.go'] }),
  pack('m/cmd.test', ['m/cmd'], { name: 'main', goFiles: ['_testmain.go'] }),
];

test('one of the program itself, or of the package that most import', () => {
  expect(editTarget(packages, 'own')).toEqual({
    importPath: 'm/cmd',
    dir: '/m/m/cmd',
    file: 'main.go',
  });
  expect(editTarget(packages, 'shared')).toMatchObject({ importPath: 'm/base', file: 'a.go' });
});

test('a project of one package has none that others import', () => {
  expect(editTarget([pack('m/cmd', ['fmt'])], 'shared')).toBeNull();
  expect(editTarget([pack('m/lib', [])], 'own')?.importPath).toBe('m/lib');
  expect(editTarget([], 'own')).toBeNull();
});

test('each run’s edit is another one, and Go', () => {
  expect(editText('A1')).not.toBe(editText('A2'));
  expect(editText('A1')).toMatch(/^\n\n\/\/ .*\nconst [A-Z]\w+ = "A1"\n$/);
});
