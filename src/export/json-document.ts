import { formatName, formatVersion, type RecordingRecord } from '../recording/records.ts';
import { summarize } from '../summary/summary.ts';
import type { RecordingModel } from '../timeline/model.ts';

/**
 * A whole recording as one JSON document, in pieces: its records as they lie in the file, one a line,
 * and for readers who don't want to compute them the summaries of its runs. `createRecordReader` reads
 * it back and looks at nothing but `records`.
 */
export function* jsonDocument(
  records: readonly RecordingRecord[],
  model: RecordingModel,
): Generator<string> {
  yield `{\n"format": ${JSON.stringify(formatName)},\n"version": ${formatVersion},\n"records": [`;
  for (const [index, record] of records.entries()) {
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(record)}`;
  }
  yield `\n],\n"summaries": ${JSON.stringify(model.runs.map(summarize))}\n}\n`;
}
