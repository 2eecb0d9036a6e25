import { sideOfPackages } from '../../../src/export/deck/caption.ts';
import type { Slide, SlideSide } from '../../../src/export/deck/slide.ts';
import { shorten } from '../../../src/export/deck/text.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { longestPackages, type PackageTime } from '../../../src/timeline/package-times.ts';
import { colorOf, fillOf, kindPaints } from '../../timeline/drawing/palette.ts';
import { kindOfPhase } from '../../timeline/drawing/phases-picture.tsx';
import { type Canvas, rectPath } from './drawing.ts';
import { marginPx, slideIds } from './frame.ts';
import { leastTextPx, lineShare, type TextStyle, wrap } from './measure.ts';
import type { TimelineArea } from './timeline.ts';

const headStyle: TextStyle = { sizePx: 28, weight: 600, family: 'sans' };
const labelStyle: TextStyle = { sizePx: leastTextPx, weight: 400, family: 'sans' };
const insideStyle: TextStyle = { sizePx: leastTextPx, weight: 600, family: 'sans' };
const sideSizes = [30, 26, leastTextPx] as const;
const leastSideRowPx = 112;
const mostSideRowPx = 240;
const packageRowPx = 44;
const leastPackages = 4;
const mostPackages = 10;
const headPx = 50;

/** Where the time of each side goes, and the packages that take longest, where any was compiled. */
export function placeBars(canvas: Canvas, slide: Slide, area: TimelineArea, t: Translator): void {
  const compiled = sideOfPackages(slide.sides);
  const packages = compiled === null ? [] : longestPackages(compiled.run, mostPackages);
  const least = Math.min(leastPackages, packages.length);
  const listPx = packages.length === 0 ? 0 : headPx + 10 + packageRowPx * least;
  const room = area.bottom - area.top - headPx - listPx;
  const shown = slide.sides.slice(0, Math.max(1, Math.floor(room / leastSideRowPx)));
  // As many packages as have room beside narrow rows; without any the rows are wide.
  const rowPx =
    packages.length === 0
      ? Math.min(mostSideRowPx, Math.max(leastSideRowPx, room / shown.length))
      : Math.min(122, Math.max(leastSideRowPx, room / shown.length));
  canvas.text({
    id: 'phases-head',
    text: t('slide.bars.phases'),
    x: marginPx,
    y: area.top + 26,
    room: canvas.width - 2 * marginPx,
    style: headStyle,
  });
  let y = area.top + headPx;
  const columns = columnsFor(canvas, shown, t);
  for (const side of shown) {
    placePhases(canvas, side, { y, height: rowPx }, columns, t);
    y += rowPx;
  }
  if (compiled !== null) placePackages(canvas, compiled, packages, y + 8, area.bottom, t);
}

/** Where the bars of the sides begin, and how long they are. */
interface Columns {
  readonly nameRoom: number;
  readonly left: number;
  readonly wallRoom: number;
  /** Units of a millisecond. */
  readonly scale: number;
}

function columnsFor(canvas: Canvas, sides: readonly SlideSide[], t: Translator): Columns {
  const names = sides.map((side) => canvas.measure(side.name, nameStyle(side, 30)));
  const nameRoom = Math.min(canvas.width * 0.26, Math.max(120, ...names)) + 20;
  const walls = sides.map((side) => canvas.measure(wallText(side, t), insideStyle));
  const wallRoom = Math.max(...walls) + 4;
  const left = marginPx + nameRoom;
  const mostMs = Math.max(1, ...sides.map((side) => wallOf(side)));
  const scale = Math.max(1, canvas.width - marginPx - left - wallRoom - 14) / mostMs;
  return { nameRoom, left, wallRoom, scale };
}

function nameStyle(side: SlideSide, sizePx: number): TextStyle {
  return { sizePx, weight: 600, family: side.isCommand ? 'mono' : 'sans' };
}

function wallText(side: SlideSide, t: Translator): string {
  return t.format.duration(side.wallMs ?? side.run.frontMs);
}

function wallOf(side: SlideSide): number {
  return side.run.end?.wallMs ?? side.run.frontMs;
}

function placePhases(
  canvas: Canvas,
  side: SlideSide,
  row: { readonly y: number; readonly height: number },
  { nameRoom, left, wallRoom, scale }: Columns,
  t: Translator,
): void {
  const { y } = row;
  const ink = side.index === 0 ? 'side-a' : side.index === 1 ? 'side-b' : 'side-other';
  const id = side.side;
  const barPx = row.height * 0.4;
  const middle = y + barPx / 2 + 9;
  const room = nameRoom - 16;
  const sizePx =
    sideSizes.find((size) => canvas.measure(side.name, nameStyle(side, size)) <= room) ??
    leastTextPx;
  const style = nameStyle(side, sizePx);
  const names = wrap(side.name, style, room, 2, canvas.measure);
  for (const [line, text] of names.entries()) {
    const at = middle + (line - (names.length - 1) / 2) * sizePx * lineShare;
    canvas.text({ id: `side-${id}-${line}`, text, x: marginPx, y: at, room, style, ink });
  }
  const small: string[] = [];
  for (const phase of side.summary.phases) {
    const x = left + Math.max(0, phase.startMs) * scale;
    const width = Math.max(2, (phase.endMs - phase.startMs) * scale - 1);
    const kind = kindOfPhase[phase.phase];
    const paint = kindPaints.find((each) => each.kind === kind);
    const fill = paint === undefined ? colorOf(kind) : fillOf(paint, slideIds);
    canvas.shape(`phase-${id}-${phase.phase}`, rectPath(x, y, width, barPx), 'slide-swatch', fill);
    const text = `${t(`phase.${phase.phase}`)} ${t.format.duration(phase.endMs - phase.startMs)}`;
    const placed = canvas.text({
      id: `phase-${id}-${phase.phase}`,
      text,
      x: x + width / 2,
      y: middle,
      room: width - 20,
      style: insideStyle,
      ink: 'on-bar',
      anchor: 'middle',
      optional: true,
    });
    if (!placed) small.push(text);
  }
  const endX = left + wallOf(side) * scale + 14;
  const wall = wallText(side, t);
  const beside = { x: endX, y: middle, room: wallRoom + 20, style: insideStyle };
  canvas.text({ id: `wall-${id}`, text: wall, ...beside });
  canvas.text({
    id: `small-${id}`,
    text: small.join(', '),
    x: left,
    y: y + barPx + 34,
    room: canvas.width - marginPx - left,
    style: labelStyle,
    ink: 'dim',
  });
}

function placePackages(
  canvas: Canvas,
  side: SlideSide,
  packages: readonly PackageTime[],
  top: number,
  bottom: number,
  t: Translator,
): void {
  const longest = packages.slice(0, Math.floor((bottom - top - headPx) / packageRowPx));
  if (longest.length === 0) return;
  canvas.text({
    id: 'packages-head',
    text: t('slide.bars.packages', { name: side.name }),
    x: marginPx,
    y: top + 26,
    room: canvas.width - 2 * marginPx,
    style: headStyle,
  });
  const names = longest.map((each) => shorten(each.package, 36));
  const widest = Math.max(...names.map((name) => canvas.measure(name, labelStyle)));
  const nameRoom = Math.min(canvas.width * 0.4, widest + 20);
  const left = marginPx + nameRoom;
  const barRoom = canvas.width - marginPx - left - 150;
  const mostMs = Math.max(...longest.map((each) => each.tookMs), 1e-3);
  for (const [index, each] of longest.entries()) {
    const y = top + 48 + index * packageRowPx;
    const id = `package-${index}`;
    const baseline = y + 26;
    const text = names[index] ?? '';
    canvas.text({ id, text, x: marginPx, y: baseline, room: nameRoom - 16, style: labelStyle });
    const width = Math.max(2, (each.tookMs / mostMs) * barRoom);
    canvas.shape(id, rectPath(left, y + 2, width, 30), 'slide-swatch', colorOf('compile'));
    const time = t.format.duration(each.tookMs);
    canvas.text({
      id: `${id}-time`,
      text: time,
      x: left + width + 12,
      y: baseline,
      room: 140,
      style: labelStyle,
    });
  }
}
