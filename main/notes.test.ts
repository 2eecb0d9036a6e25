import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { jsonDocument } from '../src/export/json-document.ts';
import type { EventChannel, Events, RequestPayload } from '../src/ipc.ts';
import { problemOf } from '../src/problem.ts';
import { encodeRecord } from '../src/recording/encode.ts';
import { readRecords } from '../src/recording/read.ts';
import type { NoteRecord, RecordingRecord } from '../src/recording/records.ts';
import { header, machine, modelOf, runEnd, runStart, tool } from '../src/testing/records.ts';
import { appendToRecording } from './library/append.ts';
import { Library } from './library/library.ts';
import { putNote } from './notes.ts';
import { ShownRecording } from './shown-recording.ts';

const records: readonly RecordingRecord[] = [
  header,
  machine,
  runStart(),
  ...tool('s1', 12.5, 40),
  runEnd(50),
  { kind: 'end' },
];
const text = records.map(encodeRecord).join('');

let folder: string;
let file: string;
let sent: RecordingRecord[];
let shown: ShownRecording;
let library: Library;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buildoscope-notes-'));
  file = join(folder, 'one.buildoscope');
  await writeFile(file, text);
  sent = [];
  library = new Library(folder);
  shown = new ShownRecording(
    <C extends EventChannel>(_channel: C, payload: Events[C]) => {
      if (payload === null || typeof payload !== 'object') return;
      if ('records' in payload) sent.push(...payload.records);
    },
    () => (part) => {
      if ('text' in part) sent.push(...readRecords([Buffer.from(part.text).toString()]).records);
    },
    () => null,
  );
  await shown.showFile(library.idOf(file), 'one', file);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (
  request: Partial<RequestPayload<'note:put'>>,
  takeLive: (record: NoteRecord) => boolean = () => false,
) =>
  putNote(
    { library, shown, takeLive },
    {
      recordingId: library.idOf(file),
      run: 'A1',
      note: null,
      atMs: 20,
      span: null,
      text: 'a word',
      ...request,
    },
  );
it('keeps a note in a JSON document, which stays one', async () => {
  file = join(folder, 'one.json');
  await writeFile(file, [...jsonDocument(records, modelOf(records))].join(''));
  await shown.showFile(library.idOf(file), 'one', file);
  sent = [];
  const { note } = await put({ span: 's1' });
  expect(sent).toMatchObject([{ kind: 'note', note, atMs: 12.5, text: 'a word' }]);
  const document = await readFile(file, 'utf8');
  expect(JSON.parse(document)).toMatchObject({ records: [...records, { kind: 'note', note }] });
  expect(readRecords([document])).toEqual({ records: [...records, ...sent], damage: null });
});

const refused = async (work: Promise<unknown>) =>
  problemOf(
    await work.then(
      () => 'accepted',
      (error: unknown) => error,
    ),
  );
const readAgain = async () => {
  const { records: read, damage } = readRecords([await readFile(file, 'utf8')]);
  expect(damage).toBeNull();
  return modelOf(read).runs[0]?.notes ?? [];
};

it('keeps, changes and removes a note behind the end, and tells the window the same records', async () => {
  const { note } = await put({ text: ' first\r\nsecond ' });
  expect(await readAgain()).toMatchObject([{ note, atMs: 20, span: null, text: 'first\nsecond' }]);
  await put({ note, text: 'changed' });
  expect(await readAgain()).toMatchObject([{ note, text: 'changed' }]);
  expect(modelOf(sent).runs[0]?.notes).toEqual(await readAgain());
  await put({ note, text: '' });
  expect(await readAgain()).toEqual([]);
  expect(modelOf(sent).runs[0]?.notes).toEqual([]);
  expect((await readFile(file, 'utf8')).startsWith(text)).toBe(true);
});

it('pins a note on a tool to the start that was measured', async () => {
  await put({ span: 's1', atMs: 999 });
  expect(await readAgain()).toMatchObject([{ span: 's1', atMs: 12.5 }]);
});

it('goes through the recorder as long as that takes it, then to its file', async () => {
  const id = library.idOf(file);
  shown.beginLive({ recordingId: id, title: 'one', source: 'live', view: null });
  shown.add(id, records);
  const taken: NoteRecord[] = [];
  await put({}, (record) => taken.push(record) > 0);
  expect(taken).toHaveLength(1);
  expect(await readFile(file, 'utf8')).toBe(text);
  await put({ text: 'later' });
  expect(await readAgain()).toMatchObject([{ text: 'later' }]);
  // In memory too, for a window that is loaded again or a copy that is saved.
  expect([...(shown.linesOf(id) ?? [])].at(-1)).toContain('later');
});

it('leaves a file that is cut off or gone as it is', async () => {
  await truncate(file, text.length - 3);
  expect(await refused(put({}))).toMatchObject({ code: 'note-in-damaged', values: { path: file } });
  expect(await readFile(file, 'utf8')).toBe(text.slice(0, -3));
  await writeFile(file, text);
  await appendFile(file, '{"kind":"tool');
  expect(await refused(put({}))).toMatchObject({ code: 'note-in-damaged' });
  await rm(file);
  expect(await refused(put({}))).toMatchObject({ code: 'no-such-file' });
});

it('says plainly when the file can not be written, and makes none anew', async () => {
  const gone = join(folder, 'gone.buildoscope');
  expect(await refused(appendToRecording(gone, records))).toMatchObject({
    code: 'note-not-written',
    values: { path: gone },
  });
  await expect(readFile(gone)).rejects.toThrow('ENOENT');
});

it('takes nothing that the recording does not know', async () => {
  for (const wrong of [
    { run: 'B1' },
    { span: 's2' },
    { note: 'none' },
    { recordingId: 'another' },
  ]) {
    expect(await refused(put(wrong))).toMatchObject({ code: 'unexpected' });
  }
  expect(await readFile(file, 'utf8')).toBe(text);
});
