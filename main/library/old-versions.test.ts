import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkRecords } from '../../src/recording/check.ts';
import { formatVersion } from '../../src/recording/records.ts';
import { readRecordingFile } from './read-file.ts';

const fixtures = new URL('../../src/recording/fixtures/', import.meta.url);

it('reads a recording of version 1, and tells what that version could not know', async () => {
  const file = fileURLToPath(new URL('v1/webhello.buildoscope', fixtures));
  const { records, damage } = await readRecordingFile(file);
  expect(damage).toBeNull();
  expect(checkRecords(records)).toEqual([]);
  expect(records[0]).toMatchObject({ kind: 'header', version: formatVersion });
  expect(records.find((record) => record.kind === 'run-start')).toMatchObject({
    label: 'go run .',
    conditions: { thenRun: null, xray: false, edit: null, order: 'sequence', recipe: null },
  });
});
