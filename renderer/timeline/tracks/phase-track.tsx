import { memo } from 'react';
import type { RunModel } from '../../../src/timeline/model.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { phasesOfRun } from '../drawing/derived.ts';
import { timeAt } from '../drawing/geometry.ts';
import { colorOf } from '../drawing/palette.ts';
import { kindOfPhase, PhasesPicture, phaseWords } from '../drawing/phases-picture.tsx';
import { labelFontPx, phaseHeightPx } from '../layout.ts';
import { ownWindow, useZero } from '../own-clock.ts';
import { shownView, useTimelineStore } from '../store.ts';
import { AtView } from './at-view.tsx';
import { Track } from './track.tsx';

const slackPx = 2;

/** The run as a whole: load, compile, link, run, clean up, with gaps left as gaps. */
export const PhaseTrack = memo(function PhaseTrack(props: {
  readonly run: RunModel;
  readonly width: number;
}) {
  const { run, width } = props;
  const t = useTranslator();
  const zeroMs = useZero();
  const setHovered = useTimelineStore((state) => state.setHovered);
  const phases = phasesOfRun(run);
  const longest = phases.map((phase) => phaseWords(phase, run, t)[0] ?? '');
  const hover = (event: React.PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const view = ownWindow(shownView(), zeroMs);
    const atMs = timeAt(x, view, width);
    const slackMs = timeAt(slackPx, view, width) - view.startMs;
    const phase =
      phases.find((each) => each.startMs <= atMs && atMs <= each.endMs) ??
      phases.find((each) => each.startMs - slackMs <= atMs && atMs <= each.endMs + slackMs);
    setHovered(
      phase === undefined
        ? null
        : {
            title: longest[phases.indexOf(phase)] ?? '',
            lines: [
              t('timeline.from-to', {
                from: t.format.duration(phase.startMs - zeroMs),
                to: t.format.duration(phase.endMs - zeroMs),
              }),
            ],
            color: colorOf(kindOfPhase[phase.phase]),
          },
    );
  };
  const picture = { run, width, height: phaseHeightPx, fontPx: labelFontPx, t };
  return (
    <Track
      id="phases"
      run={run.start.run}
      name={t('timeline.track.phases')}
      description={[t('timeline.track.phases'), ...longest].join(', ')}
      height={phaseHeightPx}
      plotProps={{ onPointerMove: hover, onPointerLeave: () => setHovered(null) }}
    >
      <AtView draw={(view) => <PhasesPicture {...picture} window={view} />} />
    </Track>
  );
});
