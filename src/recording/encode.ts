import type { RecordingRecord } from './records.ts';

/**
 * One record as one line, with its line feed. A number that is not finite becomes null ("could not be
 * measured"), as JSON has no way to write it.
 */
export function encodeRecord(record: RecordingRecord): string {
  return `${JSON.stringify(record)}\n`;
}
