import { memo } from 'react';
import { useTranslator } from '../ui/translator.tsx';
import { xOf } from './drawing/geometry.ts';
import { useTimelineStore, useView } from './store.ts';

/** The selected range, over whatever it is put into; `left` is where the plot begins there, in px. */
export const SelectionBand = memo(function SelectionBand(props: {
  readonly width: number;
  readonly left: number;
  readonly labelled?: boolean;
}) {
  const { width, left, labelled } = props;
  const t = useTranslator();
  const view = useView();
  const selection = useTimelineStore((state) => state.selection);
  if (selection === null) return null;
  const from = Math.max(-2, xOf(selection.startMs, view, width));
  const to = Math.min(width + 2, xOf(selection.endMs, view, width));
  if (to < 0 || from > width) return null;
  return (
    <div
      className="tl-band"
      style={{ left: left + from, width: Math.max(1, to - from) }}
      aria-hidden="true"
    >
      {labelled === true ? (
        <span className="tl-band-length">
          {t.format.duration(selection.endMs - selection.startMs)}
        </span>
      ) : null}
    </div>
  );
});
