import { memo } from 'react';
import { useTranslator } from '../../ui/translator.tsx';
import { bucketsFor, peakRamOfRun, ramOfRun } from '../derived.ts';
import { xOf } from '../domain.ts';
import { textWidth } from '../labels.ts';
import { labelFontPx, ramHeightPx } from '../layout.ts';
import { useTurn } from '../use-turn.ts';
import { type CounterTrackProps, Gaps } from './cpu-track.tsx';
import { Missing, missingReason, unsampled } from './missing.tsx';
import { StackedChart } from './stacked-chart.tsx';
import { Stretched } from './stretched.tsx';
import { MarkLines, Track } from './track.tsx';

/**
 * Resident memory by kind of process, with the build's peak marked. Buildoscope's own memory is hidden at
 * first: it is not the build's, and the window's alone would hide a small build.
 */
export const RamTrack = memo(function RamTrack(props: CounterTrackProps) {
  const { run, view, drawn, width, hidden, top } = props;
  const t = useTranslator();
  const points = ramOfRun(useTurn(run, 1), drawn.startMs, drawn.endMs, bucketsFor(run, width));
  const missing = missingReason(run, ['samples'], t);
  const peak = peakRamOfRun(run);
  const marks = [0, top / 2, top].map((bytes) => ({
    y: (bytes / top) * ramHeightPx,
    label: bytes === 0 ? '0' : t.format.bytes(bytes),
  }));
  const peakText = peak === null ? '' : t('timeline.peak', { ram: t.format.bytes(peak.bytes) });
  return (
    <Track
      id="ram"
      name={t('timeline.track.ram')}
      description={[t('timeline.ram.description'), peakText].join(' ')}
      height={ramHeightPx}
      marks={marks}
    >
      <MarkLines marks={marks} width={width} height={ramHeightPx} />
      <Stretched drawn={drawn} view={view} width={width}>
        <StackedChart
          points={points}
          window={drawn}
          width={width}
          height={ramHeightPx}
          top={top}
          hidden={hidden}
        />
      </Stretched>
      <Missing
        run={run}
        stretch={unsampled(run)}
        view={view}
        width={width}
        height={ramHeightPx}
        text={missing}
      />
      <Gaps run={run} view={view} width={width} height={ramHeightPx} />
      {peak === null ? null : (
        <Peak
          x={xOf(peak.atMs, view, width)}
          y={ramHeightPx * (1 - peak.bytes / top)}
          text={peakText}
          width={width}
        />
      )}
    </Track>
  );
});

function Peak(props: {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly width: number;
}) {
  const { x, text, width } = props;
  if (x < 0 || x > width) return null;
  const y = Math.max(7, props.y);
  const left = x + 12 + textWidth(text, labelFontPx) > width;
  return (
    <svg className="tl-over" width={width} height={ramHeightPx} aria-hidden="true">
      <path d={`M${x} ${y}l-4 -6h8z`} className="tl-peak" />
      <text
        x={left ? x - 8 : x + 8}
        y={y + 2}
        textAnchor={left ? 'end' : 'start'}
        className="tl-note"
      >
        {text}
      </text>
    </svg>
  );
}
