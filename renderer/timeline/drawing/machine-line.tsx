import { memo } from 'react';
import { xOf } from './geometry.ts';
import { Picture, type PictureProps } from './picture.tsx';

/**
 * How many cores of the whole machine were busy, as the system tells it about twice a second: a step for
 * each reading, over the interval that it closes. What lies between it and the build are other programs.
 */
export const MachineLine = memo(function MachineLine(
  props: Omit<PictureProps, 'fontPx' | 't'> & { readonly top: number },
) {
  const { run, window, width, height, top } = props;
  const parts: string[] = [];
  let lastMs = Number.NaN;
  for (const { atMs, intervalMs, busyCores } of run.machineSamples) {
    const startMs = atMs - intervalMs;
    if (busyCores === null || atMs < window.startMs || startMs > window.endMs) continue;
    const y = Math.max(0.8, height * (1 - busyCores / top)).toFixed(1);
    const from = xOf(startMs, window, width).toFixed(1);
    // A gap between two readings stays a gap.
    parts.push(startMs - lastMs < 1 ? `V${y}` : `M${from} ${y}`);
    parts.push(`H${xOf(atMs, window, width).toFixed(1)}`);
    lastMs = atMs;
  }
  return (
    <Picture className="tl-over" width={width} height={height}>
      <path d={parts.join('')} className="tl-machine" />
    </Picture>
  );
});
