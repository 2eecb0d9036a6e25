import { memo } from 'react';
import { peakRamOfRun } from './derived.ts';
import { xOf } from './geometry.ts';
import { textWidth } from './labels.ts';
import { Picture, type PictureProps } from './picture.tsx';

/** Marks the build's most memory, with its size. Lies over the memory's curves; `top` is their scale. */
export const RamPeak = memo(function RamPeak(props: PictureProps & { readonly top: number }) {
  const { run, window, width, height, fontPx, t, top } = props;
  const peak = peakRamOfRun(run);
  if (peak === null) return null;
  const x = xOf(peak.atMs, window, width);
  if (x < 0 || x > width) return null;
  const y = Math.max(7, height * (1 - peak.bytes / top));
  const text = t('timeline.peak', { ram: t.format.bytes(peak.bytes) });
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
