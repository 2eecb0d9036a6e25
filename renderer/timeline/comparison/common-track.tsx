import type { ReactNode } from 'react';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { type AxisMark, MarkLines } from '../drawing/axis-picture.tsx';
import { Stretched } from '../tracks/stretched.tsx';
import { Track } from '../tracks/track.tsx';
import type { TrackId } from '../view-memory.ts';

/** What pictures are drawn for on the common axis, as for the tracks of one side. */
export interface Shown {
  readonly drawn: TimeWindow;
  readonly width: number;
}

/** The frame of a track that several sides share. */
export function CommonTrack(props: {
  readonly shown: Shown;
  readonly id: TrackId;
  /** Id of the run whose values its table shows first. */
  readonly run: string;
  readonly name: string;
  readonly lane?: string;
  readonly description: string;
  readonly height: number;
  readonly growsFromPx: number;
  readonly marks: readonly AxisMark[];
  /** The picture that was drawn for `shown.drawn`. */
  readonly chart: ReactNode;
  /** What could not be measured, in words. */
  readonly missing?: readonly string[];
}) {
  const { shown, id, run, name, lane, description, height, marks, chart, missing } = props;
  return (
    <Track
      id={id}
      run={run}
      name={name}
      {...(lane === undefined ? {} : { lane })}
      description={description}
      height={height}
      growsFromPx={props.growsFromPx}
      marks={marks}
    >
      <MarkLines marks={marks} width={shown.width} height={height} />
      <Stretched drawn={shown.drawn} width={shown.width}>
        {chart}
      </Stretched>
      {missing === undefined || missing.length === 0 ? null : (
        <p className="tl-common-missing">{missing.join(' · ')}</p>
      )}
    </Track>
  );
}
