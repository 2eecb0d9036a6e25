import type { Translator } from '../../i18n/translator.ts';
import type { TimeWindow } from '../../timeline/series.ts';
import type { Milliseconds } from '../../units.ts';
import type { SlideTrack } from '../formats.ts';
import { ownSource, peakMoment } from './moments.ts';
import type { DeckSide } from './sides.ts';
import { shorten } from './text.ts';

/** A moment that matters, told where it happens. */
export interface Callout {
  readonly id: 'sources' | 'peak';
  /** The track on which it is drawn. */
  readonly track: SlideTrack;
  readonly atMs: Milliseconds;
  /** Height on the track, in its own unit (bytes of RAM); null: no height. */
  readonly value: number | null;
  readonly text: string;
  /** The most important part of it, for want of room. */
  readonly short: string;
}

const longestPackageName = 30;

/** The moments of a side that lie in a window. */
export function calloutsOf(side: DeckSide, window: TimeWindow, t: Translator): readonly Callout[] {
  const { run } = side;
  const found: Callout[] = [];
  const peak = peakMoment(run, window);
  if (peak !== null) {
    found.push({
      id: 'peak',
      track: 'ram',
      atMs: peak.atMs,
      value: peak.bytes,
      text: peakWords(peak, t),
      short: t('slide.callout.peak', { ram: t.format.bytes(peak.bytes) }),
    });
  }
  const source = ownSource(run);
  if (source !== null && source.atMs >= window.startMs && source.atMs <= window.endMs) {
    const text = t('slide.callout.sources', { count: source.files });
    const short = t('slide.callout.sources.short');
    found.push({ id: 'sources', track: 'sources', atMs: source.atMs, value: null, text, short });
  }
  return found;
}

function peakWords(peak: NonNullable<ReturnType<typeof peakMoment>>, t: Translator): string {
  const ram = t.format.bytes(peak.bytes);
  const { during } = peak;
  if (during?.tool === 'compile' && during.package !== null) {
    const name = shorten(during.package, longestPackageName);
    return t('slide.callout.peak.compile', { ram, package: name });
  }
  return t(during?.tool === 'link' ? 'slide.callout.peak.link' : 'slide.callout.peak', { ram });
}

/** The life of the executable in two parts: how it came to be, and what became of it. */
export interface LifeWords {
  readonly before: string;
  /** Longest first. */
  readonly ending: readonly string[];
  readonly tone: 'stays' | 'gone' | 'plain';
}

export function lifeWords({ fate }: DeckSide, t: Translator): LifeWords {
  const size = 'bytes' in fate ? t.format.bytes(fate.bytes) : '';
  switch (fate.kind) {
    case 'none':
      return { before: '', ending: [t('slide.callout.none')], tone: 'plain' };
    case 'kept': {
      const where = fate.place === 'project' ? 'project' : 'elsewhere';
      const file = fate.place === 'project' ? `./${fate.name}` : fate.name;
      return {
        before: t(`slide.callout.written.${where}`, { size }),
        ending: [t('slide.callout.stays', { file }), file],
        tone: 'stays',
      };
    }
    case 'deleted': {
      const started = fate.startedMs === null ? '' : '-started';
      return {
        before: t(`slide.callout.written.temp${started}`, { size }),
        ending: fate.copyInCache
          ? [
              t('slide.callout.deleted-cached'),
              t('slide.callout.deleted-cached.short'),
              t('slide.callout.deleted'),
            ]
          : [t('slide.callout.deleted')],
        tone: 'gone',
      };
    }
    case 'from-cache':
      return {
        before: t('slide.callout.from-cache', { size }),
        ending: [t('slide.callout.stays-in-cache')],
        tone: 'stays',
      };
    case 'left':
      return {
        before: t('slide.callout.written.temp', { size }),
        ending: [t('slide.callout.left')],
        tone: 'gone',
      };
  }
}
