import { memo } from 'react';
import type { Translator } from '../../src/i18n/translator.ts';
import type { RunModel } from '../../src/timeline/model.ts';
import { type TimeWindow, valuesAt } from '../../src/timeline/series.ts';
import { toolNames } from '../timeline/drawing/tool-paths.ts';
import type { Plot } from './layout/drawing.ts';

/** As many stretches of time as a hand can tell apart. */
const columnsPerSide = 160;
const mostTools = 4;

/**
 * What is known of each stretch of time, as titles of bars that can't be seen: browsers show them on
 * hovering, without a script.
 */
export const HoverValues = memo(function HoverValues(props: {
  readonly plots: readonly Plot[];
  readonly window: TimeWindow;
  readonly t: Translator;
}) {
  const { plots, window, t } = props;
  const sides = new Set(plots.map(({ side }) => side));
  const widthMs = (window.endMs - window.startMs) / columnsPerSide;
  return [...sides].map((side) => {
    const own = plots.filter((plot) => plot.side === side);
    const top = Math.min(...own.map(({ y }) => y));
    const bottom = Math.max(...own.map(({ y, height }) => y + height));
    const [first] = own;
    if (first === undefined) return null;
    const step = first.width / columnsPerSide;
    return (
      <g key={side.side} fillOpacity="0">
        {Array.from({ length: columnsPerSide }, (_, column) => {
          const atMs = window.startMs + (column + 0.5) * widthMs;
          if (atMs > side.run.frontMs) return null;
          return (
            <rect key={atMs} x={first.x + column * step} y={top} width={step} height={bottom - top}>
              <title>{textAt(side.run, atMs, t)}</title>
            </rect>
          );
        })}
      </g>
    );
  });
});

function textAt(run: RunModel, atMs: number, t: Translator): string {
  const { cpuCores, rssBytes, readBps, writtenBps, phase, tools } = valuesAt(run, atMs);
  const names = tools.flatMap((span) => toolNames(span)[0] ?? []);
  const more = names.length > mostTools ? ['…'] : [];
  return [
    t('slide.values.at', { time: t.format.duration(atMs) }),
    ...(phase === null ? [] : [t(`phase.${phase}`)]),
    t('slide.values.cpu', {
      text:
        cpuCores === null
          ? t.format.cores(null)
          : t('slide.cores', { count: cpuCores, text: t.format.cores(cpuCores) }),
    }),
    t('slide.values.ram', { ram: t.format.bytes(rssBytes) }),
    t('slide.values.disk', {
      read: t.format.bytesPerSecond(readBps),
      written: t.format.bytesPerSecond(writtenBps),
    }),
    ...names.slice(0, mostTools),
    ...more,
  ].join('\n');
}
