/** What a cell holds; null: not measured, or it does not apply. */
export type Cell = string | number | boolean | null;

/** A table as data: its columns' names, and a cell for each in each row. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A column of a table: its name and how its cell is got from what a row is about. */
export type Column<T> = readonly [name: string, cell: (row: T) => Cell];

export function dataTable<T>(columns: readonly Column<T>[], rows: readonly T[]): DataTable {
  return {
    columns: columns.map(([name]) => name),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}
