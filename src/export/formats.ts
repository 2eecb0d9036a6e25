import * as z from 'zod';
import { languages } from '../i18n/languages.ts';
import { ms } from '../recording/fields.ts';

/** What can be made of a recording, and what each format is told about how it should look. */

export const exportFormatIds = [
  'png',
  'svg',
  'pdf',
  'pptx',
  'html',
  'json',
  'csv',
  'csv-zip',
  'csv-summary',
  'csv-samples',
  'csv-spans',
  'csv-packages',
  'markdown',
  'trace',
] as const;
export const exportFormatSchema = z.enum(exportFormatIds);
export type ExportFormatId = (typeof exportFormatIds)[number];

/** What a slide tells; each is `export.preset.ID` in the catalogue. */
export const slidePresets = [
  'whole-comparison',
  'memory-while-compiling',
  'life-of-the-binary',
  'cold-against-warm',
  'where-the-time-goes',
  'what-is-stored-where',
] as const;
export type SlidePreset = (typeof slidePresets)[number];

/** The rows of the timeline, from the top. */
export const slideTracks = [
  'phases',
  'tools',
  'cpu',
  'ram',
  'disk',
  'sources',
  'work',
  'binary',
] as const;
export type SlideTrack = (typeof slideTracks)[number];

export const slideThemes = ['light', 'dark'] as const;
export type SlideTheme = (typeof slideThemes)[number];

/** Sizes of a picture in CSS pixels; each side. */
export const leastPixels = 200;
export const mostPixels = 8192;

/** Sizes that are offered; any other within the limits is possible. */
export const slideSizes = [
  { id: 'full-hd', width: 1920, height: 1080 },
  { id: 'hd', width: 1280, height: 720 },
  { id: 'ultra-hd', width: 3840, height: 2160 },
  { id: 'four-three', width: 1440, height: 1080 },
  { id: 'square', width: 1080, height: 1080 },
] as const;

const side = z.int().min(leastPixels).max(mostPixels);

/** How an export looks. A format takes the options that `exportFormats` names, and ignores the others. */
export const exportOptionsSchema = z.object({
  /** CSS pixels; those of the file are these times `scale`. */
  size: z.object({ width: side, height: side }).default({ width: 1920, height: 1080 }),
  scale: z.number().min(1).max(3).default(1),
  theme: z.enum(slideThemes).default('light'),
  /** May differ from the window's. */
  language: z.enum(languages).default('en'),
  preset: z.enum(slidePresets).default('whole-comparison'),
  /** All slides of a document, one a page; null: `preset` alone. */
  presets: z.array(z.enum(slidePresets)).min(1).max(slidePresets.length).nullable().default(null),
  /** The headline; null: computed from the recording. */
  title: z.string().max(300).nullable().default(null),
  /** The sentences below it; null: computed as well. */
  caption: z.string().max(500).nullable().default(null),
  /** Stretch of the runs' time to show; null: all of it. */
  range: z
    .object({ startMs: ms, endMs: ms })
    .refine(({ startMs, endMs }) => startMs < endMs)
    .nullable()
    .default(null),
  /** null: those of the preset. */
  tracks: z.array(z.enum(slideTracks)).min(1).nullable().default(null),
  /** Names of sides (`A`); null: all. */
  sides: z.array(z.string().min(1).max(40)).min(1).max(26).nullable().default(null),
  /** Moments called out where they happen. */
  captions: z.boolean().default(true),
  /** Notes that the person pinned. */
  notes: z.boolean().default(true),
});
export type ExportOptions = Readonly<z.infer<typeof exportOptionsSchema>>;
export type ExportOption = keyof ExportOptions;

export const defaultExportOptions: ExportOptions = exportOptionsSchema.parse({});

/** What the window asks for; the file is chosen in a dialog by main. */
export const exportRequestSchema = z.object({
  recordingId: z.string().min(1).max(200),
  format: exportFormatSchema,
  options: exportOptionsSchema,
});
export type ExportRequest = Readonly<z.infer<typeof exportRequestSchema>>;

/** How far an export has come; `share` of its step from 0 to 1, null: not known. */
export interface ExportProgress {
  readonly step: 'reading' | 'drawing' | 'writing';
  readonly share: number | null;
}

export interface ExportFormat {
  readonly id: ExportFormatId;
  /** With the point; of several that fit a name the longest decides (`.trace.json`, not `.json`). */
  readonly extension: string;
  /** `data` needs no page to be drawn, so plain Node makes it; the two others need Electron. */
  readonly kind: 'data' | 'picture' | 'document';
  readonly options: readonly ExportOption[];
}

const looks = [
  'theme',
  'language',
  'preset',
  'title',
  'caption',
  'range',
  'tracks',
  'sides',
  'captions',
  'notes',
] as const;

export const exportFormats: readonly ExportFormat[] = [
  { id: 'png', extension: '.png', kind: 'picture', options: ['size', 'scale', ...looks] },
  { id: 'svg', extension: '.svg', kind: 'picture', options: ['size', ...looks] },
  { id: 'pdf', extension: '.pdf', kind: 'document', options: ['size', 'presets', ...looks] },
  { id: 'pptx', extension: '.pptx', kind: 'document', options: ['size', ...looks] },
  { id: 'html', extension: '.html', kind: 'document', options: ['size', ...looks] },
  { id: 'json', extension: '.json', kind: 'data', options: [] },
  { id: 'csv', extension: '.csv', kind: 'data', options: [] },
  { id: 'csv-zip', extension: '.zip', kind: 'data', options: [] },
  { id: 'csv-summary', extension: '.summary.csv', kind: 'data', options: [] },
  { id: 'csv-samples', extension: '.samples.csv', kind: 'data', options: [] },
  { id: 'csv-spans', extension: '.spans.csv', kind: 'data', options: [] },
  { id: 'csv-packages', extension: '.packages.csv', kind: 'data', options: [] },
  { id: 'markdown', extension: '.md', kind: 'data', options: ['language'] },
  { id: 'trace', extension: '.trace.json', kind: 'data', options: [] },
];

/** Formats that need no further choice, as menus offer them. */
export const exportedData = [
  'json',
  'csv-zip',
  'csv-summary',
  'csv-samples',
  'csv-spans',
  'csv-packages',
  'markdown',
  'trace',
] as const satisfies readonly ExportFormatId[];

export function exportFormat(id: ExportFormatId): ExportFormat {
  const found = exportFormats.find((format) => format.id === id);
  if (found === undefined) throw new Error(`no format ${id}`);
  return found;
}

/** The format that a file's name asks for by its ending, in any case; null for an unknown one. */
export function formatOfName(name: string): ExportFormat | null {
  const lower = name.toLowerCase();
  const fitting = exportFormats.filter(
    ({ extension }) => lower.endsWith(extension) && lower.length > extension.length,
  );
  return fitting.reduce<ExportFormat | null>(
    (best, each) => (best === null || each.extension.length > best.extension.length ? each : best),
    null,
  );
}
