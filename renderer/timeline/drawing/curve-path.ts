/** A point of a curve in px; null: a gap. */
export type Place = { readonly x: number; readonly y: number } | null;

/** The line through the points, broken at gaps. */
export function linePath(points: readonly Place[]): string {
  let path = '';
  let pen = 'M';
  for (const point of points) {
    if (point !== null) path += `${pen}${text(point.x)} ${text(point.y)}`;
    pen = point === null ? 'M' : 'L';
  }
  return path;
}

/** The area between two edges with the same times, one piece between gaps of either: there and back. */
export function bandPath(upper: readonly Place[], lower: readonly Place[]): string {
  let path = '';
  let back = '';
  const end = () => {
    if (back !== '') path += `${back}Z`;
    back = '';
  };
  for (const [index, above] of upper.entries()) {
    const below = lower[index] ?? null;
    if (above === null || below === null) {
      end();
      continue;
    }
    path += `${back === '' ? 'M' : 'L'}${text(above.x)} ${text(above.y)}`;
    back = `L${text(below.x)} ${text(below.y)}${back}`;
  }
  end();
  return path;
}

/** To a hundredth of a pixel. */
function text(px: number): number {
  return Math.round(px * 100) / 100;
}
