import * as z from 'zod';
import type { Problem } from '../problem.ts';
import { quickCheck } from '../quick-check.ts';
import { createDocumentSplitter, formOf } from './document.ts';
import { isPlain, isTooDeep, maxDepth, parseWithoutProto } from './json.ts';
import { formatName, formatVersion, type RecordingRecord, recordSchema } from './records.ts';
import { upgradeRecord } from './upgrade.ts';

/** Larger recordings are refused, in UTF-16 units (bytes for plain ASCII). */
export const maxRecordingLength = 256 * 1024 * 1024;
/** No record of ours comes near; a longer line is damage, and is not kept in memory. */
export const maxLineLength = 16 * 1024 * 1024;

const anyHeaderSchema = z.object({
  kind: z.literal('header'),
  format: z.literal(formatName),
  version: z.int().min(1),
});

const isSurelyGood = quickCheck(recordSchema);

function isRecord(value: unknown): value is RecordingRecord {
  return isSurelyGood?.(value) === true;
}

/**
 * Reads a recording piece by piece, however it was cut into pieces.
 * `push` gives the records that became whole; after the first damage it gives none.
 * It may be JSON lines, or the same records in one JSON document (see document.ts).
 * `end` says what was wrong, null if the recording is whole. What was read before stays good.
 * Problems: `not-a-recording`; `newer-format` ({version, supported}); `too-large` ({limitBytes});
 * `damaged-recording` ({record (from 1), path, reason}) with the reasons `cut` (the last line is not
 * whole), `unfinished` (whole lines, but the last record is missing), `not-json`, `too-deep`,
 * `too-long`, `values`, `order`.
 */
export interface RecordReader {
  push(chunk: string): readonly RecordingRecord[];
  end(): Problem | null;
  /**
   * Passes a sample's line of so many bytes that was found good where the file was read (split-file.ts).
   * false: it is damage here: after the end, or where no such line can be.
   */
  pass(length: number): boolean;
  /** What was wrong so far: nothing more is read; null: nothing. */
  readonly problem: Problem | null;
  /** How the file is laid out; null until its beginning has told. */
  readonly form: 'lines' | 'document' | null;
}

export function createRecordReader(): RecordReader {
  let rest = '';
  let length = 0;
  let recordNumber = 0;
  let ended = false;
  let version = formatVersion;
  let problem: Problem | null = null;
  let form: RecordReader['form'] = null;
  const document = createDocumentSplitter();

  /** `plain`: its text, or all of which it is a part, is (see `isPlain`). */
  const readLine = (line: string, plain: boolean): RecordingRecord | null => {
    const content = line.trim();
    if (content === '') return null;
    recordNumber++;
    const outcome = readRecord(content, plain, recordNumber, ended, version);
    if ('problem' in outcome) {
      problem = outcome.problem;
      return null;
    }
    if (outcome.version !== null) version = outcome.version;
    if (outcome.record.kind === 'end') ended = true;
    return outcome.record;
  };

  const wholeLines = (text: string): readonly string[] => {
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    return lines;
  };

  return {
    get form() {
      return form;
    },
    get problem() {
      return problem;
    },
    push(chunk) {
      const records: RecordingRecord[] = [];
      if (problem !== null) return records;
      length += chunk.length;
      if (length > maxRecordingLength) {
        problem = tooLarge;
        return records;
      }
      let text = chunk;
      if (form === null) {
        text = rest + chunk;
        form = formOf(text);
        rest = form === null ? text : '';
      }
      if (form === null) return records;
      if (form === 'lines') text = rest + text;
      // Of all lines at once; a document's records may have begun in an earlier piece.
      const plain = form === 'lines' && isPlain(text);
      for (const whole of form === 'document' ? document.push(text) : wholeLines(text)) {
        const record = readLine(whole, plain);
        if (record !== null) records.push(record);
        if (problem !== null) return records;
      }
      if (Math.max(rest.length, document.pendingLength) > maxLineLength) {
        problem = damage(recordNumber + 1, '', 'too-long', 'a record is too long');
        rest = '';
      }
      return records;
    },
    pass(passed) {
      if (problem !== null) return false;
      length += passed;
      recordNumber++;
      const fits = form === 'lines' && rest === '' && version === formatVersion && !ended;
      if (recordNumber === 1) problem = notARecording(noRecord);
      else if (length > maxRecordingLength) problem = tooLarge;
      else if (!fits) problem = damage(recordNumber, '', 'order', lateRecord);
      return problem === null;
    },
    end() {
      if (problem !== null) return problem;
      if (recordNumber === 0) return notARecording(noRecord);
      if (rest.trim() !== '' || (form === 'document' && !document.closed))
        return damage(recordNumber + 1, '', 'cut', 'the last record is cut off');
      if (!ended) return damage(recordNumber, '', 'unfinished', 'the last record is missing');
      return null;
    },
  };
}

/** Reads a whole recording from pieces of its text. */
export function readRecords(chunks: Iterable<string>): {
  readonly records: readonly RecordingRecord[];
  readonly damage: Problem | null;
} {
  const reader = createRecordReader();
  const records: RecordingRecord[] = [];
  for (const chunk of chunks) {
    for (const record of reader.push(chunk)) records.push(record);
  }
  return { records, damage: reader.end() };
}

/** `version`: the header's, null for other records. */
type Outcome =
  | { readonly record: RecordingRecord; readonly version: number | null }
  | { readonly problem: Problem };

function readRecord(
  line: string,
  plain: boolean,
  recordNumber: number,
  ended: boolean,
  version: number,
): Outcome {
  const first = recordNumber === 1;
  let ownVersion: number | null = null;
  const refuse = (path: string, reason: string, raw: string): Outcome => ({
    problem: first ? notARecording(raw) : damage(recordNumber, path, reason, raw),
  });

  const tooDeep = () => refuse('', 'too-deep', `nested deeper than ${maxDepth} levels`);
  let value: unknown;
  try {
    value = plain ? JSON.parse(line) : parseWithoutProto(line);
  } catch (error) {
    if (isTooDeep(line)) return tooDeep();
    return refuse('', 'not-json', error instanceof Error ? error.message : 'not JSON');
  }
  if (first) {
    // Before the full schema: a later version's header may look different in everything else.
    const header = anyHeaderSchema.safeParse(value);
    if (!header.success) return refuse('', 'values', 'the first record is no header');
    ownVersion = header.data.version;
    if (ownVersion > formatVersion) {
      const values = { version: ownVersion, supported: formatVersion };
      return { problem: { code: 'newer-format', values, raw: null } };
    }
  }
  const upgraded = upgradeRecord(value, ownVersion ?? version);
  const good = isRecord(upgraded);
  // What is surely good is as flat as the schema; so far nothing went deeper into the value than that.
  if (!good && isTooDeep(line)) return tooDeep();
  const result = good
    ? { success: true as const, data: upgraded }
    : recordSchema.safeParse(upgraded);
  if (!result.success) {
    const issue = result.error.issues[0];
    return refuse(issue?.path.map(String).join('.') ?? '', 'values', issue?.message ?? 'not valid');
  }
  const record = result.data;
  if (ended && record.kind !== 'note') return refuse('', 'order', lateRecord);
  if (!first && record.kind === 'header') return refuse('', 'order', 'a second header');
  if (record.kind === 'tool-end' && record.endMs < record.startMs) {
    return refuse('endMs', 'values', 'ends before it starts');
  }
  return { record, version: ownVersion };
}

const noRecord = 'no whole record';
const lateRecord = 'a record after the last one';
const tooLarge: Problem = {
  code: 'too-large',
  values: { limitBytes: maxRecordingLength },
  raw: null,
};

function damage(record: number, path: string, reason: string, raw: string): Problem {
  return { code: 'damaged-recording', values: { record, path, reason }, raw };
}

function notARecording(raw: string): Problem {
  return { code: 'not-a-recording', values: {}, raw };
}
