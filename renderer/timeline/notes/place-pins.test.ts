import { expect, test } from 'vitest';
import { placePins } from './place-pins.ts';

test('a text goes to the right, as far as the next pin', () => {
  expect(
    placePins(
      [
        { x: 10, width: 100 },
        { x: 80, width: 100 },
      ],
      500,
    ),
  ).toEqual([
    { side: 'right', width: 50 },
    { side: 'right', width: 100 },
  ]);
});

test('at the right edge it goes to the left, but not over the text before it', () => {
  const [first, second] = placePins(
    [
      { x: 300, width: 90 },
      { x: 490, width: 120 },
    ],
    500,
  );
  expect(first).toEqual({ side: 'right', width: 90 });
  // From the end of the first text (300 + 7 + 90) to the second pin's sign.
  expect(second).toEqual({ side: 'left', width: 490 - 7 - 397 - 6 });
});

test('pins that stand close together show no text but the last', () => {
  const placed = placePins(
    [0, 12, 24].map((x) => ({ x, width: 80 })),
    400,
  );
  expect(placed.map(({ width }) => width)).toEqual([0, 0, 80]);
});
