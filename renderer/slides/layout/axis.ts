import type { Translator } from '../../../src/i18n/translator.ts';
import { xOf } from '../../timeline/drawing/geometry.ts';
import { timeTicks } from '../../timeline/drawing/ticks.ts';
import type { Canvas, SlideDrawing } from './drawing.ts';
import { labelStyle, leastTextPx } from './measure.ts';
import type { PlotArea } from './timeline.ts';

/** The times below the tracks. Gives the lines of the grid. */
export function placeAxis(
  canvas: Canvas,
  plot: PlotArea,
  top: number,
  bottom: number,
  t: Translator,
): SlideDrawing['grid'] {
  const ticks = timeTicks(plot.window, plot.width * (11 / leastTextPx), {
    language: t.language,
    seconds: (text) => t('timeline.axis.seconds', { text }),
    milliseconds: (text) => t('timeline.axis.milliseconds', { text }),
  });
  return ticks.map((tick) => {
    const x = plot.left + xOf(tick.atMs, plot.window, plot.width);
    canvas.text({
      id: `tick-${tick.atMs}`,
      text: tick.label,
      x,
      y: bottom + 38,
      room: 200,
      style: labelStyle,
      ink: 'dim',
      anchor: 'middle',
      optional: true,
    });
    return { x, y1: top, y2: bottom + 10 };
  });
}
