import { xOf } from '../drawing/geometry.ts';
import { gutterPx } from '../layout.ts';
import { useView } from '../store.ts';

/** The common zero through all tracks, where it is not the axis' own beginning. */
export function ZeroLine(props: { readonly width: number }) {
  const x = xOf(0, useView(), props.width);
  if (x < 0 || x > props.width) return null;
  return <i className="tl-zero-line" style={{ left: gutterPx + x }} aria-hidden="true" />;
}
