import { type ReactNode, useMemo } from 'react';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { type Ghost, GhostLine } from '../comparison/ghost-line.tsx';
import { type AxisMark, MarkLines } from '../drawing/axis-picture.tsx';
import { MissingBands } from '../drawing/missing-bands.tsx';
import type { Lack } from '../drawing/missing-reason.ts';
import { useHeights } from '../heights.ts';
import { cpuHeightPx, diskHeightPx, labelFontPx, ramHeightPx } from '../layout.ts';
import { ownWindow, useZero } from '../own-clock.ts';
import { AtView } from './at-view.tsx';
import { Stretched } from './stretched.tsx';
import { Track } from './track.tsx';

/** What each track of curves is given. */
export interface CounterTrackProps {
  readonly run: RunModel;
  /** The window that pictures are drawn for; follows the view a little later. */
  readonly drawn: TimeWindow;
  readonly width: number;
  /** Kinds that are not drawn, parted by spaces. */
  readonly hidden: string;
  /** Upper end of the scale, the same for all sides. */
  readonly top: number;
  /** Another side's line over the curves; null: none. */
  readonly ghost: Ghost | null;
}

const usualPx = { cpu: cpuHeightPx, ram: ramHeightPx, disk: diskHeightPx } as const;

/** The frame of CPU, RAM and disk: their scale, their curves, what could not be measured, and what lies over it. */
export function CounterTrack(
  props: Pick<CounterTrackProps, 'run' | 'drawn' | 'width' | 'top' | 'ghost'> & {
    readonly id: 'cpu' | 'ram' | 'disk';
    readonly name: string;
    readonly description: string;
    readonly height: number;
    readonly marks: readonly AxisMark[];
    /** Lines across the plot, where they are not those of the marks. */
    readonly lines?: readonly AxisMark[];
    readonly lack: Lack | null;
    /** The picture that was drawn for `drawn`. */
    readonly chart: ReactNode;
    /** What lies over it, drawn for each view. */
    readonly over?: (view: TimeWindow) => ReactNode;
  },
) {
  const { run, drawn, width, id, name, description, height, marks, lack, over } = props;
  const t = useTranslator();
  const zeroMs = useZero();
  const { measured } = useHeights();
  const axis = useMemo(() => ownWindow(drawn, -zeroMs), [drawn, zeroMs]);
  return (
    <Track
      id={id}
      run={run.start.run}
      name={name}
      description={description}
      height={height}
      marks={marks}
      growsFromPx={usualPx[id]}
    >
      <MarkLines marks={props.lines ?? marks} width={width} height={height} />
      <Stretched drawn={drawn} width={width}>
        {measured ? props.chart : null}
        {props.ghost === null ? null : (
          <GhostLine
            ghost={props.ghost}
            metric={id}
            window={axis}
            width={width}
            height={height}
            top={props.top}
          />
        )}
      </Stretched>
      <AtView
        draw={(view) => (
          <>
            <MissingBands
              run={run}
              window={view}
              width={width}
              height={height}
              fontPx={labelFontPx}
              t={t}
              lack={lack}
              gaps
            />
            {over?.(view)}
          </>
        )}
      />
    </Track>
  );
}
