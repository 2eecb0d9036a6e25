import { memo } from 'react';
import { useTranslator } from '../ui/translator.tsx';
import { GridLines, TimeAxis } from './drawing/axis-picture.tsx';
import { axisFontPx, axisHeightPx } from './layout.ts';
import { SelectionBand } from './selection-band.tsx';
import { useView } from './store.ts';

/** The shared axis under all sides; dragging on it selects a range (use-pointer.ts). */
export const Axis = memo(function Axis(props: { readonly width: number }) {
  const { width } = props;
  const t = useTranslator();
  const view = useView();
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

/** Its lines, behind all tracks. */
export const Grid = memo(function Grid(props: { readonly width: number }) {
  const t = useTranslator();
  const view = useView();
  return <GridLines window={view} width={props.width} fontPx={axisFontPx} t={t} />;
});
