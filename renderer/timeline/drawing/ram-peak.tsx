import { memo } from 'react';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { RunModel } from '../../../src/timeline/model.ts';
import { peakRam } from '../../../src/timeline/series.ts';
import { toolsAtPeakOfRun } from './derived.ts';
import { xOf } from './geometry.ts';
import { textWidth } from './labels.ts';
import { Picture, type PictureProps } from './picture.tsx';

/** The build's most memory and what was running then, longest first; none: it is not known. */
export function peakWords(run: RunModel, t: Translator): readonly string[] {
  const peak = peakRam(run);
  if (peak === null) return [];
  const ram = t.format.bytes(peak.bytes);
  const [first, ...others] = toolsAtPeakOfRun(run);
  const short = t('timeline.peak', { ram });
  if (first === undefined) return [short];
  const { tool, package: path } = first.start;
  const name = path === null ? tool : `${tool} ${path}`;
  const last = path === null ? tool : `${tool} ${path.split('/').at(-1)}`;
  const more = others.length === 0 ? '' : `, ${t('timeline.more', { count: others.length })}`;
  const named = (tools: string) => t('tracks.peak-of', { ram, tools });
  return [named(`${name}${more}`), named(last), short];
}

/** Marks the build's most memory, with its size and what was running. Lies over the memory's curves; `top` is their scale. */
export const RamPeak = memo(function RamPeak(props: PictureProps & { readonly top: number }) {
  const { run, window, width, height, fontPx, t, top } = props;
  const peak = peakRam(run);
  if (peak === null) return null;
  const x = xOf(peak.atMs, window, width);
  if (x < 0 || x > width) return null;
  const y = Math.max(7, height * (1 - peak.bytes / top));
  const fits = (each: string) => textWidth(each, fontPx) + 12 < Math.max(x, width - x);
  const words = peakWords(run, t);
  const text = words.find(fits) ?? words.at(-1) ?? '';
  const left = x + 12 + textWidth(text, fontPx) > width;
  return (
    <Picture className="tl-over" width={width} height={height} fontPx={fontPx}>
      <path d={`M${x} ${y}l-4 -6h8z`} className="tl-peak" />
      <text
        x={left ? x - 8 : x + 8}
        y={y + 2}
        textAnchor={left ? 'end' : 'start'}
        className="tl-note"
      >
        {text}
      </text>
    </Picture>
  );
});
