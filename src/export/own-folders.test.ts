import { describe, expect, it } from 'vitest';
import type { RecordingRecord } from '../recording/records.ts';
import { fileEvent, header, runStart, toolStart } from '../testing/records.ts';
import { withoutOwnFolders, withoutOwnHome } from './own-folders.ts';

describe('the home folder', () => {
  const home = '/srv/people/ann lee';

  it.each([
    ['/srv/people/ann lee', '~'],
    ['/srv/people/ann lee/go/pkg', '~/go/pkg'],
    ['-I/srv/people/ann lee/include', '-I~/include'],
    ['-modfile=/srv/people/ann lee/x.mod', '-modfile=~/x.mod'],
    ['a:/srv/people/ann lee:b', 'a:~:b'],
    ['file:///srv/people/ann lee/x', 'file://~/x'],
    ['open "/srv/people/ann lee/x": denied', 'open "~/x": denied'],
    ['/srv/people/ann lee-backup/x', '/srv/people/ann lee-backup/x'],
    ['/mnt/srv/people/ann lee/x', '/mnt/srv/people/ann lee/x'],
    // Homes of other machines.
    ['/home/ann/x', '~/x'],
    ['/Users/Анна/x', '~/x'],
    ['/Users/Shared/x', '/Users/Shared/x'],
    ['/root/go and /root', '~/go and ~'],
    ['/usr/local/go/src/root/x.go', '/usr/local/go/src/root/x.go'],
    ['example.com/home/ann', 'example.com/home/ann'],
    ['C:\\Users\\Ann Lee\\go', '~\\go'],
    ['c:/Users/ann/go', '~/go'],
    ['C:\\Users\\Public\\x', 'C:\\Users\\Public\\x'],
  ])('%j becomes %j', (text, result) => {
    expect(withoutOwnHome(text, home)).toBe(result);
    expect(withoutOwnHome(result, home)).toBe(result);
  });

  it.each(['', '/', 'ann'])('%j is none', (own) => {
    expect(withoutOwnHome('/go/ann/x', own)).toBe('/go/ann/x');
  });

  it('of Windows is found in either spelling', () => {
    expect(withoutOwnHome('d:/people/ann\\go', 'D:\\people\\ann')).toBe('~\\go');
  });
});

describe('records', () => {
  const shared = (records: readonly RecordingRecord[]) => withoutOwnFolders(records, '/h/ann');
  const start = runStart({
    dir: '/h/ann/work/hello',
    project: 'hello',
    command: ['go', 'build', '-o', '/h/ann/work/hello/bin', '.'],
    environment: { GOFLAGS: '-modfile=/h/ann/x.mod', SECRET: 'x' },
    conditions: {
      thenRun: null,
      xray: false,
      edit: null,
      environment: { GOGC: 'off', TOKEN: 'y' },
      order: 'sequence',
      recipe: null,
    },
    workRoot: '/h/ann/.config/w',
  });

  it('name the project instead of its folder, and keep go’s own variables only', () => {
    const [first] = shared([start]);
    expect(first).toEqual({
      ...start,
      dir: 'hello',
      command: ['go', 'build', '-o', 'hello/bin', '.'],
      environment: { GOFLAGS: '-modfile=~/x.mod' },
      conditions: { ...start.conditions, environment: { GOGC: 'off' } },
      workRoot: '~/.config/w',
    });
  });

  it('keep the home itself as ~ when it is the project', () => {
    expect(shared([runStart({ dir: '/h/ann', project: 'ann' })])[0]).toMatchObject({ dir: '~' });
  });

  it('name neither a copy of the project nor what it was copied from', () => {
    const start = runStart({ dir: '/data/copy/hello', copyOf: '/srv/own/hello', project: 'hello' });
    const moved = fileEvent(1, 'moved', '/srv/own/hello/x', { from: '/data/copy/hello/x' });
    expect(shared([start, moved])).toMatchObject([
      { dir: 'hello', copyOf: 'hello' },
      { path: 'hello/x', from: 'hello/x' },
    ]);
    expect(shared([runStart({ copyOf: null })])[0]).toMatchObject({ copyOf: null });
  });

  it('stay as they are when done twice, whatever the names', () => {
    const project = '$& (.*) <b> 世界';
    const records: readonly RecordingRecord[] = [
      header,
      runStart({ dir: `/x/${project}`, project }),
      fileEvent(1, 'moved', `/x/${project}/out`, { from: '/h/ann/.cache/a' }),
      toolStart('s', 1, { path: `/x/${project}2/tool` }),
    ];
    const once = shared(records);
    expect(once[2]).toMatchObject({ path: `${project}/out`, from: '~/.cache/a' });
    expect(once[3]).toMatchObject({ path: `/x/${project}2/tool` });
    expect(shared(once)).toEqual(once);
  });
});
