import { isMessageKey } from '../../../src/i18n/catalogue.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { MissingRecord } from '../../../src/recording/records.ts';
import type { RunModel } from '../../../src/timeline/model.ts';

/** The reason why something could not be measured in a run, in words; null: nothing is missing. */
export function missingReason(
  run: RunModel,
  what: readonly MissingRecord['what'][],
  t: Translator,
): string | null {
  const found = run.missing.find((record) => what.includes(record.what));
  if (found === undefined) return null;
  return isMessageKey(found.reason) ? t(found.reason) : found.reason;
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
