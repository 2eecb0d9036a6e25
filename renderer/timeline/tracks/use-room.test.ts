import { expect, test } from 'vitest';
import { run } from '../../../src/testing/runs.ts';
import { nextRoom } from './use-room.ts';

const first = run('build', null);

/** The room after each of these numbers of rows, one a state. */
function roomsFor(counts: readonly number[], live = true): readonly number[] {
  let room = { run: first, rows: 2, wanted: 2 };
  return counts.map((count) => {
    room = nextRoom(room, run('build', null), live, count);
    return room.rows;
  });
}

test('makes room for rows that last, and takes none back while a run is recorded', () => {
  expect(roomsFor([2, 6, 2, 2])).toEqual([2, 2, 2, 2]);
  expect(roomsFor([3, 3, 2, 5, 4, 2])).toEqual([2, 3, 3, 3, 4, 4]);
});

test('gives the rows that there are once the recording is over, and to another run', () => {
  expect(roomsFor([5, 3], false)).toEqual([5, 3]);
  const other = { ...first, start: { ...first.start, run: 'B1' } };
  expect(nextRoom({ run: first, rows: 7, wanted: 7 }, other, true, 2).rows).toBe(2);
});
