/** A pin in the plot: where it stands, and how wide its text would like to be, in px. */
export interface Pin {
  readonly x: number;
  readonly width: number;
}

/** Where the text of a pin goes: to its right or its left, and how wide it may be; 0: no text. */
export interface PlacedPin {
  readonly side: 'right' | 'left';
  readonly width: number;
}

/** The sign of a pin, and the least of a text that is worth showing. */
export const signPx = 14;
const leastTextPx = 28;
const gapPx = 6;

/**
 * The room of each pin's text, for pins in the order of their places: to the right up to the next pin,
 * or to the left where there is more room, so that no text covers another pin or its text.
 */
export function placePins(pins: readonly Pin[], plotWidth: number): readonly PlacedPin[] {
  let takenTo = 0;
  return pins.map(({ x, width }, index) => {
    const next = pins[index + 1];
    const right = Math.max(0, (next?.x ?? plotWidth + gapPx) - x - signPx - gapPx);
    const left = Math.max(0, x - signPx / 2 - takenTo - gapPx);
    const goesLeft = right < width && left > right;
    const room = Math.min(width, goesLeft ? left : right);
    const shown = room >= Math.min(width, leastTextPx) ? room : 0;
    takenTo = x + signPx / 2 + (goesLeft ? 0 : shown);
    return { side: goesLeft ? 'left' : 'right', width: shown };
  });
}
