import { memo, useMemo } from 'react';
import { slideOf } from '../../src/export/deck/slide.ts';
import type { ExportOptions } from '../../src/export/formats.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { Patterns } from '../timeline/drawing/patterns.tsx';
import { HoverValues } from './hover-values.tsx';
import type { PlacedText, Shape } from './layout/drawing.ts';
import { slideIds } from './layout/frame.ts';
import { layoutSlide } from './layout/layout.ts';
import { measureText } from './measure-text.ts';
import { TrackPlot } from './track-plot.tsx';
import './slides.css';

/**
 * One slide, `options.size` in CSS px: the same component in the preview and in every file. Its own
 * theme and language, whatever the window's are.
 */
export const SlideView = memo(function SlideView(props: {
  readonly model: RecordingModel;
  readonly options: ExportOptions;
  /** What is known of each moment is there on hovering. */
  readonly values?: boolean;
  /** How much wider than measured texts are taken to be; see `SlideCheck`. */
  readonly squeeze?: number;
  /** Texts by their ids that are left out, since they would lie on others. */
  readonly without?: ReadonlySet<string>;
}) {
  const { model, options, values = false, squeeze = 1, without } = props;
  const t = useMemo(() => createTranslator(options.language), [options.language]);
  const drawing = useMemo(() => {
    const slide = slideOf(model, options, t);
    const { size } = options;
    return layoutSlide(slide, model.machine, { size, squeeze, measure: measureText }, t);
  }, [model, options, squeeze, t]);
  const { width, height, scale } = drawing;
  return (
    <article
      className="slide"
      data-theme={options.theme}
      lang={options.language}
      style={{ width: options.size.width, height: options.size.height }}
    >
      <div
        className="slide-sheet"
        style={{ width, height, transform: scale === 1 ? undefined : `scale(${scale})` }}
      >
        <Patterns ids={slideIds} />
        <svg className="slide-layer" width={width} height={height} aria-hidden="true">
          <rect width={width} height={height} className="slide-ground" />
          {drawing.grid.map(({ x, y1, y2 }) => (
            <line key={x} x1={x} x2={x} y1={y1} y2={y2} className="slide-grid" />
          ))}
        </svg>
        {drawing.plots.map((plot) => (
          <TrackPlot
            key={`${plot.side.side}-${plot.track}`}
            plot={plot}
            window={drawing.window}
            scales={drawing.scales}
            t={t}
          />
        ))}
        <svg
          className="slide-layer"
          width={width}
          height={height}
          role="img"
          aria-label={drawing.title}
        >
          {drawing.shapes.map((shape) => (
            <Figure key={shape.id} shape={shape} />
          ))}
          {drawing.texts.map((text) =>
            without?.has(text.id) === true ? null : <Words key={text.id} text={text} />,
          )}
          {values ? <HoverValues plots={drawing.plots} window={drawing.window} t={t} /> : null}
        </svg>
      </div>
    </article>
  );
});

function Figure({ shape }: { readonly shape: Shape }) {
  return <path d={shape.d} className={shape.className} fill={shape.fill} />;
}

function Words({ text }: { readonly text: PlacedText }) {
  const { sizePx, weight, family, ink, halo, box } = text;
  const words = (
    <text
      data-text={text.id}
      x={text.x}
      y={text.y}
      textAnchor={text.anchor}
      fontSize={sizePx}
      fontWeight={weight}
      className={`slide-text slide-${family} ink-${ink}`}
    >
      {text.text}
    </text>
  );
  if (!halo) return words;
  return (
    <>
      <rect
        x={box.x - 6}
        y={box.y - 2}
        width={box.width + 12}
        height={box.height + 4}
        rx="4"
        className="slide-text-ground"
      />
      {words}
    </>
  );
}
