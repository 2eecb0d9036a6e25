import type { Translator } from '../../i18n/translator.ts';
import type { RecordingModel } from '../../timeline/model.ts';
import type { TimeWindow } from '../../timeline/series.ts';
import type { Milliseconds } from '../../units.ts';
import type { ExportOptions, SlidePreset, SlideTrack } from '../formats.ts';
import { type Callout, calloutsOf, type LifeWords, lifeWords } from './callouts.ts';
import { caption } from './caption.ts';
import { footParts } from './foot.ts';
import { headline } from './headline.ts';
import { type Preset, presetSides, presets, presetTracks, presetWindow } from './presets.ts';
import { type DeckSide, deckSides } from './sides.ts';
import { plainText } from './text.ts';

/** What one slide says, before anything has a place on it. */
export interface Slide {
  readonly preset: SlidePreset;
  readonly form: Preset['form'];
  readonly title: string;
  readonly caption: string;
  /** How it was measured, the most important part first. */
  readonly foot: readonly string[];
  readonly window: TimeWindow;
  readonly tracks: readonly SlideTrack[];
  readonly sides: readonly SlideSide[];
}

export interface SlideSide extends DeckSide {
  readonly callouts: readonly Callout[];
  readonly life: LifeWords;
  /** What the person pinned to moments that the slide shows, in order of time. */
  readonly pinned: readonly { readonly atMs: Milliseconds; readonly text: string }[];
}

/** The slide of a recording; its words are in the language of `t`, which may differ from the window's. */
export function slideOf(model: RecordingModel, options: ExportOptions, t: Translator): Slide {
  const { preset } = options;
  const { form } = presets[preset];
  const sides = presetSides(preset, deckSides(model, options.sides, t));
  const window = windowOf(options, sides);
  return {
    preset,
    form,
    title: plainText(options.title ?? headline(preset, sides, t)),
    caption: plainText(options.caption ?? caption(preset, sides, t)),
    foot: footParts(model, sides, t),
    window,
    tracks: options.tracks ?? presetTracks(preset, sides, window),
    sides: sides.map((side) => ({
      ...side,
      callouts: options.captions ? calloutsOf(side, window, t) : [],
      life: lifeWords(side, t),
      pinned: options.notes ? pinnedOf(side, window) : [],
    })),
  };
}

function windowOf({ preset, range }: ExportOptions, sides: readonly DeckSide[]): TimeWindow {
  if (range === null || range.endMs - range.startMs < 0.5) return presetWindow(preset, sides);
  return range;
}

function pinnedOf({ run }: DeckSide, window: TimeWindow): SlideSide['pinned'] {
  return run.notes
    .filter(({ atMs }) => atMs >= window.startMs && atMs <= window.endMs)
    .map(({ atMs, text }) => ({ atMs, text: plainText(text).replaceAll('\n', ' ') }))
    .sort((a, b) => a.atMs - b.atMs);
}
