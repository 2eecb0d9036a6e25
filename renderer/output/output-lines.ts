import { cleanText } from '../../src/clean-text.ts';
import type { OutputRecord } from '../../src/recording/records.ts';

export type OutputStream = OutputRecord['stream'];

/** One line as it is shown. `number` counts from 0 over the whole run and never changes. */
export interface OutputLine {
  readonly number: number;
  readonly stream: OutputStream;
  readonly text: string;
}

export interface OutputLines {
  readonly lines: readonly OutputLine[];
  /** Lines that were left out at the start because there were more than `mostLines`. */
  readonly dropped: number;
}

/** More than this a person scrolls through no more; the recording's file has them all. */
export const mostLines = 50_000;
/** Longer lines are continued on the next row. */
const longestRow = 1000;
/** A line without an end is not held open for longer than this, or every piece would be read again and again. */
const longestOpenLine = 1 << 16;

interface OpenLine {
  readonly stream: OutputStream;
  readonly text: string;
}

/**
 * Turns the output records of one run into lines, taking up where it stopped at each call; nothing
 * new gives the same object again. What a
 * stream has not ended with a line break is shown as a line and grows; another stream ends it.
 */
export function createOutputLines(): (output: readonly OutputRecord[]) => OutputLines {
  let taken = 0;
  let lines: OutputLine[] = [];
  let count = 0;
  let open: OpenLine | null = null;
  let last: OutputLines = { lines: [], dropped: 0 };

  const add = (stream: OutputStream, raw: string): void => {
    for (const text of rows(raw)) {
      lines.push({ number: count, stream, text });
      count += 1;
    }
  };
  const take = ({ stream, text }: OutputRecord): void => {
    if (open !== null && open.stream !== stream) {
      add(open.stream, open.text);
      open = null;
    }
    const parts = `${open?.text ?? ''}${text}`.split('\n');
    const rest = parts.pop() ?? '';
    for (const part of parts) add(stream, part.endsWith('\r') ? part.slice(0, -1) : part);
    if (rest.length > longestOpenLine) add(stream, rest);
    open = rest === '' || rest.length > longestOpenLine ? null : { stream, text: rest };
  };

  return (output) => {
    if (output.length === taken) return last;
    for (const record of output.slice(taken)) take(record);
    taken = output.length;
    if (lines.length > mostLines) lines = lines.slice(-mostLines);
    const tail =
      open === null
        ? []
        : rows(open.text).map((text, index) => ({
            number: count + index,
            stream: (open as OpenLine).stream,
            text,
          }));
    last = { lines: [...lines, ...tail], dropped: count - lines.length };
    return last;
  };
}

function rows(raw: string): readonly string[] {
  const text = cleanText(raw);
  if (text.length <= longestRow) return [text];
  const cut: string[] = [];
  for (let at = 0; at < text.length; at += longestRow) cut.push(text.slice(at, at + longestRow));
  return cut;
}
