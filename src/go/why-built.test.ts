import { expect, it } from 'vitest';
import type { ActionInputs } from './action-inputs.ts';
import { type KnownInputs, whyBuilt } from './why-built.ts';

function inputs(id: string, changes: Partial<ActionInputs> = {}): ActionInputs {
  return {
    action: 'compile',
    package: 'p',
    id,
    goVersion: 'go1.26.8',
    tool: 'compile version go1.26.8',
    settings: { '-gcflags': '', CGO_ENABLED: '1' },
    files: { 'a.go': 'a1', 'b.go': 'b1' },
    packages: { fmt: 'f1' },
    choosing: { '-tags': '' },
    ...changes,
  };
}

function why(now: ActionInputs | null, earlier: readonly ActionInputs[], complete = false) {
  const known: KnownInputs = { complete, of: () => earlier };
  return whyBuilt({ action: 'compile', package: 'p', id: now?.id ?? 'other' }, now, known);
}

const before = inputs('1');

it('says what is not known, and only where everything is known that it was never built', () => {
  expect(why(inputs('2'), [])).toEqual([{ kind: 'unknown', reason: 'no-earlier-build' }]);
  expect(why(inputs('2'), [], true)).toEqual([{ kind: 'never-built' }]);
  expect(why(null, [before])).toEqual([{ kind: 'unknown', reason: 'not-told' }]);
  expect(why(inputs('1'), [before])).toEqual([{ kind: 'unknown', reason: 'same-inputs' }]);
  expect(why(inputs('2'), [before])).toEqual([{ kind: 'unknown', reason: 'not-told' }]);
});

it('names another Go, and nothing that follows from it', () => {
  const after = {
    goVersion: 'go1.27.3',
    tool: 'compile version go1.27.3',
    packages: { fmt: 'f2' },
  };
  expect(why(inputs('2', after), [before])).toEqual([
    { kind: 'go-version-changed', before: 'go1.26.8', after: 'go1.27.3' },
  ]);
});

it('names files that changed, came or went', () => {
  expect(why(inputs('2', { files: { 'a.go': 'a2', 'c.go': 'c1' } }), [before])).toEqual([
    { kind: 'source-changed', files: ['a.go', 'b.go', 'c.go'] },
  ]);
});

it('names settings with both values, and leaves out the packages that they changed as well', () => {
  const after = { settings: { '-gcflags': '-N' }, packages: { fmt: 'f2' } };
  expect(why(inputs('2', after), [before])).toEqual([
    {
      kind: 'settings-changed',
      settings: [
        { name: '-gcflags', before: '', after: '-N' },
        { name: 'CGO_ENABLED', before: '1', after: null },
      ],
    },
  ]);
});

it('takes a file that a tag has chosen for no edit', () => {
  const after = { files: { 'a.go': 'a1', 'b.go': 'b2', 'c.go': 'c1' }, choosing: { '-tags': 'c' } };
  expect(why(inputs('2', after), [before])).toEqual([
    { kind: 'settings-changed', settings: [{ name: '-tags', before: '', after: 'c' }] },
    { kind: 'source-changed', files: ['b.go'] },
  ]);
});

it('names sources and packages together', () => {
  const after = { files: { 'a.go': 'a2', 'b.go': 'b1' }, packages: { fmt: 'f2', os: 'o1' } };
  expect(why(inputs('2', after), [before])).toEqual([
    { kind: 'source-changed', files: ['a.go'] },
    { kind: 'dependency-changed', packages: ['fmt', 'os'] },
  ]);
});

it('compares with the earlier build that differs least', () => {
  const run = inputs('3', { settings: { ...before.settings, omitdebug: 'true' } });
  const edited = { files: { 'a.go': 'a2', 'b.go': 'b1' } };
  expect(why(inputs('4', { ...edited, settings: run.settings }), [before, run])).toEqual([
    { kind: 'source-changed', files: ['a.go'] },
  ]);
});
