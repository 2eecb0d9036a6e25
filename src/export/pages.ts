import type { RecordingModel } from '../timeline/model.ts';
import { isOffered } from './deck/presets.ts';
import { type ExportOptions, type SlidePreset, slidePresets } from './formats.ts';

/**
 * The slides of a document, one a page. The person's own words, tracks and stretch of time belong to the
 * slide of `options.preset`; the others are as their preset has them, in the same look.
 */
export function pagesOf(options: ExportOptions): readonly ExportOptions[] {
  const { preset, presets } = options;
  const own: ExportOptions = { ...options, presets: null };
  const others = { ...own, title: null, caption: null, range: null, tracks: null };
  return presetsOf(preset, presets).map((each) =>
    each === preset ? own : { ...others, preset: each },
  );
}

/** Each once, in their order; `preset` leads where it is not among them. */
function presetsOf(
  preset: SlidePreset,
  chosen: readonly SlidePreset[] | null,
): readonly SlidePreset[] {
  const all = new Set(chosen ?? []);
  return all.has(preset) ? [...all] : [preset, ...all];
}

/** The presets that a recording has something for. */
export function offeredPresets(model: RecordingModel): readonly SlidePreset[] {
  return slidePresets.filter((preset) => isOffered(preset, model));
}
