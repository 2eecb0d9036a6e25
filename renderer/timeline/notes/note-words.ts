import type { Translator } from '../../../src/i18n/translator.ts';
import type { NoteRecord } from '../../../src/recording/records.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { NotePlace } from './note-store.ts';

/** Notes in the order of their times. */
export function notesOf(run: Pick<RunModel, 'notes'>): readonly NoteRecord[] {
  return [...run.notes].sort((a, b) => a.atMs - b.atMs);
}

/** A note's text in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** `9.40 s of side A`, or `compile net/http (side A)`. */
export function placeText(t: Translator, runs: readonly RunModel[], place: NotePlace): string {
  const run = runs.find((each) => each.start.run === place.run);
  const side = run === undefined ? place.run : run.start.side;
  const span = run?.spans.find(({ start }) => start.span === place.span);
  if (span === undefined) return t('notes.at', { time: t.format.duration(place.atMs), side });
  const { tool, package: name } = span.start;
  return t('notes.on', { tool: name === null ? tool : `${tool} ${name}`, side });
}
