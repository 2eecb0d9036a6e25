import { memo, useMemo } from 'react';
import { useTranslator } from '../../ui/translator.tsx';
import { rateMarks } from '../drawing/axis-marks.ts';
import { DiskPicture } from '../drawing/counter-pictures.tsx';
import { diskLack } from '../drawing/missing-reason.ts';
import { useHeights } from '../heights.ts';
import { CounterTrack, type CounterTrackProps } from './counter-track.tsx';

/** Bytes a second: read above the line, written below; darker what reached the disk itself. */
export const DiskTrack = memo(function DiskTrack(props: CounterTrackProps) {
  const { run, drawn, width, top } = props;
  const t = useTranslator();
  const { disk: height } = useHeights();
  const marks = useMemo(() => rateMarks(top, height, t), [top, height, t]);
  const lines = useMemo(() => [{ y: height / 2, label: '' }], [height]);
  const chart = { run, window: drawn, width, height, top };
  return (
    <CounterTrack
      {...props}
      id="disk"
      name={t('timeline.track.disk')}
      description={t('timeline.disk.description')}
      height={height}
      marks={marks}
      lines={lines}
      lack={diskLack(run, t)}
      chart={<DiskPicture {...chart} />}
    />
  );
});
