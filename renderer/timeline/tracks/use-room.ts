import { useState } from 'react';
import type { RunModel } from '../../../src/timeline/model.ts';

/** What is known of the room for a run's rows. */
export interface Room {
  readonly run: RunModel;
  /** Rows that there is room for. */
  readonly rows: number;
  /** Rows that there were. */
  readonly wanted: number;
}

/**
 * The room after one more state of a run. While it is recorded there is only ever more of it, and only for rows
 * that two states in a row have: a tool whose end is told a moment late moves nothing.
 */
export function nextRoom(room: Room, run: RunModel, live: boolean, wanted: number): Room {
  const isSame = live && room.run.start.run === run.start.run;
  const rows = isSame ? Math.max(room.rows, Math.min(room.wanted, wanted)) : wanted;
  return { run, rows, wanted };
}

/** For how many rows of a run there is room. */
export function useRoom(run: RunModel, live: boolean, wanted: number): number {
  const [room, setRoom] = useState<Room>({ run, rows: wanted, wanted });
  const now =
    room.run === run && room.wanted === wanted && live ? room : nextRoom(room, run, live, wanted);
  if (now.run !== room.run || now.rows !== room.rows || now.wanted !== room.wanted) setRoom(now);
  return now.rows;
}
