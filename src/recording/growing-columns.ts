import { isOfKind } from './samples.ts';

/**
 * Columns of numbers that grow together at their end, placed as `sampleRow` places a sample's figures; more may come
 * after those. Of most kinds of process few recordings have any: their columns are made when a number comes in.
 */
export class GrowingColumns {
  readonly #columns: (Float64Array | null)[];
  #room: number;
  #length = 0;

  /** `room`: for how many numbers in each column at first. */
  constructor(count: number, room: number) {
    this.#room = room;
    this.#columns = Array.from({ length: count }, (_, place) =>
      isOfKind(place) ? null : new Float64Array(room),
    );
  }

  get length(): number {
    return this.#length;
  }

  /** Each column with room for more; null: of a kind of process that none has seen. */
  get columns(): readonly (Float64Array | null)[] {
    return this.#columns;
  }

  /** Adds one number to each column; the row may be used again. */
  add(row: Float64Array): void {
    const at = this.#length;
    if (at === this.#room) this.#reserve(at + 1);
    for (let place = 0; place < this.#columns.length; place++) {
      const value = row[place] ?? 0;
      const column = this.#columns[place] ?? null;
      if (column !== null) column[at] = value;
      else if (value !== 0) this.#newColumn(place)[at] = value;
    }
    this.#length = at + 1;
  }

  /** Adds so many numbers to each column; null: of a kind of process that none of them has seen. */
  append(length: number, columns: readonly (Float64Array | null)[]): void {
    this.#reserve(this.#length + length);
    for (const [place, column] of columns.entries()) {
      if (column !== null)
        (this.#columns[place] ?? this.#newColumn(place)).set(column, this.#length);
    }
    this.#length += length;
  }

  #newColumn(place: number): Float64Array {
    const column = new Float64Array(this.#room);
    this.#columns[place] = column;
    return column;
  }

  #reserve(length: number): void {
    if (length <= this.#room) return;
    this.#room = Math.max(length, 2 * this.#room);
    for (const [place, column] of this.#columns.entries()) {
      if (column !== null) this.#newColumn(place).set(column.subarray(0, this.#length));
    }
  }
}
