import type { Translator } from '../../../src/i18n/translator.ts';
import type { FileEventRecord, RunStartRecord } from '../../../src/recording/records.ts';

type Places = Pick<RunStartRecord, 'workRoot' | 'cacheDir' | 'dir'>;

/** A path as it is called in the window: `$WORK/…`, `$GOCACHE/…`, `./…`, else its whole length. */
export function shortPath(path: string, places: Places): string {
  const work = inFolder(path, places.workRoot);
  // Inside the private temporary folder go makes one of its own, and calls that one $WORK.
  if (work !== null) return `$WORK/${work.replace(/^go-build[^/\\]*[/\\]/, '')}`;
  const cache = inFolder(path, places.cacheDir);
  if (cache !== null) return `$GOCACHE/${baseName(cache)}`;
  const project = inFolder(path, places.dir);
  return project === null ? path : `./${project}`;
}

function inFolder(path: string, folder: string): string | null {
  if (folder === '' || !path.startsWith(folder)) return null;
  const rest = path.slice(folder.length);
  return /^[/\\]./.test(rest) ? rest.slice(1).replaceAll('\\', '/') : null;
}

function baseName(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** What happened to the executable at one point, in words. */
export function eventWords(event: FileEventRecord, places: Places, t: Translator): string {
  const place = shortPath(event.path, places);
  switch (event.event) {
    case 'created':
      return t('timeline.life.created');
    case 'grew':
      return t('timeline.life.grew', { size: t.format.bytes(event.bytes) });
    case 'started':
      return t('timeline.life.started');
    case 'ended':
      return t('timeline.life.ended');
    case 'moved':
      return t('timeline.life.moved', { place });
    case 'copied':
      return place.startsWith('$GOCACHE')
        ? t('timeline.life.cached')
        : t('timeline.life.copied', { place });
    case 'deleted':
      return `✕ ${t('timeline.life.deleted')}`;
    case 'kept':
      return keptWords(place, t);
  }
}

/** That a file stays, at a place as `shortPath` calls it. */
export function keptWords(place: string, t: Translator): string {
  return place.startsWith('$GOCACHE')
    ? t('timeline.life.kept-in-cache')
    : t('timeline.life.kept', { place });
}

export interface LifeWord {
  readonly text: string;
  /** Left out when it is told together with others. */
  readonly minor: boolean;
}

/** Events of the life line that are told in one text, because they lie too close for one each. */
export interface LifePoint {
  readonly x: number;
  readonly words: readonly LifeWord[];
}

/** Joins neighbouring points until `fits` names no more point (by its index) whose text has no room. */
export function joinPoints(
  points: readonly LifePoint[],
  fits: (points: readonly LifePoint[]) => number | null,
): readonly LifePoint[] {
  let joined = points;
  for (;;) {
    const failing = fits(joined);
    if (failing === null || joined.length < 2) return joined;
    const at = Math.max(1, failing);
    const before = joined[at - 1];
    const here = joined[at];
    if (before === undefined || here === undefined) return joined;
    const both = { x: before.x, words: [...before.words, ...here.words] };
    joined = [...joined.slice(0, at - 1), both, ...joined.slice(at + 1)];
  }
}

/** One text for a joined point, without minor words. */
export function textOf(point: Pick<LifePoint, 'words'>): string {
  const [first, ...more] = point.words;
  return [first, ...more.filter((word) => !word.minor)].map((word) => word?.text ?? '').join(' → ');
}
