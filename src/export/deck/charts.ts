import { compare } from '../../compare/compare.ts';
import type { MetricId } from '../../compare/comparison.ts';
import type { Translator } from '../../i18n/translator.ts';
import { processKinds } from '../../recording/kinds.ts';
import type { RecordingModel, RunModel } from '../../timeline/model.ts';
import { buildRssOf, cpuSeries, diskSeries, type TimeWindow } from '../../timeline/series.ts';
import type { DeckSide } from './sides.ts';

/** A chart as numbers, for programs that draw it themselves. */
export interface DeckChart {
  readonly id: 'cpu' | 'ram' | 'disk' | 'times' | 'sizes';
  readonly form: 'lines' | 'bars';
  readonly title: string;
  /** What the numbers are, with their unit. */
  readonly valueTitle: string;
  /** Upper end of the value axis; null: as high as the values. */
  readonly top: number | null;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** The side's place, for its colour. */
    readonly index: number;
    readonly dashed: boolean;
    readonly values: readonly number[];
  }[];
}

/** Stretches that the time is divided into at most: fine enough for a slide, few enough to be edited. */
const mostStretches = 120;

/** The time of a chart in equal stretches of a round length. */
export interface Stretches extends TimeWindow {
  readonly count: number;
  readonly widthMs: number;
}

export function stretchesOf(window: TimeWindow): Stretches {
  const least = (window.endMs - window.startMs) / mostStretches;
  const power = 10 ** Math.floor(Math.log10(least));
  const widthMs = ([1, 2, 5, 10].find((step) => step * power >= least) ?? 10) * power;
  const startMs = Math.floor(window.startMs / widthMs) * widthMs;
  const count = Math.max(1, Math.ceil((window.endMs - startMs) / widthMs));
  return { startMs, endMs: startMs + count * widthMs, count, widthMs };
}

const mega = 1e6;

/**
 * CPU, RAM and disk over time, one line a side; of those that were measured. `cores`: those that the build
 * could use; a tool's CPU time that is told late can make a moment look like more.
 */
export function counterCharts(
  sides: readonly DeckSide[],
  window: TimeWindow,
  cores: number | null,
  t: Translator,
): readonly DeckChart[] {
  const time = stretchesOf(window);
  // As many decimals as tell one stretch from the next.
  const digits = Math.max(0, Math.min(3, -Math.floor(Math.log10(time.widthMs / 1000))));
  const seconds = new Intl.NumberFormat(t.language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const categories = Array.from({ length: time.count }, (_, index) =>
    seconds.format((time.startMs + index * time.widthMs) / 1000),
  );
  const chart = (
    id: 'cpu' | 'ram' | 'disk',
    valueTitle: string,
    series: DeckChart['series'],
    top: number | null = null,
  ): DeckChart[] => {
    const title = t(`slide.track.${id}`);
    return series.length === 0
      ? []
      : [{ id, form: 'lines', title, valueTitle, top, categories, series }];
  };
  const lines = (read: (run: RunModel) => readonly number[] | null) =>
    sides.flatMap(({ run, name, index }) => {
      const values = read(run);
      return values === null ? [] : [{ name, index, dashed: false, values }];
    });
  const disk = sides.flatMap(({ run, name, index }) =>
    (['read', 'written'] as const).flatMap((way) => {
      const values = diskValues(run, time, way);
      if (values === null) return [];
      const title = t('slide.chart.of', { what: t(`slide.chart.${way}`), name });
      return [{ name: title, index, dashed: way === 'written', values }];
    }),
  );
  return [
    ...chart(
      'cpu',
      t('slide.chart.cores'),
      lines((run) => cpuValues(run, time)),
      cores,
    ),
    ...chart(
      'ram',
      t('slide.chart.megabytes'),
      lines((run) => ramValues(run, time)),
    ),
    ...chart('disk', t('slide.chart.megabytes-per-second'), disk),
  ];
}

/** Mean of the busy cores in each stretch, without Buildoscope's own; null: nothing is known. */
export function cpuValues(run: RunModel, time: Stretches): readonly number[] | null {
  const points = cpuSeries(run, time, time.count);
  if (points.length === 0) return null;
  return byStretch(time, points, (point) =>
    processKinds.reduce((sum, kind) => (kind === 'self' ? sum : sum + point.values[kind]), 0),
  );
}

/** The most memory that a sample of each stretch saw, in MB; null: there are no samples. */
export function ramValues(run: RunModel, time: Stretches): readonly number[] | null {
  if (run.samples.length === 0) return null;
  const most = new Map<number, number>();
  const built = buildRssOf(run);
  for (const [index, atMs] of run.samples.atMs.entries()) {
    const stretch = Math.ceil((atMs - time.startMs) / time.widthMs) - 1;
    most.set(stretch, Math.max(most.get(stretch) ?? 0, built[index] ?? 0));
  }
  let last = 0;
  return Array.from({ length: time.count }, (_, stretch) => {
    // A stretch without a sample goes on as the one before; after the run's end nothing is held.
    if (time.startMs + stretch * time.widthMs >= run.frontMs) return 0;
    last = most.get(stretch) ?? last;
    return last / mega;
  });
}

function diskValues(
  run: RunModel,
  time: Stretches,
  way: 'read' | 'written',
): readonly number[] | null {
  const points = diskSeries(run, time, time.count);
  const rate = (point: (typeof points)[number]) =>
    way === 'read' ? point.readBytesPerSecond : point.writtenBytesPerSecond;
  if (!points.some((point) => rate(point) !== null)) return null;
  let last = 0;
  return byStretch(time, points, (point) => {
    last = rate(point) ?? last;
    return last / mega;
  });
}

/** Points lie in the middles of the stretches that the run reaches; after it there is nothing. */
function byStretch<P extends { readonly atMs: number }>(
  time: Stretches,
  points: readonly P[],
  read: (point: P) => number,
): readonly number[] {
  const values = new Array<number>(time.count).fill(0);
  for (const point of points) {
    const stretch = Math.floor((point.atMs - time.startMs) / time.widthMs);
    if (stretch >= 0 && stretch < time.count) values[stretch] = read(point);
  }
  return values;
}

const times: readonly MetricId[] = ['wallMs', 'cpuMs', 'loadMs', 'compileMs', 'linkMs', 'runMs'];
const sizes: readonly MetricId[] = ['peakRssBytes', 'writtenBytes', 'binaryBytes', 'cacheBytes'];

/** The sides' medians against each other, in seconds and in MB. A figure that a side lacks is left out. */
export function comparisonCharts(
  model: RecordingModel,
  sides: readonly DeckSide[],
  t: Translator,
): readonly DeckChart[] {
  const { metrics, sides: all } = compare(model);
  const chart = (
    id: 'times' | 'sizes',
    ids: readonly MetricId[],
    unit: number,
    valueTitle: string,
  ): DeckChart[] => {
    const rows = ids.flatMap((metric) => {
      const found = metrics.find((each) => each.metric === metric);
      const values = sides.map(({ side }) => {
        const place = all.findIndex((each) => each.side === side);
        return found?.values[place]?.median ?? null;
      });
      return values.some((value) => value === null) ? [] : [{ metric, values }];
    });
    if (rows.length === 0) return [];
    const series = sides.map(({ name, index }, place) => ({
      name,
      index,
      dashed: false,
      values: rows.map(({ values }) => (values[place] ?? 0) / unit),
    }));
    const categories = rows.map(({ metric }) => t(`comparison.metric.${metric}`));
    return [
      {
        id,
        form: 'bars',
        title: t(`slide.chart.${id}`),
        valueTitle,
        top: null,
        categories,
        series,
      },
    ];
  };
  return [
    ...chart('times', times, 1000, t('slide.chart.seconds')),
    ...chart('sizes', sizes, mega, t('slide.chart.megabytes')),
  ];
}
