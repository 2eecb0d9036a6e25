import { memo } from 'react';
import type { SlideTrack } from '../../src/export/formats.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { TimeWindow } from '../../src/timeline/series.ts';
import { CpuPicture, DiskPicture, RamPicture } from '../timeline/drawing/counter-pictures.tsx';
import { MissingBands } from '../timeline/drawing/missing-bands.tsx';
import {
  cpuLack,
  diskLack,
  type Lack,
  laneLack,
  ramLack,
} from '../timeline/drawing/missing-reason.ts';
import { PhasesPicture } from '../timeline/drawing/phases-picture.tsx';
import type { Scales } from '../timeline/drawing/scales.ts';
import { SourceTicks } from '../timeline/drawing/sources-picture.tsx';
import { ToolsPicture } from '../timeline/drawing/tools-picture.tsx';
import { WorkArea } from '../timeline/drawing/work-picture.tsx';
import type { Plot } from './layout/drawing.ts';
import { slideIds } from './layout/frame.ts';
import { leastTextPx } from './layout/measure.ts';
import { hiddenKinds, toolRowPx } from './layout/rows.ts';

/** The picture of one track, by the same components as in the window. */
export const TrackPlot = memo(function TrackPlot(props: {
  readonly plot: Plot;
  readonly window: TimeWindow;
  readonly scales: Scales;
  readonly t: Translator;
}) {
  const { plot, window, scales, t } = props;
  const { x, y, width, height, track } = plot;
  const { run } = plot.side;
  const counter = { run, window, width, height, ids: slideIds };
  const all = { ...counter, fontPx: leastTextPx - 1, t };
  return (
    <div className="slide-plot" style={{ left: x, top: y, width, height }}>
      {picture()}
      <MissingBands {...all} lack={lack()} gaps={isCounter(track)} />
    </div>
  );

  function picture() {
    switch (track) {
      case 'phases':
        return <PhasesPicture {...all} />;
      case 'tools':
        return <ToolsPicture {...all} hidden={hiddenKinds} rowPx={toolRowPx} />;
      case 'cpu':
        return <CpuPicture {...counter} top={scales.cores} hidden={hiddenKinds} />;
      case 'ram':
        return <RamPicture {...counter} top={scales.ramBytes} hidden={hiddenKinds} />;
      case 'disk':
        return <DiskPicture {...counter} top={scales.diskBytesPerSecond} />;
      case 'sources':
        return <SourceTicks {...counter} foundMs={null} />;
      case 'work':
        return <WorkArea {...counter} top={scales.workBytes} />;
      case 'binary':
        return null;
    }
  }

  function lack(): Lack | null {
    switch (track) {
      case 'phases':
        return null;
      case 'tools':
        return laneLack(run, ['probe'], t);
      case 'cpu':
        return cpuLack(run, t);
      case 'ram':
        return ramLack(run, t);
      case 'disk':
        return diskLack(run, t);
      case 'sources':
        return laneLack(run, ['files', 'probe'], t);
      case 'work':
      case 'binary':
        return laneLack(run, ['work'], t);
    }
  }
});

function isCounter(track: SlideTrack): boolean {
  return track === 'cpu' || track === 'ram' || track === 'disk';
}
