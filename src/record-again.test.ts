import { describe, expect, it } from 'vitest';
import { commandFromSettings } from './go/command.ts';
import { againOf } from './record-again.ts';
import { recordRequestSchema, type SideSettings } from './record-request.ts';
import type { RunStartRecord } from './recording/records.ts';
import { modelOf, runEnd, runStart } from './testing/records.ts';

const here = { version: 'go1.26.8', toolchains: [{ id: 'old', version: 'go1.23.12' }] };
const conditions = runStart().conditions;

function of(...starts: readonly Partial<RunStartRecord>[]) {
  const records = starts.flatMap((start) => [
    runStart(start),
    runEnd(1000, { run: start.run ?? 'A1', exitCode: 0 }),
  ]);
  return againOf(modelOf(records), here);
}
const only = (start: Partial<RunStartRecord>) => of(start)?.sides[0];

/** What main would run for these settings. */
const commandOf = (settings: SideSettings | undefined) =>
  settings && commandFromSettings(settings.command, { mainPackage: '.' }).argv;

describe('a recording that is made again', () => {
  it('has the sides, repeats and order of the first', () => {
    const again = of(
      { run: 'A1', conditions: { ...conditions, order: 'alternate', recipe: 'cold-against-warm' } },
      { run: 'B1', side: 'B', cache: 'warm', cacheDir: '/b', label: 'warm' },
      { run: 'A2' },
      { run: 'B2', side: 'B', cache: 'warm', cacheDir: '/b', label: 'warm' },
    );
    expect(again).toMatchObject({ order: 'alternate', repeat: 2, recipe: 'cold-against-warm' });
    expect(
      again?.sides.map(({ side, settings }) => [side, settings.label, settings.cache]),
    ).toEqual([
      ['A', '', 'cold'],
      ['B', 'warm', 'warm'],
    ]);
    const { sides = [], order, repeat } = again ?? {};
    const request = { projectId: 'x', order, repeat, restMs: 0, recipe: null, xray: false };
    const asked = { ...request, sides: sides.map(({ settings }) => settings) };
    expect(recordRequestSchema.parse(asked)).toEqual(asked);
  });

  it.each([
    [['go', 'build', '-o', 'my app', '-ldflags=-s -w', './cmd/x']],
    [['go', 'run', '-race', 'main.go', 'b.go', 'an argument', '-x', "it's"]],
    [['go', 'test', '-run', 'One', './...', '-args', 'a b']],
    [['go', 'install', '.']],
  ])('runs %j word for word', (command) => {
    const verb = command[1] as RunStartRecord['verb'];
    const side = only({ verb, command });
    expect(commandOf(side?.settings)).toEqual(command);
  });

  it('tells where the project lies', () => {
    expect(of({})?.place).toEqual({ kind: 'folder', dir: '/project' });
    expect(of({ dir: '/copy', copyOf: '/mine' })?.place).toEqual({ kind: 'folder', dir: '/mine' });
    expect(of({ copyOf: null })?.place).toEqual({ kind: 'example', name: 'hello' });
    expect(againOf(modelOf([]), here)).toBeNull();
  });

  it('goes on in the cache of the side before, where it did', () => {
    const sides = [
      { run: 'A1', cacheDir: '/s' },
      { run: 'B1', side: 'B', cache: 'warm', cacheDir: '/s' },
    ] as const;
    expect(of(...sides)?.sides.map(({ settings }) => settings.cache)).toEqual(['cold', 'as-left']);
    const mine = sides.map((side) => ({ ...side, cache: 'mine' as const }));
    expect(of(...mine)?.sides.map(({ settings }) => settings.cache)).toEqual(['mine', 'mine']);
  });

  it('takes an edit, the run after the build and the Go from the recording', () => {
    const command = ['go', 'build', '-o', 'x', './cmd/x'];
    const edit = (file: string) =>
      only({ command, conditions: { ...conditions, edit: file } })?.settings.edit;
    expect([edit('cmd/x/main.go'), edit('internal/y/y.go'), edit('main.go')]).toEqual([
      'own',
      'shared',
      'shared',
    ]);
    const ran = only({ command, conditions: { ...conditions, thenRun: ['/p/x', 'a b'] } });
    expect(ran?.settings).toMatchObject({ thenRun: true, command: { programArguments: "'a b'" } });
    const madeWith = (version: string) => {
      const toolchain = { ...runStart().toolchain, version };
      const side = only({ toolchain });
      return [side?.settings.toolchainId, side?.missingGo];
    };
    expect(madeWith('go1.26.8')).toEqual([null, null]);
    expect(madeWith('go1.23.12')).toEqual(['old', null]);
    expect(madeWith('go1.19.1')).toEqual([null, 'go1.19.1']);
  });
});

describe('a stranger’s recording', () => {
  it('sets no variable that a side may not set, and says so', () => {
    const environment = { GOFLAGS: '-toolexec=/tmp/x', PATH: '/tmp', GOGC: '50' };
    const side = only({ conditions: { ...conditions, environment } });
    expect(side?.settings.environment).toEqual({ GOGC: '50' });
    expect(side?.leftOut).toEqual(['GOFLAGS', 'PATH']);
  });

  it('has its programs shown, and is refused where it is no go command', () => {
    const command = ['go', 'build', '-toolexec=/tmp/x', '.'];
    expect(only({ command })?.command).toBe('go build -toolexec=/tmp/x .');
    expect(() => of({ command: ['sh', '-c', 'x'] })).toThrow();
    expect(of({ conditions: { ...conditions, recipe: '../x' } })?.recipe).toBeNull();
  });
});
