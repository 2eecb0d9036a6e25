import type { Translator } from '../../i18n/translator.ts';
import { medianOf } from '../../statistics.ts';
import { type RunSummary, summarize } from '../../summary/summary.ts';
import type { RecordingModel, RunModel } from '../../timeline/model.ts';
import type { Milliseconds } from '../../units.ts';
import { type BinaryFate, binaryFate } from './fate.ts';
import { plainText, shorten } from './text.ts';

/** One side as slides speak of it: its run of the median wall time stands for it. */
export interface DeckSide {
  readonly side: string;
  /** Its place in the recording, from 0: decides its colour. */
  readonly index: number;
  readonly run: RunModel;
  /** How many runs of it ended. */
  readonly runs: number;
  /** What it is called among the others: the chosen label, the verb, or the cache where that is what differs. */
  readonly name: string;
  /** The name is a command's, so it is written in the type of code. */
  readonly isCommand: boolean;
  readonly summary: RunSummary;
  /** Median of the side's runs. */
  readonly wallMs: Milliseconds | null;
  readonly fate: BinaryFate;
}

const longestName = 40;

/** The sides of a recording that have a run, in their order; `wanted` null: all. */
export function deckSides(
  model: RecordingModel,
  wanted: readonly string[] | null,
  t: Translator,
): readonly DeckSide[] {
  const groups = new Map<string, RunModel[]>();
  for (const run of model.runs) {
    const runs = groups.get(run.start.side);
    if (runs === undefined) groups.set(run.start.side, [run]);
    else runs.push(run);
  }
  const all = [...groups].flatMap(([side, runs], index) => {
    const ended = runs.filter((run) => run.end !== null);
    const run = medianRun(ended) ?? runs.at(-1);
    return run === undefined ? [] : [{ side, index, run, ended }];
  });
  const shown = all.filter(({ side }) => wanted === null || wanted.includes(side));
  const chosen = shown.length > 0 ? shown : all;
  const nameOf = naming(
    chosen.map(({ run }) => run),
    t,
  );
  return chosen.map(({ side, index, run, ended }) => ({
    side,
    index,
    run,
    runs: ended.length,
    ...nameOf(run),
    summary: summarize(run),
    wallMs: medianOf(ended.map((each) => each.end?.wallMs ?? 0)),
    fate: binaryFate(run),
  }));
}

/** The run whose wall time is in the middle; of an even number the faster of the two. */
function medianRun(ended: readonly RunModel[]): RunModel | null {
  const sorted = [...ended].sort((a, b) => (a.end?.wallMs ?? 0) - (b.end?.wallMs ?? 0));
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
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
      return { name: shorten(label.replaceAll('\n', ' '), longestName), isCommand: false };
    }
    if (differ(verbs)) return { name: `go ${verb}`, isCommand: true };
    if (differ(caches)) return { name: t(`cache.${cache}`), isCommand: false };
    return { name: shorten(plainText(typed).replaceAll('\n', ' '), longestName), isCommand: true };
  };
}
