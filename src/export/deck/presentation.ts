import type { Translator } from '../../i18n/translator.ts';
import type { RecordingModel } from '../../timeline/model.ts';
import type { ExportOptions } from '../formats.ts';
import { comparisonCharts, counterCharts, type DeckChart } from './charts.ts';
import { slideOf } from './slide.ts';
import { type StorageTable, storageTable } from './storage-table.ts';
import { plainText, shorten } from './text.ts';

/** A presentation in words and numbers, page by page. */
export interface Presentation {
  readonly title: string;
  readonly caption: string;
  readonly foot: string;
  /** What a screen reader says of the picture of the timeline. */
  readonly pictureText: string;
  /** Each becomes a page of its own, but for the two of the comparison, which share one. */
  readonly counters: readonly DeckChart[];
  readonly comparison: readonly DeckChart[];
  readonly comparisonTitle: string;
  readonly timeTitle: string;
  readonly storage: StorageTable & { readonly title: string };
  /** Said below each page for whoever gives the talk; `thinned` on pages with lines over time. */
  readonly notes: { readonly measured: string; readonly thinned: string };
}

const longestCommand = 300;

/** The presentation of a recording. The preset decides the headline and the picture. */
export function presentationOf(
  model: RecordingModel,
  options: ExportOptions,
  t: Translator,
): Presentation {
  const slide = slideOf(model, options, t);
  const { sides, window } = slide;
  const commands = sides.map(({ side, run }) => {
    const command = shorten(run.start.command.join(' '), longestCommand);
    const cache = t(`cache.${run.start.cache}`);
    return t('slide.notes.command', { side, command, cache });
  });
  const machine = model.machine;
  const measured = [
    ...commands,
    ...(machine === null
      ? []
      : [
          t('slide.notes.machine', {
            os: machine.osName ?? machine.platform,
            cpu: machine.cpuModel ?? machine.arch,
            cores: machine.cores,
            memory: t.format.bytes(machine.memoryBytes),
          }),
        ]),
    slide.foot.join(' · '),
    t('slide.notes.how'),
  ];
  return {
    title: slide.title,
    caption: slide.caption,
    foot: slide.foot.join(' · '),
    pictureText: [slide.title, slide.caption].join(' '),
    counters: counterCharts(sides, window, machine?.usableCores ?? null, t),
    comparison: comparisonCharts(model, sides, t),
    comparisonTitle: t('slide.chart.comparison'),
    timeTitle: t('slide.chart.time'),
    storage: { title: t('stored.title'), ...storageTable(sides, t) },
    notes: {
      measured: plainText(measured.join('\n')),
      thinned: t('slide.notes.thinned'),
    },
  };
}
