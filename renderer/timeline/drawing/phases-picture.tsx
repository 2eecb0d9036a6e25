import { memo } from 'react';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { ProcessKind } from '../../../src/recording/kinds.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import type { Phase } from '../../../src/timeline/phases.ts';
import { compiledOfRun, phasesOfRun } from './derived.ts';
import { xOf } from './geometry.ts';
import { fitLabel } from './labels.ts';
import { colorOf } from './palette.ts';
import { Picture, type PictureProps } from './picture.tsx';

/** A phase is drawn in the colour of the processes that make it up. */
export const kindOfPhase: Readonly<Record<Phase['phase'], ProcessKind>> = {
  load: 'go',
  compile: 'compile',
  link: 'link',
  run: 'program',
  cleanup: 'go',
};

/** How a phase may be called, longest first. */
export function phaseWords(phase: Phase, run: RunModel, t: Translator): readonly string[] {
  const name = t(`phase.${phase.phase}`);
  const time = t.format.duration(phase.endMs - phase.startMs);
  if (phase.phase !== 'compile') return [`${name} · ${time}`, name];
  const packages = t('timeline.packages', { count: compiledOfRun(run) });
  return [`${name} · ${packages} · ${time}`, `${name} · ${packages}`, name];
}

/** The run as a whole: load, compile, link, run, clean up, with gaps left as gaps. */
export const PhasesPicture = memo(function PhasesPicture(props: PictureProps) {
  const { run, window, width, height, fontPx, t } = props;
  return (
    <Picture width={width} height={height} fontPx={fontPx + 1}>
      {phasesOfRun(run).map((phase) => {
        const from = Math.max(-4, xOf(phase.startMs, window, width));
        const to = Math.min(width + 4, xOf(phase.endMs, window, width));
        if (to < 0 || from > width || to < from) return null;
        const shown = Math.max(1.5, to - from - 1);
        const [left, right] = [Math.max(0, from), Math.min(width, to)];
        const label = fitLabel(phaseWords(phase, run, t), right - left, fontPx + 1);
        return (
          <g key={`${phase.phase}-${phase.startMs}`}>
            <rect
              x={from}
              y="1"
              width={shown}
              height={height - 2}
              rx={Math.min(3, shown / 2)}
              fill={colorOf(kindOfPhase[phase.phase])}
              className={phase.phase === 'cleanup' ? 'tl-faint' : undefined}
            />
            {label === null ? null : (
              <text x={(left + right) / 2} y={middle(height, fontPx)} className="tl-phase-label">
                {label}
              </text>
            )}
          </g>
        );
      })}
    </Picture>
  );
});

/** The base line of words in the middle of a row. */
function middle(height: number, fontPx: number): number {
  return height / 2 + fontPx * 0.36;
}
