import type { Translator } from '../../i18n/translator.ts';
import { longestPackages } from '../../timeline/package-times.ts';
import type { SlidePreset } from '../formats.ts';
import { coldAndWarm, longestPackageName } from './headline.ts';
import type { DeckSide } from './sides.ts';
import { shorten } from './text.ts';

/** The sentences below the headline. */
export function caption(preset: SlidePreset, sides: readonly DeckSide[], t: Translator): string {
  switch (preset) {
    case 'whole-comparison':
      // The headline of one side says how many packages it compiled.
      return joined([
        cacheWords(sides, t),
        sides.length === 1 ? longestWords(sides, t) : compiledWords(sides, t),
        ramWords(sides, t),
      ]);
    case 'memory-while-compiling':
      // The headline has the peak of one side already.
      return joined([
        cacheWords(sides, t),
        compiledWords(sides, t),
        sides.length === 1 ? wallWords(sides, t) : ramWords(sides, t),
      ]);
    case 'life-of-the-binary':
      return joined([cacheWords(sides, t), wallWords(sides, t)]);
    case 'cold-against-warm': {
      const warm = coldAndWarm(sides)?.warm.summary.packages;
      if (warm === undefined || warm.built === null || warm.cached === null) {
        return compiledWords(sides, t);
      }
      const cached = t.format.integer(warm.cached);
      return t('slide.caption.reused', { built: warm.built, cached });
    }
    case 'where-the-time-goes':
      return joined([cacheWords(sides, t), compiledWords(sides, t), longestWords(sides, t)]);
    case 'what-is-stored-where':
      return joined([cacheWords(sides, t), leftWords(sides, t)]);
  }
}

function joined(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function cacheWords(sides: readonly DeckSide[], t: Translator): string {
  const caches = new Set(sides.map(({ run }) => run.start.cache));
  const [cache] = caches;
  if (cache === undefined) return '';
  if (caches.size === 1) return t(`slide.caption.cache.${cache}`);
  const [a, b] = sides;
  if (sides.length !== 2 || a === undefined || b === undefined) return '';
  const cacheA = t(`cache.${a.run.start.cache}`);
  if (a.name === cacheA) return '';
  const cacheB = t(`cache.${b.run.start.cache}`);
  return t('slide.caption.caches', { a: a.name, b: b.name, cacheA, cacheB });
}

function compiledWords(sides: readonly DeckSide[], t: Translator): string {
  const counts = sides.map((side) => side.summary.packages.built);
  const [first] = counts;
  if (first === undefined || first === null) return '';
  if (counts.every((count) => count === first)) {
    if (first === 0) return t('slide.caption.compiled.none');
    return t('slide.caption.compiled.same', {
      sides: sides.length === 1 ? 'one' : sides.length === 2 ? 'two' : 'more',
      count: first,
    });
  }
  return t('slide.caption.compiled.each', {
    list: listOf(sides, (side) => t.format.integer(side.summary.packages.built), t),
  });
}

function ramWords(sides: readonly DeckSide[], t: Translator): string {
  if (sides.every((side) => side.peakRssBytes === null)) return '';
  const list = listOf(sides, (side) => t.format.bytes(side.peakRssBytes), t);
  const repeated = sides.some(({ runs }) => runs > 1);
  return t(repeated ? 'slide.caption.ram.median' : 'slide.caption.ram', { list });
}

/** The package whose tools took longest, of the side that took longest of those that compiled any. */
function longestWords(sides: readonly DeckSide[], t: Translator): string {
  const side = sideOfPackages(sides);
  const [longest] = side === null ? [] : longestPackages(side.run, 1);
  if (side === null || longest === undefined) return '';
  const time = t.format.duration(longest.tookMs);
  return t('slide.caption.longest', {
    package: shorten(longest.package, longestPackageName),
    time: sides.length === 1 ? time : t('slide.with-name', { value: time, name: side.name }),
  });
}

/** The side that took longest of those that compiled packages; null: none did. */
export function sideOfPackages<Side extends DeckSide>(sides: readonly Side[]): Side | null {
  const built = sides.filter(({ run }) => longestPackages(run, 1).length > 0);
  return built.reduce<Side | null>(
    (most, side) => (most === null || (side.wallMs ?? 0) > (most.wallMs ?? 0) ? side : most),
    null,
  );
}

function wallWords(sides: readonly DeckSide[], t: Translator): string {
  const repeated = sides.some(({ runs }) => runs > 1);
  return t(repeated ? 'slide.caption.wall.median' : 'slide.caption.wall', {
    list: listOf(sides, (side) => t.format.duration(side.wallMs), t),
  });
}

function leftWords(sides: readonly DeckSide[], t: Translator): string {
  const left = sides.map((side) => side.summary.leftBehind.cacheBytes);
  if (left.every((bytes) => bytes === null)) return '';
  if (left.every((bytes) => bytes === 0)) return t('slide.caption.cache-same');
  const wasEmpty = sides.every(({ run }) => run.start.cache === 'cold');
  return t(wasEmpty ? 'slide.caption.cache-left' : 'slide.caption.cache-new', {
    list: listOf(sides, (side) => t.format.bytes(side.summary.leftBehind.cacheBytes), t),
  });
}

/** One value a side, each with its name where there are several. */
function listOf(
  sides: readonly DeckSide[],
  write: (side: DeckSide) => string,
  t: Translator,
): string {
  if (sides.length === 1) return sides.map(write).join('');
  return sides
    .map((side) => t('slide.with-name', { value: write(side), name: side.name }))
    .join(', ');
}
