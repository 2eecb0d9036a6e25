import { memo } from 'react';
import type { ProcessKind } from '../../../src/recording/kinds.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { Phase } from '../../../src/timeline/phases.ts';
import type { TimeWindow } from '../../../src/timeline/series.ts';
import { useTranslator } from '../../ui/translator.tsx';
import { phasesOfRun } from '../derived.ts';
import { timeAt, xOf } from '../domain.ts';
import { fitLabel } from '../labels.ts';
import { labelFontPx, phaseHeightPx } from '../layout.ts';
import { colorOf } from '../palette.ts';
import { useTimelineStore } from '../store.ts';
import { Track } from './track.tsx';

const kindOfPhase: Readonly<Record<Phase['phase'], ProcessKind>> = {
  load: 'go',
  compile: 'compile',
  link: 'link',
  run: 'program',
  cleanup: 'go',
};

/** The run as a whole: load, compile, link, run, clean up, with gaps left as gaps. */
export const PhaseTrack = memo(function PhaseTrack(props: {
  readonly run: RunModel;
  readonly view: TimeWindow;
  readonly width: number;
}) {
  const { run, view, width } = props;
  const t = useTranslator();
  const setHovered = useTimelineStore((state) => state.setHovered);
  const phases = phasesOfRun(run);
  const duration = (phase: Phase) => t.format.duration(phase.endMs - phase.startMs);
  const compiled = new Set(
    run.spans
      .filter((span) => span.start.tool === 'compile')
      .map((span) => span.start.package ?? span.start.span),
  ).size;
  const words = (phase: Phase): readonly string[] => {
    const name = t(`phase.${phase.phase}`);
    const packages = phase.phase === 'compile' ? t('timeline.packages', { count: compiled }) : null;
    return packages === null
      ? [`${name} · ${duration(phase)}`, name]
      : [`${name} · ${packages} · ${duration(phase)}`, `${name} · ${packages}`, name];
  };
  const hover = (event: React.PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const atMs = timeAt(x, view, width);
    const slackMs = timeAt(2, view, width) - view.startMs;
    const phase =
      phases.find((each) => each.startMs <= atMs && atMs <= each.endMs) ??
      phases.find((each) => each.startMs - slackMs <= atMs && atMs <= each.endMs + slackMs);
    setHovered(
      phase === undefined
        ? null
        : {
            title: words(phase)[0] ?? '',
            lines: [
              t('timeline.from-to', {
                from: t.format.duration(phase.startMs),
                to: t.format.duration(phase.endMs),
              }),
            ],
            color: colorOf(kindOfPhase[phase.phase]),
          },
    );
  };
  const description = [
    t('timeline.track.phases'),
    ...phases.map((phase) => words(phase)[0] ?? ''),
  ].join(', ');
  return (
    <Track
      id="phases"
      name={t('timeline.track.phases')}
      description={description}
      height={phaseHeightPx}
      plotProps={{ onPointerMove: hover, onPointerLeave: () => setHovered(null) }}
    >
      <svg width={width} height={phaseHeightPx} aria-hidden="true">
        {phases.map((phase) => {
          const from = Math.max(-4, xOf(phase.startMs, view, width));
          const to = Math.min(width + 4, xOf(phase.endMs, view, width));
          if (to < 0 || from > width || to < from) return null;
          const shown = Math.max(1.5, to - from - 1);
          const middle = (Math.max(0, from) + Math.min(width, to)) / 2;
          const room = Math.min(width, to) - Math.max(0, from);
          const label = fitLabel(words(phase), room, labelFontPx + 1);
          return (
            <g key={`${phase.phase}-${phase.startMs}`}>
              <rect
                x={from}
                y="1"
                width={shown}
                height={phaseHeightPx - 2}
                rx={Math.min(3, shown / 2)}
                fill={colorOf(kindOfPhase[phase.phase])}
                className={phase.phase === 'cleanup' ? 'tl-phase tl-faint' : 'tl-phase'}
              />
              {label === null ? null : (
                <text x={middle} y={phaseHeightPx / 2 + 4} className="tl-phase-label">
                  {label}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </Track>
  );
});
