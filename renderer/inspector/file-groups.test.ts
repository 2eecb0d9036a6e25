import { expect, test } from 'vitest';
import type { ToolFilesRecord } from '../../src/recording/records.ts';
import { span } from '../../src/testing/runs.ts';
import { fileGroups } from './file-groups.ts';

const given = (
  dir: string,
  files: ToolFilesRecord['files'],
  embedded = false,
): ToolFilesRecord => ({
  kind: 'tool-files',
  run: 'A1',
  span: 'compile',
  atMs: 1,
  dir,
  embedded,
  files,
});

test('files stand under their folder, each once', () => {
  const groups = fileGroups({
    ...span('compile', 0),
    files: [
      given('/shop', [
        ['/go/src/fmt/print.go', 10],
        ['/go/src/fmt/scan.go', null],
        ['./main.go', 3],
        ['price/price.go', 4],
        ['main.go', 3],
      ]),
      given('/shop', [['/shop/index.html', 5]], true),
    ],
  });
  expect(groups).toEqual([
    {
      folder: '/go/src/fmt',
      files: [
        { file: 0, name: 'print.go', bytes: 10, embedded: false },
        { file: 1, name: 'scan.go', bytes: null, embedded: false },
      ],
    },
    {
      folder: '/shop',
      files: [
        { file: 2, name: 'main.go', bytes: 3, embedded: false },
        { file: 5, name: 'index.html', bytes: 5, embedded: true },
      ],
    },
    { folder: '/shop/price', files: [{ file: 3, name: 'price.go', bytes: 4, embedded: false }] },
  ]);
});
