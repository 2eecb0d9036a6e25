import type { StorageCell } from '../../compare/comparison.ts';
import { storedThings } from '../../compare/comparison.ts';
import { cellOf } from '../../compare/storage.ts';
import type { Translator } from '../../i18n/translator.ts';
import { placeOf, shownName } from './fate.ts';
import type { DeckSide } from './sides.ts';

/** What is stored where, and when, in words: for slides and for native tables. */
export interface StorageTable {
  /** One a side. */
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly what: string;
    readonly cells: readonly StorageWords[];
  }[];
}

export interface StorageWords {
  /** The file or how many files, with the size. */
  readonly main: string;
  /** Where it lies, when it was there, and what became of it; empty where nothing of the kind was seen. */
  readonly more: string;
  /** What became of an executable, for those who see colours; `more` says it in words. */
  readonly tone: 'stays' | 'gone' | 'plain';
}

/** Rows in which no side has anything are left out. */
export function storageTable(sides: readonly DeckSide[], t: Translator): StorageTable {
  const rows = storedThings
    .map((what) => ({ what, cells: sides.map(({ run }) => cellOf(what, run)) }))
    .filter(({ cells }) => cells.some(({ fate }) => fate !== 'none'));
  return {
    heads: sides.map(({ name }) => name),
    rows: rows.map(({ what, cells }) => ({
      what: t(`stored.${what}`),
      cells: cells.map((cell, index) => wordsOf(what, cell, sides[index], t)),
    })),
  };
}

function wordsOf(
  what: (typeof storedThings)[number],
  cell: StorageCell,
  side: DeckSide | undefined,
  t: Translator,
): StorageWords {
  if (cell.fate === 'none' || side === undefined) return { main: '–', more: '', tone: 'plain' };
  const size = cell.bytes === null ? [] : [t.format.bytes(cell.bytes)];
  const isBinary = what !== 'source' && what !== 'cache-entry';
  const isFile = isBinary && cell.path !== null;
  const count = cell.files === null ? [] : [t('slide.store.files', { count: cell.files })];
  const name = isFile ? [shownName(cell.path ?? '', side.run)] : count;
  const place = cell.path === null ? '' : t(`slide.store.in.${placeOrProject(what, cell, side)}`);
  const until = cell.untilMs === null ? null : t.format.duration(cell.untilMs);
  const from = cell.fromMs === null ? null : t.format.duration(cell.fromMs);
  const when =
    what === 'source' && from !== null
      ? t('slide.store.read-at', { time: from })
      : from !== null && until !== null
        ? t('slide.store.from-to', { from, to: until })
        : from !== null
          ? t('slide.store.from', { from })
          : '';
  const fate = t(`slide.store.fate.${cell.fate}`);
  const isNone = what === 'cache-entry' && cell.files === 0;
  // Files that came from the cache as compiled packages are not read again.
  const unread = what === 'source' && cell.files === null;
  const main = unread
    ? t('slide.store.not-read')
    : isNone
      ? t('slide.store.nothing-new')
      : [...name, ...size].join(' · ');
  return {
    main,
    more: [place, when, fate].filter((part) => part !== '').join(', '),
    tone: isBinary ? (tones[cell.fate] ?? 'plain') : 'plain',
  };
}

const tones: Readonly<Partial<Record<StorageCell['fate'], StorageWords['tone']>>> = {
  kept: 'stays',
  cached: 'stays',
  'taken-from-cache': 'stays',
  deleted: 'gone',
};

function placeOrProject(what: string, cell: StorageCell, side: DeckSide) {
  if (what === 'source') return 'project' as const;
  if (what === 'cache-entry') return 'cache' as const;
  return placeOf(cell.path ?? '', side.run);
}
