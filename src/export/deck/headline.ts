import { rankTest, significance } from '../../compare/statistics/rank-test.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { SlidePreset } from '../formats.ts';
import { peakMoment } from './moments.ts';
import type { DeckSide } from './sides.ts';
import { shorten } from './text.ts';

/** Ratios below this are not worth a headline: equal builds differ by as much from run to run. */
const noticeableRatio = 1.15;
export const longestPackageName = 36;
/** Fewer runs a side can't reach the level of the test, whatever they show. */
const fewestToTell = 4;

/** The sentence that a slide starts with: what was found in this recording. */
export function headline(preset: SlidePreset, sides: readonly DeckSide[], t: Translator): string {
  const text = wordsFor(preset, sides, t);
  // `go run` is written as it is typed.
  if (sides.some(({ isCommand, name }) => isCommand && text.startsWith(name))) return text;
  return text.charAt(0).toLocaleUpperCase(t.language) + text.slice(1);
}

function wordsFor(preset: SlidePreset, sides: readonly DeckSide[], t: Translator): string {
  switch (preset) {
    case 'whole-comparison':
      return comparisonTitle(sides, t);
    case 'memory-while-compiling':
      return memoryTitle(sides, t);
    case 'life-of-the-binary':
      return lifeTitle(sides, t);
    case 'cold-against-warm':
      return cacheTitle(sides, t) ?? comparisonTitle(sides, t);
    case 'where-the-time-goes':
      return timeTitle(sides, t);
    case 'what-is-stored-where':
      return storageTitle(sides, t);
  }
}

function comparisonTitle(sides: readonly DeckSide[], t: Translator): string {
  const [a, b] = sides;
  if (a === undefined) return t('slide.title.time.unknown');
  if (b === undefined) return singleTitle(a, t);
  const troubled = sides.find((side) => isTroubled(side));
  if (troubled !== undefined) return singleTitle(troubled, t);
  if (sides.length > 2) return manyTitle(sides, t);
  const first = endingOf(a);
  const second = endingOf(b);
  if (first !== second && a.run.start.verb !== b.run.start.verb) {
    const values = {
      first: t(`slide.ending.first.${first}`, { name: a.name }),
      second: secondWords(first, second, b, t),
    };
    const { built } = a.summary.packages;
    const same = built !== null && built > 0 && built === b.summary.packages.built;
    return t(same ? 'slide.title.same-work' : 'slide.title.endings', values);
  }
  return ratioTitle(a, b, t);
}

/** "It" can only stand for an executable that the first side made. */
function secondWords(first: Ending, second: Ending, side: DeckSide, t: Translator): string {
  const made = first !== 'from-cache' && first !== 'none' && second !== 'from-cache';
  return t(`slide.ending.${made ? 'second' : 'first'}.${second}`, { name: side.name });
}

function ratioTitle(a: DeckSide, b: DeckSide, t: Translator): string {
  if (a.wallMs === null || b.wallMs === null) return singleTitle(a.wallMs === null ? a : b, t);
  const [fast, slow] = a.wallMs <= b.wallMs ? [a, b] : [b, a];
  const ratio = (slow.wallMs ?? 0) / Math.max(fast.wallMs ?? 0, 1e-3);
  if (ratio < noticeableRatio || isChance(slow, fast)) {
    const times = { timeA: t.format.duration(a.wallMs), timeB: t.format.duration(b.wallMs) };
    return t('slide.title.equal', { a: a.name, b: b.name, ...times });
  }
  return t('slide.title.slower', { slow: slow.name, fast: fast.name, ...times(ratio, t) });
}

/** Whether the runs of two sides, where there are enough to tell, differ no more than by chance. */
function isChance(a: DeckSide, b: DeckSide): boolean {
  if (Math.min(a.wallsMs.length, b.wallsMs.length) < fewestToTell) return false;
  return rankTest(a.wallsMs, b.wallsMs) >= significance;
}

/** How many times, in as many digits as say something; `count` is the same number, for the plural. */
function times(ratio: number, t: Translator): { readonly ratio: string; readonly count: number } {
  const count = ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio);
  return { ratio: t.format.cores(count), count };
}

function manyTitle(sides: readonly DeckSide[], t: Translator): string {
  const known = sides.filter((side) => side.wallMs !== null);
  const sorted = [...known].sort((a, b) => (a.wallMs ?? 0) - (b.wallMs ?? 0));
  const fast = sorted[0];
  const slow = sorted.at(-1);
  if (fast === undefined || slow === undefined) return t('slide.title.time.unknown');
  return t('slide.title.many', {
    count: sides.length,
    fast: fast.name,
    slow: slow.name,
    least: t.format.duration(fast.wallMs),
    most: t.format.duration(slow.wallMs),
  });
}

function isTroubled({ run }: DeckSide): boolean {
  return run.end === null || run.end.exitCode !== 0 || run.end.stopped !== null;
}

function singleTitle(side: DeckSide, t: Translator): string {
  const { name, run } = side;
  const time = t.format.duration(side.wallMs ?? run.frontMs);
  if (run.end === null) return t('slide.title.unfinished', { name, time });
  if (run.end.stopped !== null) return t('slide.title.stopped', { name, time });
  if (run.end.exitCode !== 0) {
    const code = String(run.end.exitCode ?? run.end.signal ?? '?');
    return t('slide.title.failed', { name, time, code });
  }
  const count = side.summary.packages.built;
  if (count === null || count === 0) return t('slide.title.single.nothing', { name, time });
  return t('slide.title.single', { name, time, count });
}

type Ending = 'deleted-cached' | DeckSide['fate']['kind'];

function endingOf({ fate }: DeckSide): Ending {
  return fate.kind === 'deleted' && fate.copyInCache ? 'deleted-cached' : fate.kind;
}

function memoryTitle(sides: readonly DeckSide[], t: Translator): string {
  const peaks = sides.flatMap((side) => {
    const peak = peakMoment(side.run);
    return peak === null ? [] : [{ side, peak }];
  });
  const most = peaks.reduce<(typeof peaks)[number] | null>(
    (best, each) => (best === null || each.peak.bytes > best.peak.bytes ? each : best),
    null,
  );
  if (most === null) return t('slide.title.memory.unknown');
  const { peak, side } = most;
  const size = t.format.bytes(peak.bytes);
  const ram = sides.length > 1 ? t('slide.with-name', { value: size, name: side.name }) : size;
  if (peak.during?.tool === 'compile' && peak.during.package !== null) {
    const name = shorten(peak.during.package, longestPackageName);
    return t('slide.title.memory.compile', { ram, package: name });
  }
  if (peak.during?.tool === 'link') return t('slide.title.memory.link', { ram });
  return t('slide.title.memory.other', { ram, time: t.format.duration(peak.atMs) });
}

function lifeTitle(sides: readonly DeckSide[], t: Translator): string {
  for (const { fate, name } of sides) {
    if (fate.kind !== 'deleted' || fate.writtenMs === null || fate.deletedMs === null) continue;
    const time = t.format.duration(fate.deletedMs - fate.writtenMs);
    const key = fate.copyInCache ? 'slide.title.life.deleted-cached' : 'slide.title.life.deleted';
    return t(key, { name, time });
  }
  const moved = sides.find(({ fate }) => fate.kind === 'kept' && fate.movedMs !== null);
  if (moved !== undefined) return t('slide.title.life.moved', { name: moved.name });
  const [first, second] = sides;
  if (first === undefined) return t('slide.callout.none');
  const one = t(`slide.ending.first.${endingOf(first)}`, { name: first.name });
  if (second === undefined) return one;
  const two = secondWords(endingOf(first), endingOf(second), second, t);
  return t('slide.title.endings', { first: one, second: two });
}

/** The first side with an empty cache, and the first with a filled one. null: there are not both. */
export function coldAndWarm(
  sides: readonly DeckSide[],
): { readonly cold: DeckSide; readonly warm: DeckSide } | null {
  const cold = sides.find(({ run }) => run.start.cache === 'cold');
  const warm = sides.find(({ run }) => run.start.cache === 'warm');
  return cold === undefined || warm === undefined ? null : { cold, warm };
}

function cacheTitle(sides: readonly DeckSide[], t: Translator): string | null {
  const both = coldAndWarm(sides);
  if (both === null || both.cold.wallMs === null || both.warm.wallMs === null) return null;
  const ratio = both.cold.wallMs / Math.max(both.warm.wallMs, 1e-3);
  const values = {
    warm: t.format.duration(both.warm.wallMs),
    cold: t.format.duration(both.cold.wallMs),
  };
  if (ratio < noticeableRatio || isChance(both.cold, both.warm)) {
    return t('slide.title.cold-warm.equal', values);
  }
  return t('slide.title.cold-warm', { ...values, ...times(ratio, t) });
}

function timeTitle(sides: readonly DeckSide[], t: Translator): string {
  const slowest = sides.reduce<DeckSide | null>(
    (most, side) => ((side.wallMs ?? -1) > (most?.wallMs ?? -1) ? side : most),
    null,
  );
  const longest = slowest === null ? null : longestPhase(slowest);
  if (slowest === null || longest === null) return t('slide.title.time.unknown');
  const value = t('slide.title.time', {
    phase: longest.phase,
    share: t.format.percent(longest.share),
  });
  const alike = sides.every((side) => {
    const other = longestPhase(side);
    return (
      other?.phase === longest.phase && Math.abs(other.share - longest.share) <= alikeDifference
    );
  });
  return alike ? value : t('slide.with-name', { value, name: slowest.name });
}

/** Shares of the time that need not be told apart. */
const alikeDifference = 0.03;

/** The phase that takes most of a side's time, with its share, in whole hundredths. */
function longestPhase({ run, summary }: DeckSide) {
  const wallMs = run.end?.wallMs ?? run.frontMs;
  const [longest] = [...summary.phases].sort((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs));
  if (longest === undefined || wallMs <= 0) return null;
  const share = Math.round(((longest.endMs - longest.startMs) / wallMs) * 100) / 100;
  return { phase: longest.phase, share: Math.min(1, share) };
}

function storageTitle(sides: readonly DeckSide[], t: Translator): string {
  const words = sides.map(({ fate, name, summary }) => {
    if (fate.kind === 'kept') {
      return t('slide.leaves.file', { name, file: fate.name, size: t.format.bytes(fate.bytes) });
    }
    const temp = summary.leftBehind.temp ?? [];
    const left = fate.kind === 'left' || temp.length > 0;
    if (left) return t('slide.leaves.temp', { name });
    const isNew = summary.leftBehind.cacheBytes !== 0;
    return t(isNew ? 'slide.leaves.nothing' : 'slide.leaves.nothing-new', { name });
  });
  const kept = sides.flatMap(({ fate }) => (fate.kind === 'kept' ? [fate] : []));
  const [first] = kept;
  const alike = kept.filter((each) => each.name === first?.name && each.bytes === first.bytes);
  if (first !== undefined && sides.length > 1 && alike.length === sides.length) {
    return t('slide.leaves.all', { file: first.name, size: t.format.bytes(first.bytes) });
  }
  const all = words.join(', ');
  return all.length <= longestTitle ? all : words.slice(0, 2).join(', ');
}

/** Characters that two lines of the headline hold in large type. */
const longestTitle = 120;
