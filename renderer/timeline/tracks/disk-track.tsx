import { memo } from 'react';
import { useTranslator } from '../../ui/translator.tsx';
import { rateMarks } from '../drawing/axis-marks.ts';
import { DiskPicture } from '../drawing/counter-pictures.tsx';
import { diskLack } from '../drawing/missing-reason.ts';
import { diskHeightPx } from '../layout.ts';
import { useTurn } from '../use-turn.ts';
import { CounterTrack, type CounterTrackProps } from './counter-track.tsx';

const zeroLine = [{ y: diskHeightPx / 2, label: '' }];

/** Bytes a second: read above the line, written below; darker what reached the disk itself. */
export const DiskTrack = memo(function DiskTrack(props: CounterTrackProps) {
  const { run, drawn, width, top } = props;
  const t = useTranslator();
  const chart = { run: useTurn(run, 2), window: drawn, width, height: diskHeightPx, top };
  return (
    <CounterTrack
      {...props}
      id="disk"
      name={t('timeline.track.disk')}
      description={t('timeline.disk.description')}
      height={diskHeightPx}
      marks={rateMarks(top, diskHeightPx, t)}
      lines={zeroLine}
      lack={diskLack(run, t)}
      chart={<DiskPicture {...chart} />}
    />
  );
});
