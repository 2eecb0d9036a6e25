import * as z from 'zod';
import { ms, name, runId } from './fields.ts';

/** Characters of a note's text, at most. */
export const maxNoteLength = 2000;

/**
 * What a person pinned to a moment or to a tool. Appended whenever it changes, also long after the
 * recording's end: of records with the same `note` the last one counts, and an empty text removes it.
 */
export const noteSchema = z.object({
  kind: z.literal('note'),
  run: runId,
  /** Unique within the recording. */
  note: z.string().min(1).max(64),
  /** The moment that it is pinned to; for a note on a span, the span's start. */
  atMs: ms,
  span: name.nullable(),
  text: z.string().max(maxNoteLength),
});
