/** Borders and the space beside them: of each column, and once more at the end. */
const besideColumn = 3;
const border = 1;
/** Figures with their units, and the words of a verdict, are readable from here on. */
const narrowest = 11;
/** Names of rows may take two lines rather than let a table fall apart. */
const narrowNames = 16;

/** Columns that stand in one table, with their widths in characters. */
export interface FittedTable {
  /** Of the column of names, which each table has. */
  readonly names: number;
  readonly columns: readonly { readonly index: number; readonly width: number }[];
}

/**
 * Lays columns out for a terminal: as wide as they are where they fit; else the widest ones narrower; else
 * with the names in two lines; else in several tables. `names`: width of the column of names. `groups`: the
 * widths of the others; those of a group stay in one table.
 */
export function fitColumns(
  names: number,
  groups: readonly (readonly number[])[],
  terminal: number,
): readonly FittedTable[] {
  const left = (namesWidth: number) => terminal - border - (namesWidth + besideColumn);
  const all = groups.flat();
  const small = Math.min(names, narrowNames);
  const namesWidth = least(all) > left(names) ? small : names;
  const room = left(namesWidth);
  const tables: { readonly first: number; readonly widths: number[] }[] = [];
  let first = 0;
  for (const group of groups) {
    const table = tables.at(-1);
    if (table === undefined || least([...table.widths, ...group]) > room) {
      tables.push({ first, widths: [...group] });
    } else table.widths.push(...group);
    first += group.length;
  }
  return tables.map((table) => {
    const cap = capOf(table.widths, room);
    return {
      names: namesWidth,
      columns: table.widths.map((width, place) => ({
        index: table.first + place,
        width: Math.min(width, cap),
      })),
    };
  });
}

/** Characters that columns of these widths take, each of them at most `cap`. */
function taken(widths: readonly number[], cap: number): number {
  return widths.reduce((sum, width) => sum + Math.min(width, cap) + besideColumn, 0);
}

function least(widths: readonly number[]): number {
  return taken(widths, narrowest);
}

/** The greatest width that all columns may have at most, so that they fit. */
function capOf(widths: readonly number[], room: number): number {
  let cap = Math.max(narrowest, ...widths);
  while (cap > narrowest && taken(widths, cap) > room) cap -= 1;
  return cap;
}
