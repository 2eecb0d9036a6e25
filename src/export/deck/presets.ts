import { sourceReads } from '../../timeline/life-line.ts';
import type { RecordingModel } from '../../timeline/model.ts';
import type { TimeWindow } from '../../timeline/series.ts';
import type { Milliseconds } from '../../units.ts';
import type { SlidePreset, SlideTrack } from '../formats.ts';
import { peakMoment } from './moments.ts';
import type { DeckSide } from './sides.ts';

/** What a preset shows unless the person chooses otherwise. */
export interface Preset {
  readonly form: 'timeline' | 'bars' | 'table';
  readonly tracks: readonly SlideTrack[];
}

export const presets: Readonly<Record<SlidePreset, Preset>> = {
  'whole-comparison': { form: 'timeline', tracks: ['phases', 'ram', 'binary'] },
  'memory-while-compiling': { form: 'timeline', tracks: ['phases', 'tools', 'ram'] },
  'life-of-the-binary': { form: 'timeline', tracks: ['phases', 'sources', 'work', 'binary'] },
  'cold-against-warm': { form: 'timeline', tracks: ['phases', 'cpu', 'ram'] },
  'where-the-time-goes': { form: 'bars', tracks: [] },
  'what-is-stored-where': { form: 'table', tracks: [] },
};

/** Whether a recording has what a preset is about. */
export function isOffered(preset: SlidePreset, model: RecordingModel): boolean {
  if (preset === 'memory-while-compiling') {
    return model.runs.some(({ spans }) => spans.some(({ start }) => start.tool === 'compile'));
  }
  if (preset !== 'cold-against-warm') return model.runs.length > 0;
  const caches = new Set(model.runs.map((run) => run.start.cache));
  return caches.has('cold') && caches.has('warm');
}

/** The sides that a preset shows of those at hand. */
export function presetSides(preset: SlidePreset, sides: readonly DeckSide[]): readonly DeckSide[] {
  if (preset !== 'cold-against-warm') return sides;
  return sides.filter(({ run }) => run.start.cache === 'cold' || run.start.cache === 'warm');
}

/**
 * The preset's own tracks, without those on which no side has anything: an empty row says nothing, and
 * takes the room of the others.
 */
export function presetTracks(
  preset: SlidePreset,
  sides: readonly DeckSide[],
  window: TimeWindow,
): readonly SlideTrack[] {
  const isEmpty = (track: SlideTrack) => {
    if (track === 'work') {
      return sides.every(({ run }) => run.workSizes.every(({ bytes }) => bytes === 0));
    }
    if (track !== 'sources') return false;
    const isSeen = (atMs: Milliseconds) => atMs >= window.startMs && atMs <= window.endMs;
    return sides.every(({ run }) => !sourceReads(run).reads.some(({ atMs }) => isSeen(atMs)));
  };
  return presets[preset].tracks.filter((track) => !isEmpty(track));
}

/** Free room after the end of the last run, as a share of the window. */
const afterShare = 0.012;
const beforeShare = 0.15;

/** When compiling ends; where the RAM is fullest after that, the end of linking. */
function memoryEnds({ run, summary }: DeckSide): readonly Milliseconds[] {
  const end = (wanted: 'compile' | 'link') =>
    summary.phases.find(({ phase }) => phase === wanted)?.endMs;
  const compiledMs = end('compile');
  if (compiledMs === undefined) return [];
  const peak = peakMoment(run);
  if (peak === null || peak.atMs <= compiledMs) return [compiledMs];
  return [Math.max(peak.atMs, end('link') ?? 0)];
}

/** The part of time that a preset shows: the same for all sides, in ms. */
export function presetWindow(preset: SlidePreset, sides: readonly DeckSide[]): TimeWindow {
  const frontMs = Math.max(1, ...sides.map(({ run }) => run.frontMs));
  if (preset === 'memory-while-compiling') {
    const ends = sides.flatMap(memoryEnds);
    const endMs = ends.length === 0 ? frontMs : Math.max(...ends);
    return { startMs: 0, endMs: endMs * (1 + afterShare) };
  }
  if (preset === 'life-of-the-binary') {
    const starts = sides.flatMap(({ summary, fate }) => {
      const link = summary.phases.find(({ phase }) => phase === 'link');
      const seen = 'writtenMs' in fate ? fate.writtenMs : null;
      return [link?.startMs, seen].filter((value) => value != null);
    });
    const firstMs = starts.length === 0 ? 0 : Math.min(...starts);
    const startMs = Math.max(0, firstMs - (frontMs - firstMs) * beforeShare);
    return { startMs, endMs: frontMs + (frontMs - startMs) * afterShare };
  }
  return { startMs: 0, endMs: frontMs * (1 + afterShare) };
}
