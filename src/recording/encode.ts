import type { RecordingRecord } from './records.ts';

/**
 * One record as one line, with its line feed. A number that is not finite becomes null ("could not be
 * measured"), as JSON has no way to write it.
 */
export function encodeRecord(record: RecordingRecord): string {
  return `${JSON.stringify(record)}\n`;
}

/**
 * Records that were checked when they were read (each as JSON text), on their way to the window. As text,
 * since copying a hundred thousand objects from one process to another, and again into the page, costs
 * seconds.
 */
export function encodePart(records: readonly string[]): string {
  return `[${records.join(',')}]`;
}

/** The records of `encodePart`. Only for what main has sent: nothing is checked again. */
export function decodePart(json: string): readonly RecordingRecord[] {
  return JSON.parse(json);
}
