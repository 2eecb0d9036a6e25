import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { processKindSchema } from '../../src/recording/kinds.ts';
import { baseName, classify } from './classify.ts';

/** The same table holds for the probe's sampler, which classifies processes on Linux. */
const table = new URL('../../assets/probe/sampler/testdata/kinds.txt', import.meta.url);
const cases = readFileSync(table, 'utf8')
  .replaceAll('TOOL/', '/usr/lib/go/pkg/tool/linux_amd64/')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split(/ {2,}/));

test.each(cases)('%s: %s %s, parent %s: %s', (kind, comm = '', exe, parent) => {
  const underExecProbe = parent === 'exec probe';
  const parentKind = underExecProbe ? 'self' : parent;
  const facts = {
    comm,
    exe: exe === '-' ? null : (exe ?? null),
    parentKind: parentKind === '-' ? null : processKindSchema.parse(parentKind),
    underExecProbe,
    probeExe: '/opt/b/probe',
  };
  expect(classify(facts)).toBe(kind);
});

test('baseName takes paths of both kinds', () => {
  expect(baseName('/a/b/compile')).toBe('compile');
  expect(baseName('C:\\go\\pkg\\tool\\link.EXE')).toBe('link');
  expect(baseName('go')).toBe('go');
});
