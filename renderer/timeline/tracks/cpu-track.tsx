import { memo, useMemo } from 'react';
import { useTranslator } from '../../ui/translator.tsx';
import { coreMarks } from '../drawing/axis-marks.ts';
import { CpuPicture } from '../drawing/counter-pictures.tsx';
import { MachineLine } from '../drawing/machine-line.tsx';
import { cpuLack } from '../drawing/missing-reason.ts';
import { useHeights } from '../heights.ts';
import { useTimelineStore } from '../store.ts';
import { CounterTrack, type CounterTrackProps } from './counter-track.tsx';

/** Busy cores by kind of process. */
export const CpuTrack = memo(function CpuTrack(props: CounterTrackProps) {
  const { run, drawn, width, hidden, top } = props;
  const t = useTranslator();
  const machineShown = useTimelineStore((state) => state.machineShown);
  const { cpu: height } = useHeights();
  const marks = useMemo(() => coreMarks(top, height, t), [top, height, t]);
  const chart = { run, window: drawn, width, height, top, hidden };
  return (
    <CounterTrack
      {...props}
      id="cpu"
      name={t('timeline.track.cpu')}
      description={t('timeline.cpu.description')}
      height={height}
      marks={marks}
      lack={cpuLack(run, t)}
      chart={
        <>
          <CpuPicture {...chart} />
          {machineShown ? <MachineLine {...chart} /> : null}
        </>
      }
    />
  );
});
