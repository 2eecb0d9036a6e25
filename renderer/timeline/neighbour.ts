import type { ProcessKind } from '../../src/recording/kinds.ts';
import { type KnownOrigin, originOf } from '../../src/timeline/origins.ts';
import type { PackedSpan } from '../../src/timeline/pack.ts';
import { packOfRun } from './drawing/derived.ts';
import type { ShownSide } from './shown-runs.ts';
import type { SpanRef } from './store.ts';

/** A tool with the time that it took, so that it can be brought into view. */
export interface FoundSpan {
  readonly ref: SpanRef;
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * The tool that started next (1) or before (-1) the selected one, side after side; the first or the
 * last of all when none is selected; the same one at the ends; null when nothing ran. What is hidden, by kind or by origin, is passed over.
 */
export function neighbour(
  sides: readonly Pick<ShownSide, 'run'>[],
  selected: SpanRef | null,
  step: 1 | -1,
  hidden: {
    readonly hiddenKinds: readonly ProcessKind[];
    readonly hiddenOrigins: readonly KnownOrigin[];
  } = { hiddenKinds: [], hiddenOrigins: [] },
): FoundSpan | null {
  const all = sides.flatMap(({ run }) =>
    packOfRun(run)
      .spans.filter(({ kind }) => !hidden.hiddenKinds.includes(kind))
      .filter(({ span }) => {
        const origin = originOf(run, span.start.package) ?? 'unknown';
        return !hidden.hiddenOrigins.includes(origin);
      })
      .map((packed) => found(run.start.run, packed)),
  );
  const at = all.findIndex(({ ref }) => ref.run === selected?.run && ref.span === selected.span);
  if (at < 0) return all.at(step === 1 ? 0 : -1) ?? null;
  return all[at + step] ?? all[at] ?? null;
}

function found(run: string, packed: PackedSpan): FoundSpan {
  const { startMs, endMs } = packed;
  return { ref: { run, span: packed.span.start.span }, startMs, endMs };
}
