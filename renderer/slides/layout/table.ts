import type { Slide } from '../../../src/export/deck/slide.ts';
import { storageTable } from '../../../src/export/deck/storage-table.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { type Canvas, rectPath } from './drawing.ts';
import { marginPx } from './frame.ts';
import { leastTextPx, lineShare, type TextStyle, wrap } from './measure.ts';
import type { TimelineArea } from './timeline.ts';

const nameStyle: TextStyle = { sizePx: 26, weight: 400, family: 'sans' };
const inkOf = { stays: 'good', gone: 'bad', plain: 'text' } as const;

/** Large type where wide columns leave room for it. */
function cellStyles(column: number): { readonly main: TextStyle; readonly more: TextStyle } {
  const isWide = column >= 480;
  return {
    main: { sizePx: isWide ? 34 : 28, weight: 600, family: 'sans' },
    more: { sizePx: isWide ? 27 : leastTextPx, weight: 400, family: 'sans' },
  };
}

const headPx = 58;
const padPx = 16;
const mostMoreLines = 2;
const leastColumnPx = 300;

/** What is stored where, and when: one column a side. */
export function placeTable(canvas: Canvas, slide: Slide, area: TimelineArea, t: Translator): void {
  const room = canvas.width - 2 * marginPx;
  const nameRoom = Math.min(330, room * 0.26);
  const most = Math.max(1, Math.floor((room - nameRoom) / leastColumnPx));
  const sides = slide.sides.slice(0, most);
  const table = storageTable(sides, t);

  const column = (room - nameRoom) / Math.max(1, sides.length);
  const { main, more } = cellStyles(column);
  const x = (index: number) => marginPx + nameRoom + index * column;
  for (const [index, side] of sides.entries()) {
    const ink = side.index === 0 ? 'side-a' : side.index === 1 ? 'side-b' : 'side-other';
    const style: TextStyle = {
      sizePx: 32,
      weight: 600,
      family: side.isCommand ? 'mono' : 'sans',
    };
    const id = `head-${side.side}`;
    canvas.text({
      id,
      text: side.name,
      x: x(index),
      y: area.top + 34,
      room: column - padPx,
      style,
      ink,
    });
  }
  const top = area.top + headPx;
  const rowPx = Math.min(170, (area.bottom - top) / Math.max(1, table.rows.length));
  for (const [row, { what, cells }] of table.rows.entries()) {
    const y = top + row * rowPx;
    canvas.shape(`row-${row}`, rectPath(marginPx, y, room, 2), 'slide-rule');
    const names = wrap(what, nameStyle, nameRoom - padPx, 3, canvas.measure);
    for (const [line, text] of names.entries()) {
      const id = `what-${row}-${line}`;
      const at = y + 40 + line * 32;
      canvas.text({
        id,
        text,
        x: marginPx,
        y: at,
        room: nameRoom - padPx,
        style: nameStyle,
        ink: 'dim',
      });
    }
    for (const [index, cell] of cells.entries()) {
      const cellRoom = column - padPx;
      const id = `cell-${row}-${index}`;
      canvas.text({
        id,
        text: cell.main,
        x: x(index),
        y: y + 40,
        room: cellRoom,
        style: main,
        ink: inkOf[cell.tone],
      });
      const lines = wrap(cell.more, more, cellRoom, mostMoreLines, canvas.measure);
      for (const [line, text] of lines.entries()) {
        const at = y + 46 + more.sizePx * (1 + line * lineShare);
        if (at > y + rowPx - 4) break;
        canvas.text({
          id: `${id}-${line}`,
          text,
          x: x(index),
          y: at,
          room: cellRoom,
          style: more,
          ink: 'dim',
        });
      }
    }
  }
}
