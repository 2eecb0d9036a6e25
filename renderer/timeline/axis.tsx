import { memo } from 'react';
import type { TimeWindow } from '../../src/timeline/series.ts';
import { useTranslator } from '../ui/translator.tsx';
import { TimeAxis } from './drawing/axis-picture.tsx';
import { axisFontPx, axisHeightPx } from './layout.ts';
import { SelectionBand } from './selection-band.tsx';

/** The shared axis under all sides; dragging on it selects a range (use-pointer.ts). */
export const Axis = memo(function Axis(props: {
  readonly view: TimeWindow;
  readonly width: number;
}) {
  const { view, width } = props;
  const t = useTranslator();
  return (
    <div className="tl-axis" style={{ height: axisHeightPx }} aria-hidden="true">
      <div className="tl-gutter" />
      <div className="tl-plot">
        <TimeAxis window={view} width={width} height={axisHeightPx} fontPx={axisFontPx} t={t} />
        <SelectionBand width={width} left={0} labelled />
      </div>
    </div>
  );
});
