import { memo, useMemo } from 'react';
import { useTranslator } from '../../ui/translator.tsx';
import { byteMarks } from '../drawing/axis-marks.ts';
import { RamPicture } from '../drawing/counter-pictures.tsx';
import { ramLack } from '../drawing/missing-reason.ts';
import { peakWords, RamPeak } from '../drawing/ram-peak.tsx';
import { useHeights } from '../heights.ts';
import { labelFontPx } from '../layout.ts';
import { CounterTrack, type CounterTrackProps } from './counter-track.tsx';

/**
 * Resident memory by kind of process, with the build's peak marked. Buildoscope's own memory is hidden at
 * first: it is not the build's, and the window's alone would hide a small build.
 */
export const RamTrack = memo(function RamTrack(props: CounterTrackProps) {
  const { run, drawn, width, hidden, top } = props;
  const t = useTranslator();
  const [peakText = ''] = peakWords(run, t);
  const { ram: height } = useHeights();
  const marks = useMemo(() => byteMarks(top, height, t), [top, height, t]);
  const frame = { width, height, top };
  return (
    <CounterTrack
      {...props}
      id="ram"
      name={t('timeline.track.ram')}
      description={[t('timeline.ram.description'), peakText].join(' ')}
      height={height}
      marks={marks}
      lack={ramLack(run, t)}
      chart={<RamPicture {...frame} run={run} window={drawn} hidden={hidden} />}
      over={(view) => <RamPeak {...frame} run={run} window={view} fontPx={labelFontPx} t={t} />}
    />
  );
});
