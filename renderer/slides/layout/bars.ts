import type { Slide, SlideSide } from '../../../src/export/deck/slide.ts';
import { shorten } from '../../../src/export/deck/text.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import { longestPackages } from '../../../src/timeline/package-times.ts';
import { colorOf, fillOf, kindPaints } from '../../timeline/drawing/palette.ts';
import { kindOfPhase } from '../../timeline/drawing/phases-picture.tsx';
import { type Canvas, rectPath } from './drawing.ts';
import { marginPx, slideIds } from './frame.ts';
import { leastTextPx, type TextStyle } from './measure.ts';
import type { TimelineArea } from './timeline.ts';

const headStyle: TextStyle = { sizePx: 28, weight: 600, family: 'sans' };
const labelStyle: TextStyle = { sizePx: leastTextPx, weight: 400, family: 'sans' };
const insideStyle: TextStyle = { sizePx: leastTextPx, weight: 600, family: 'sans' };
const barPx = 48;
const sideRowPx = 122;
const packageRowPx = 44;
const mostPackages = 10;

/** Where the time of each side goes, and the packages that take longest. */
export function placeBars(canvas: Canvas, slide: Slide, area: TimelineArea, t: Translator): void {
  const mostMs = Math.max(1, ...slide.sides.map((side) => wallOf(side)));
  const listPx = 60 + packageRowPx * 4;
  const rows = Math.max(1, Math.floor((area.bottom - area.top - listPx) / sideRowPx));
  const shown = slide.sides.slice(0, rows);
  let y = area.top;
  canvas.text({
    id: 'phases-head',
    text: t('slide.bars.phases'),
    x: marginPx,
    y: y + 26,
    room: canvas.width - 2 * marginPx,
    style: headStyle,
  });
  y += 50;
  for (const side of shown) {
    placePhases(canvas, side, y, mostMs, t);
    y += sideRowPx;
  }
  const slowest = shown.reduce<SlideSide | undefined>(
    (most, side) => (most === undefined || wallOf(side) > wallOf(most) ? side : most),
    undefined,
  );
  if (slowest !== undefined) placePackages(canvas, slowest, y + 8, area.bottom, t);
}

function wallOf(side: SlideSide): number {
  return side.run.end?.wallMs ?? side.run.frontMs;
}

function placePhases(
  canvas: Canvas,
  side: SlideSide,
  y: number,
  mostMs: number,
  t: Translator,
): void {
  const nameRoom = 250;
  const left = marginPx + nameRoom;
  const room = canvas.width - marginPx - left - 130;
  const style: TextStyle = { ...headStyle, family: side.isCommand ? 'mono' : 'sans' };
  const ink = side.index === 0 ? 'side-a' : side.index === 1 ? 'side-b' : 'side-other';
  const id = side.side;
  const middle = y + barPx / 2 + 10;
  canvas.text({
    id: `side-${id}`,
    text: side.name,
    x: marginPx,
    y: middle,
    room: nameRoom - 16,
    style,
    ink,
  });
  const scale = room / mostMs;
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
  const wall = t.format.duration(side.wallMs ?? side.run.frontMs);
  canvas.text({ id: `wall-${id}`, text: wall, x: endX, y: middle, room: 130, style: insideStyle });
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
  top: number,
  bottom: number,
  t: Translator,
): void {
  const rows = Math.min(mostPackages, Math.floor((bottom - top - 50) / packageRowPx));
  if (rows < 1) return;
  const longest = longestPackages(side.run, rows);
  const head = t('slide.bars.packages', { name: side.name });
  const room = canvas.width - 2 * marginPx;
  canvas.text({
    id: 'packages-head',
    text: head,
    x: marginPx,
    y: top + 26,
    room,
    style: headStyle,
  });
  if (longest.length === 0) {
    const text = t('slide.bars.none');
    const y = top + 74;
    canvas.text({ id: 'no-packages', text, x: marginPx, y, room, style: labelStyle, ink: 'dim' });
    return;
  }
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
