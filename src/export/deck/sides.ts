import { sidesOf } from '../../compare/sides.ts';
import { runToShow } from '../../compare/storage.ts';
import { catalogue, isMessageKey, type MessageKey } from '../../i18n/catalogue.ts';
import { languages } from '../../i18n/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import { medianOf } from '../../statistics.ts';
import { type RunSummary, summarize } from '../../summary/summary.ts';
import type { RecordingModel, RunModel } from '../../timeline/model.ts';
import type { Bytes, Milliseconds } from '../../units.ts';
import { withoutOwnHome } from '../own-folders.ts';
import { type BinaryFate, binaryFate } from './fate.ts';
import { shorten } from './text.ts';

/** One side as slides speak of it: its run of the median wall time stands for it. */
export interface DeckSide {
  readonly side: string;
  /** Its place in the recording, from 0: decides its colour. */
  readonly index: number;
  readonly run: RunModel;
  /** How many runs of it count. */
  readonly runs: number;
  /** What it is called among the others: the chosen label, the verb, or the cache where that is what differs. */
  readonly name: string;
  /** The name is a command's, so it is written in the type of code. */
  readonly isCommand: boolean;
  readonly summary: RunSummary;
  /** Median of the side's runs. */
  readonly wallMs: Milliseconds | null;
  /** Of each of them. */
  readonly wallsMs: readonly Milliseconds[];
  /** Median of the side's runs; null: not measured. */
  readonly peakRssBytes: Bytes | null;
  readonly fate: BinaryFate;
}

const longestName = 40;

/** The sides of a recording that have a run, in their order; `wanted` null: all. */
export function deckSides(
  model: RecordingModel,
  wanted: readonly string[] | null,
  t: Translator,
): readonly DeckSide[] {
  const all = sidesOf(model).flatMap((side, index) => {
    const last = model.runs.findLast((run) => run.start.side === side.side);
    const run = runToShow(side) ?? last;
    const counted = side.comparable.length > 0 ? side.comparable : side.runs;
    return run === undefined ? [] : [{ side: side.side, index, run, counted }];
  });
  const shown = all.filter(({ side }) => wanted === null || wanted.includes(side));
  const chosen = shown.length > 0 ? shown : all;
  const nameOf = naming(
    chosen.map(({ run }) => run),
    t,
  );
  return chosen.map(({ side, index, run, counted }) => ({
    side,
    index,
    run,
    runs: counted.length,
    ...nameOf(run),
    summary: summarize(run),
    wallMs: medianOf(counted.map((each) => each.end?.wallMs ?? 0)),
    wallsMs: counted.flatMap((each) => each.end?.wallMs ?? []),
    peakRssBytes: medianOf(counted.flatMap((each) => summarize(each).peakRssBytes ?? [])),
    fate: binaryFate(run),
  }));
}

/** What tells the sides apart, in as few words as do so. */
function naming(
  runs: readonly RunModel[],
  t: Translator,
): (run: RunModel) => { readonly name: string; readonly isCommand: boolean } {
  const differ = (values: readonly string[]) => new Set(values).size === values.length;
  const verbs = runs.map((run) => run.start.verb);
  const caches = runs.map((run) => run.start.cache);
  return (run) => {
    const { label, command, verb, cache } = run.start;
    const typed = command.join(' ');
    if (label !== typed && label !== '') {
      return { name: nameFrom(labelIn(label, t)), isCommand: false };
    }
    if (differ(verbs)) return { name: `go ${verb}`, isCommand: true };
    if (differ(caches)) return { name: t(`cache.${cache}`), isCommand: false };
    return { name: nameFrom(typed), isCommand: true };
  };
}

/** What a recipe called a side, in the slide's language: it was recorded in the window's. */
function labelIn(label: string, t: Translator): string {
  const key = recipeLabels.find((each) =>
    languages.some((language) => catalogue[each][language] === label),
  );
  return key === undefined ? label : t(key);
}

const recipeLabels = Object.keys(catalogue).filter(
  (key): key is Extract<MessageKey, `recipe.side.${string}`> =>
    isMessageKey(key) && key.startsWith('recipe.side.'),
);

/** Without the person's home, which the window's own model still knows. */
function nameFrom(text: string): string {
  return shorten(withoutOwnHome(text.replaceAll('\n', ' '), ''), longestName);
}
