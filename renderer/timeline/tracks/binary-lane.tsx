import { memo } from 'react';
import type { RunModel } from '../../../src/timeline/model.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { BinaryPicture } from '../drawing/binary-picture.tsx';
import { binaryLifeOfRun } from '../drawing/derived.ts';
import { lifeMarks } from '../drawing/life-marks.ts';
import { shortPath, textOf } from '../drawing/life-words.ts';
import { MissingBands } from '../drawing/missing-bands.tsx';
import { laneLack } from '../drawing/missing-reason.ts';
import { binaryHeightPx, labelFontPx } from '../layout.ts';
import { AtView } from './at-view.tsx';
import { Track } from './track.tsx';

/** The executable's life: where it lay from when to when, and what happened to it, in words. */
export const BinaryLane = memo(function BinaryLane(props: {
  readonly run: RunModel;
  readonly width: number;
}) {
  const { run, width } = props;
  const t = useTranslator();
  const life = binaryLifeOfRun(run);
  const first = life.events[0];
  const story =
    first === undefined
      ? t('timeline.binary.none')
      : `${shortPath(first.path, run.start)}: ${lifeMarks(run, life, t).map(textOf).join(' → ')}`;
  const lack = laneLack(run, ['work'], t);
  const picture = { run, width, height: binaryHeightPx, fontPx: labelFontPx, t };
  return (
    <Track
      id="files"
      run={run.start.run}
      name=""
      lane={t('timeline.lane.binary')}
      description={`${t('timeline.binary.description')}: ${story}`}
      height={binaryHeightPx}
    >
      <AtView
        draw={(view) => (
          <>
            <BinaryPicture {...picture} window={view} />
            <MissingBands {...picture} window={view} lack={lack} />
          </>
        )}
      />
    </Track>
  );
});
