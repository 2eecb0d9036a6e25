import type { Translator } from '../../../src/i18n/translator.ts';
import type { MissingRecord } from '../../../src/recording/records.ts';
import { reasonText } from '../../../src/summary/result-text.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';

type What = MissingRecord['what'];

/** Those of the things that a recording may lack which a track would have drawn. */
export type DrawnWhat = Extract<What, 'samples' | 'disk' | 'files' | 'work' | 'probe'>;

/** The reason why something could not be measured in a run, in words; null: nothing is missing. */
export function missingReason(
  run: RunModel,
  what: readonly DrawnWhat[],
  t: Translator,
): string | null {
  for (const each of what) {
    const found = run.missing.find((record) => record.what === each && isDrawn(record));
    if (found === undefined) continue;
    // Raw text of an error says more than nothing, but not without a plain sentence before it.
    return `${t(`timeline.missing.${each}`)} (${reasonText(t, found)})`;
  }
  return null;
}

/** A stopped run lacks only go's own figures of the disk, which no curve shows. */
function isDrawn({ what, reason }: MissingRecord): boolean {
  return !(what === 'disk' && reason === 'stopped');
}

/** What a track of counters lacks, with the stretch of the run; null: nothing. */
export interface Lack {
  readonly text: string;
  readonly stretch: TimeWindow;
}

/** The part of a run that samples do not cover, when they are missing from some time on, or wholly. */
function unsampled(run: RunModel): TimeWindow {
  return { startMs: run.samples.atMs.at(-1) ?? 0, endMs: run.frontMs };
}

/** What the CPU curve lacks. Without samples the tools' own totals still tell how much was used. */
export function cpuLack(run: RunModel, t: Translator): Lack | null {
  const text = missingReason(run, ['samples'], t);
  if (text === null) return null;
  const spread = run.samples.length > 0 || run.spans.some((span) => span.end?.userMs != null);
  return { text: spread ? t('timeline.missing.cpu-spread') : text, stretch: unsampled(run) };
}

/** What the curve of memory lacks. */
export function ramLack(run: RunModel, t: Translator): Lack | null {
  const text = missingReason(run, ['samples'], t);
  return text === null ? null : { text, stretch: unsampled(run) };
}

/** What the disk's curves lack; some systems tell no bytes at all. */
export function diskLack(run: RunModel, t: Translator): Lack | null {
  const stretch = { startMs: 0, endMs: run.frontMs };
  const text = missingReason(run, ['disk', 'samples'], t);
  if (text !== null) return { text, stretch };
  const unknown = run.samples.length > 0 && run.samples.bytes.readBytes.every(Number.isNaN);
  return unknown ? { text: t('timeline.missing.disk'), stretch } : null;
}

/** What a lane of files or tools lacks: all of it. */
export function laneLack(run: RunModel, what: readonly DrawnWhat[], t: Translator): Lack | null {
  const text = missingReason(run, what, t);
  return text === null ? null : { text, stretch: { startMs: 0, endMs: run.frontMs } };
}
