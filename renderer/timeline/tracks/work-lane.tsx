import { memo } from 'react';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { MissingBands } from '../drawing/missing-bands.tsx';
import { laneLack } from '../drawing/missing-reason.ts';
import { WorkArea, WorkEndText, workWords } from '../drawing/work-picture.tsx';
import { labelFontPx, workHeightPx } from '../layout.ts';
import { AtView } from './at-view.tsx';
import { Stretched } from './stretched.tsx';
import { Track } from './track.tsx';

/** How much go's temporary folder held over time, and when it was removed. */
export const WorkLane = memo(function WorkLane(props: {
  readonly run: RunModel;
  readonly drawn: TimeWindow;
  readonly width: number;
  /** Bytes at the upper edge, the same for all sides. */
  readonly top: number;
}) {
  const { run, drawn, width, top } = props;
  const t = useTranslator();
  const frame = { run, width, height: workHeightPx };
  const words = { ...frame, fontPx: labelFontPx, t };
  const lack = laneLack(run, ['work'], t);
  return (
    <Track
      id="files"
      run={run.start.run}
      name=""
      lane={t('timeline.lane.work')}
      description={`${t('timeline.work.description')}: ${workWords(run, t) ?? t('value.not-measured')}`}
      height={workHeightPx}
    >
      <Stretched drawn={drawn} width={width}>
        <WorkArea {...frame} window={drawn} top={top} />
      </Stretched>
      <AtView
        draw={(view) => (
          <>
            <WorkEndText {...words} window={view} />
            <MissingBands {...words} window={view} lack={lack} />
          </>
        )}
      />
    </Track>
  );
});
