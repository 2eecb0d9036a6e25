import { isMessageKey } from '../../../src/i18n/catalogue.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { MissingRecord } from '../../../src/recording/records.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { xOf } from '../domain.ts';

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
    const found = run.missing.find((record) => record.what === each);
    if (found === undefined) continue;
    // Raw text of an error says more than nothing, but not without a plain sentence before it.
    const reason = isMessageKey(found.reason) ? t(found.reason) : found.reason;
    return `${t(`timeline.missing.${each}`)} (${reason})`;
  }
  return null;
}

/** The part of a run that samples do not cover, when they are missing from some time on, or wholly. */
export function unsampled(run: RunModel): TimeWindow {
  return { startMs: run.samples.at(-1)?.atMs ?? 0, endMs: run.frontMs };
}

/** The hatching of what is missing of a run: of all of it, or of a stretch. */
export function Missing(props: {
  readonly run: RunModel;
  readonly stretch?: TimeWindow;
  readonly view: TimeWindow;
  readonly width: number;
  readonly height: number;
  readonly text: string | null;
}) {
  const { run, view, width, height, text } = props;
  if (text === null) return null;
  const { startMs, endMs } = props.stretch ?? { startMs: 0, endMs: run.frontMs };
  const from = Math.max(0, xOf(startMs, view, width));
  const to = Math.min(width, xOf(endMs, view, width));
  return <MissingBand x={from} width={to - from} height={height} text={text} />;
}

/** A hatched stretch where nothing could be measured, with the reason written in it. */
export function MissingBand(props: {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}) {
  const { x, width, height, text } = props;
  if (width < 1) return null;
  return (
    <div className="tl-missing" style={{ left: x, width, height }} title={text}>
      <svg width={width} height={height} aria-hidden="true">
        <rect width={width} height={height} fill="url(#tl-hatch)" />
      </svg>
      <span className="tl-missing-text">{text}</span>
    </div>
  );
}
