import type { CSSProperties } from 'react';
import { sideColor } from '../timeline/index.ts';

/** Gives an element and what is in it the colour of a side, by its place, as `--side`. */
export function sideStyle(place: number): CSSProperties {
  return { '--side': sideColor(place) } as CSSProperties;
}
