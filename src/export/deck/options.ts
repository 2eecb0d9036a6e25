import { z } from 'zod';
import { languages } from '../../i18n/languages.ts';

/** What a slide can show; `slide.preset.ID` in the catalogue. */
export const presetIds = [
  'whole-comparison',
  'memory-while-compiling',
  'life-of-the-binary',
  'cold-against-warm',
  'where-the-time-goes',
  'what-is-stored-where',
] as const;
export type PresetId = (typeof presetIds)[number];

/** The tracks of a slide that has a time axis, from top to bottom. */
export const slideTracks = [
  'phases',
  'tools',
  'cpu',
  'ram',
  'disk',
  'sources',
  'work',
  'life-of-the-binary',
] as const;
export type SlideTrack = (typeof slideTracks)[number];

export const slideThemes = ['light', 'dark'] as const;
export type SlideTheme = (typeof slideThemes)[number];

/** Sizes in CSS px that are offered; any other within the limits is possible. */
export const slideSizes = [
  { id: 'full-hd', width: 1920, height: 1080 },
  { id: 'hd', width: 1280, height: 720 },
  { id: 'ultra-hd', width: 3840, height: 2160 },
  { id: 'four-three', width: 1440, height: 1080 },
  { id: 'square', width: 1080, height: 1080 },
] as const;

export const leastSidePx = 320;
export const mostSidePx = 4096;
const sidePx = z.int().min(leastSidePx).max(mostSidePx);
const timeMs = z.number().min(-60_000).max(1e10);

/** All that decides what one slide looks like, besides the recording. null: as the preset has it. */
export const slideOptionsSchema = z.object({
  preset: z.enum(presetIds),
  /** The person's own words instead of the computed ones; empty: none at all. */
  title: z.string().max(300).nullable(),
  caption: z.string().max(500).nullable(),
  range: z.object({ startMs: timeMs, endMs: timeMs }).nullable(),
  tracks: z.array(z.enum(slideTracks)).min(1).max(slideTracks.length).nullable(),
  sides: z.array(z.string().max(40)).min(1).max(26).nullable(),
  /** The moments that matter are called out. */
  captions: z.boolean(),
  /** Notes that the person pinned are shown. */
  notes: z.boolean(),
  language: z.enum(languages),
  theme: z.enum(slideThemes),
  size: z.object({ width: sidePx, height: sidePx }),
});
export type SlideOptions = Readonly<z.infer<typeof slideOptionsSchema>>;

export const defaultSlideOptions: SlideOptions = {
  preset: 'whole-comparison',
  title: null,
  caption: null,
  range: null,
  tracks: null,
  sides: null,
  captions: true,
  notes: true,
  language: 'en',
  theme: 'light',
  size: { width: 1920, height: 1080 },
};
