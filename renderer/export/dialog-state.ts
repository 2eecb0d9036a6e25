import type { ExportChoices } from '../../src/export/choices.ts';
import {
  defaultExportOptions,
  type ExportFormatId,
  type ExportOptions,
  exportFormats,
} from '../../src/export/formats.ts';
import { offeredPresets } from '../../src/export/pages.ts';
import type { Language } from '../../src/i18n/languages.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import type { TimeWindow } from '../../src/timeline/series.ts';

/** Which stretch of time the slide shows. */
export type RangeChoice = 'whole' | 'visible' | 'selected';

/** What the person has chosen in the dialog. */
export interface DialogState {
  readonly format: ExportFormatId;
  readonly options: ExportOptions;
  readonly range: RangeChoice;
}

/** Stretches of the timeline that can be chosen; null: there is none of the kind. */
export interface Ranges {
  readonly visible: TimeWindow | null;
  readonly selected: TimeWindow | null;
}

/** The formats that the dialog makes; those of data are in the menu. */
export const drawnFormats = exportFormats.filter(({ kind }) => kind !== 'data');

/** How the dialog begins: as it was left last time, as far as that fits this recording. */
export function firstState(
  remembered: ExportChoices | null,
  model: RecordingModel,
  language: Language,
): DialogState {
  const options: ExportOptions = { ...defaultExportOptions, language, ...remembered?.options };
  const offered = offeredPresets(model);
  const preset = offered.find((each) => each === options.preset) ?? offered[0] ?? options.preset;
  const known = drawnFormats.some(({ id }) => id === remembered?.format);
  const format = known && remembered !== null ? remembered.format : 'png';
  // Tracks are remembered for the preset that they were chosen for.
  const tracks = preset === options.preset ? options.tracks : null;
  const pages = options.presets;
  const presets =
    pages === null ? null : offered.filter((each) => each === preset || pages.includes(each));
  return { format, options: { ...options, preset, presets, tracks }, range: 'whole' };
}

/** What main is asked for. Words that are only spaces are those that were computed. */
export function optionsOf(state: DialogState, ranges: Ranges): ExportOptions {
  const { options, range } = state;
  const own = (text: string | null) => (text === null || text.trim() === '' ? null : text);
  return {
    ...options,
    title: own(options.title),
    caption: own(options.caption),
    range: range === 'whole' ? null : ranges[range],
  };
}

/** What is remembered for the next time. */
export function choicesOf({ format, options }: DialogState): ExportChoices {
  const { title: _, caption: _c, range: _r, sides: _s, ...kept } = options;
  return { format, options: kept };
}
