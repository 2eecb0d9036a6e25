import type PptxGenJS from 'pptxgenjs';
import type { DeckChart } from '../../../src/export/deck/charts.ts';
import type { Presentation } from '../../../src/export/deck/presentation.ts';
import { plainText } from '../../../src/export/deck/text.ts';
import type { SlideTheme } from '../../../src/export/formats.ts';
import { withDashedLines } from './dashed-lines.ts';

/** As `renderer/slides/slides.css` has them; PowerPoint knows no custom properties. */
const themes = {
  light: {
    ground: 'FFFFFF',
    text: '12161D',
    dim: '4A5565',
    line: 'D5DBE3',
    sides: ['965B00', '5F37C9', '12161D', '0B7A54', 'B3261E'],
  },
  dark: {
    ground: '0F131A',
    text: 'F1F4F8',
    dim: 'B4BFCE',
    line: '3A4556',
    sides: ['F2B84B', 'B39CFF', 'F1F4F8', '4FD3A4', 'FF8F80'],
  },
} as const satisfies Readonly<Record<SlideTheme, unknown>>;
type Theme = (typeof themes)[SlideTheme];

/** A wide slide in inches. */
const wide = { width: 13.333, height: 7.5 };
const margin = 0.5;
const room = wide.width - 2 * margin;
/** On every machine that has PowerPoint, LibreOffice or Keynote. */
const fontFace = 'Arial';

/** The presentation as a PowerPoint file. `picture`: the timeline as PNG, in the proportion of 16:9. */
export async function presentationFile(
  presentation: Presentation,
  picture: Uint8Array,
  theme: SlideTheme,
): Promise<Uint8Array> {
  // Loaded only now: most exports don't need it, and it takes a moment.
  const { default: Pptx } = await import('pptxgenjs');
  const file = new Pptx();
  file.layout = 'LAYOUT_WIDE';
  file.title = presentation.title;
  file.company = 'Buildoscope';
  const colors = themes[theme];
  const pages = new Pages(file, colors, presentation);
  pages.title();
  pages.picture(picture);
  for (const chart of presentation.counters) pages.counter(chart);
  if (presentation.comparison.length > 0) pages.comparison();
  if (presentation.storage.rows.length > 0) pages.storage();
  // Packed below: what is packed twice takes twice as long.
  const written = await file.write({ outputType: 'nodebuffer', compression: false });
  if (!(written instanceof Uint8Array)) throw new Error('the presentation has no bytes');
  return withDashedLines(written, presentation.counters);
}

class Pages {
  readonly #file: PptxGenJS;
  readonly #theme: Theme;
  readonly #content: Presentation;

  constructor(file: PptxGenJS, theme: Theme, content: Presentation) {
    this.#file = file;
    this.#theme = theme;
    this.#content = content;
  }

  title(): void {
    const { title, caption, foot } = this.#content;
    const page = this.#page(null, false);
    const common = { x: margin, w: room, fontFace, margin: 0 } as const;
    const { text, dim } = this.#theme;
    const large = { ...common, y: 1.6, h: 2.4, valign: 'bottom', fit: 'shrink' } as const;
    page.addText(plainText(title), { ...large, fontSize: 40, bold: true, color: text });
    page.addText(plainText(caption), {
      ...common,
      y: 4.2,
      h: 1.3,
      valign: 'top',
      fontSize: 22,
      color: dim,
    });
    page.addText(plainText(foot), { ...common, y: 6.6, h: 0.5, fontSize: 12, color: dim });
  }

  /** The timeline, over the whole page: its headline and foot line are in it. */
  picture(png: Uint8Array): void {
    const page = this.#page(null, false);
    page.addImage({
      data: `image/png;base64,${Buffer.from(png).toString('base64')}`,
      x: 0,
      y: 0,
      w: wide.width,
      h: wide.height,
      altText: plainText(this.#content.pictureText),
    });
  }

  counter(chart: DeckChart): void {
    this.#chart(this.#page(chart.title, true), chart, { x: margin, w: room });
  }

  comparison(): void {
    const page = this.#page(this.#content.comparisonTitle, false);
    const charts = this.#content.comparison;
    const w = (room - 0.3 * (charts.length - 1)) / charts.length;
    for (const [index, chart] of charts.entries()) {
      this.#chart(page, chart, { x: margin + index * (w + 0.3), w });
    }
  }

  storage(): void {
    const { storage } = this.#content;
    const page = this.#page(storage.title, false);
    const { text, dim, line, sides } = this.#theme;
    const head = storage.heads.map((name, index) => ({
      text: plainText(name),
      options: { bold: true, color: sides[index % sides.length] ?? text },
    }));
    const rows = storage.rows.map(({ what, cells }) => [
      { text: plainText(what), options: { color: dim } },
      ...cells.map(({ main, more }) => ({
        text: plainText(more === '' ? main : `${main}\n${more}`),
        options: { color: text },
      })),
    ]);
    const first = 2.6;
    const columns = Math.max(1, storage.heads.length);
    page.addTable([[{ text: '' }, ...head], ...rows], {
      x: margin,
      y: 1.3,
      w: room,
      colW: [first, ...storage.heads.map(() => (room - first) / columns)],
      fontFace,
      fontSize: columns > 4 ? 10 : 14,
      valign: 'middle',
      border: { type: 'solid', pt: 0.75, color: line },
      margin: 0.07,
      autoPage: false,
    });
  }

  #page(title: string | null, thinned: boolean): PptxGenJS.Slide {
    const page = this.#file.addSlide();
    const { notes } = this.#content;
    page.background = { color: this.#theme.ground };
    page.addNotes(plainText(thinned ? `${notes.thinned}\n${notes.measured}` : notes.measured));
    if (title !== null) {
      page.addText(plainText(title), {
        x: margin,
        y: 0.35,
        w: room,
        h: 0.8,
        fontFace,
        fontSize: 30,
        bold: true,
        color: this.#theme.text,
        margin: 0,
      });
    }
    return page;
  }

  #chart(
    page: PptxGenJS.Slide,
    chart: DeckChart,
    place: { readonly x: number; readonly w: number },
  ): void {
    const { text, dim, line, sides } = this.#theme;
    const lines = chart.form === 'lines';
    // Bars that lie are listed from below.
    const ordered = <T>(list: readonly T[]) => (lines ? [...list] : [...list].reverse());
    const labels = ordered(chart.categories.map(plainText));
    const series = ordered(chart.series);
    const data = series.map(({ name, values }) => ({
      name: plainText(name),
      labels,
      values: ordered(values),
    }));
    const words = { fontFace, color: dim, fontSize: 14 } as const;
    page.addChart(lines ? this.#file.ChartType.line : this.#file.ChartType.bar, data, {
      x: place.x,
      y: 1.25,
      w: place.w,
      h: 5.9,
      altText: plainText(`${chart.title}, ${chart.valueTitle}`),
      chartColors: series.map(({ index, dashed }) => {
        const color: string = sides[index % sides.length] ?? text;
        return dashed ? mixed(color, this.#theme.ground) : color;
      }),
      ...(chart.top === null ? {} : { valAxisMaxVal: Math.ceil(chart.top) }),
      showLegend: true,
      legendPos: 't',
      legendFontFace: fontFace,
      legendFontSize: 16,
      legendColor: text,
      showValAxisTitle: true,
      valAxisTitle: plainText(chart.valueTitle),
      valAxisTitleFontFace: fontFace,
      valAxisTitleFontSize: 14,
      valAxisTitleColor: dim,
      valAxisLabelFontFace: words.fontFace,
      valAxisLabelFontSize: words.fontSize,
      valAxisLabelColor: words.color,
      catAxisLabelFontFace: words.fontFace,
      catAxisLabelFontSize: words.fontSize,
      catAxisLabelColor: words.color,
      valGridLine: { color: line, size: 0.75 },
      catGridLine: { style: 'none' },
      ...(lines
        ? {
            lineDataSymbol: 'none',
            lineSize: 2.25,
            showCatAxisTitle: true,
            catAxisTitle: plainText(this.#content.timeTitle),
            catAxisTitleFontFace: fontFace,
            catAxisTitleFontSize: 14,
            catAxisTitleColor: dim,
            catAxisLabelFrequency: '10',
          }
        : {
            barDir: 'bar',
            barGapWidthPct: 40,
            showValue: true,
            dataLabelFormatCode: '0.00',
            dataLabelFontFace: fontFace,
            dataLabelFontSize: 12,
            dataLabelColor: text,
          }),
    });
  }
}

/** Halfway between two colours, for the second line of a side. */
function mixed(color: string, ground: string): string {
  const part = (text: string, at: number) => Number.parseInt(text.slice(at, at + 2), 16);
  return [0, 2, 4]
    .map((at) => Math.round(part(color, at) * 0.55 + part(ground, at) * 0.45))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
