import { describe, expect, it } from 'vitest';
import type { ToolFilesRecord } from '../recording/records.ts';
import { packageRecord, runOf, tool } from '../testing/records.ts';
import { countMatches, searchIndex, searchRun } from './search.ts';

const files = (span: string, atMs: number, dir: string, names: string[]): ToolFilesRecord => ({
  kind: 'tool-files',
  run: 'A1',
  span,
  atMs,
  dir,
  embedded: false,
  files: names.map((name) => [name, 10]),
});

const run = runOf([
  ...tool('late', 50, 60, { package: 'net/http' }),
  files('late', 51, '/go/src/net/http', ['server.go', 'Client.go']),
  ...tool('early', 10, 20, { package: 'os' }),
  files('early', 11, '/go/src/os', ['file.go', '/gen/server.go']),
  ...tool('link', 70, 90, { tool: 'link', package: 'cmd/hello' }),
  ...tool('program', 91, 95, { tool: 'program', package: null }),
  packageRecord('net/http'),
  packageRecord('net/http/httptest', { built: false }),
]);
const found = (query: string) => searchRun(searchIndex(run), query);

describe('searchRun', () => {
  it('searches for nothing when the query has no word', () => {
    expect(found('')).toBeNull();
    expect(found('  ')).toBeNull();
  });

  it('finds packages, cached ones too, and the tools that work on them', () => {
    const matches = found('net/HTTP');
    expect([...(matches?.packages ?? [])].sort()).toEqual(['net/http', 'net/http/httptest']);
    expect([...(matches?.tools ?? [])]).toEqual(['late']);
    expect(matches?.files.size).toBe(2);
  });

  it('finds files and steps to the tools that they were given to, in time', () => {
    const matches = found('server.go');
    expect(matches?.tools.size).toBe(0);
    expect([...(matches?.files ?? [])].sort()).toEqual([
      '/gen/server.go',
      '/go/src/net/http/server.go',
    ]);
    expect(matches?.stops.map(({ span }) => span)).toEqual(['early', 'late']);
    expect(matches?.fileTimesMs).toEqual([11, 51]);
  });

  it('wants every word, and knows tools by name', () => {
    expect(found('link hello')?.stops).toEqual([
      { span: 'link', kind: 'link', startMs: 70, endMs: 90 },
    ]);
    expect([...(found('program')?.tools ?? [])]).toEqual(['program']);
    expect(found('link os')?.stops).toEqual([]);
    expect([...(found('src\\os')?.files ?? [])]).toEqual(['/go/src/os/file.go']);
  });
});

describe('countMatches', () => {
  it('counts a package and a file of two runs once, tools each', () => {
    const matches = found('net');
    if (matches === null) throw new Error('nothing was searched for');
    expect(countMatches([matches, matches])).toEqual({ packages: 2, tools: 2, files: 2, notes: 0 });
    expect(countMatches([])).toEqual({ packages: 0, tools: 0, files: 0, notes: 0 });
  });
});

it('notes are found by their text, in the order of their times', () => {
  const note = (id: string, atMs: number, text: string) =>
    ({ kind: 'note', run: 'A1', note: id, atMs, span: null, text }) as const;
  const noted = runOf([
    note('n1', 30, 'Link waits here'),
    note('n2', 10, 'link begins'),
    note('n3', 20, 'another'),
  ]);
  expect(searchRun(searchIndex(noted), 'LINK')?.notes).toEqual([
    { note: 'n2', atMs: 10 },
    { note: 'n1', atMs: 30 },
  ]);
});
