import type { Milliseconds } from '../units.ts';
import type { RunModel, Span } from './model.ts';

/** What all tools of one package took together. */
export interface PackageTime {
  readonly package: string;
  /** Sum of the wall times of its tools (compile, asm, cgo, …), without the linker, in ms. */
  readonly tookMs: Milliseconds;
  /** The one of its tools that took longest. */
  readonly longest: Span;
}

/** The packages that took longest, longest first, at most `most` of them. */
export function longestPackages(run: RunModel, most: number): readonly PackageTime[] {
  const times = new Map<string, { -readonly [K in keyof PackageTime]: PackageTime[K] }>();
  for (const span of run.spans) {
    const { package: name, tool } = span.start;
    if (name === null || span.end === null || tool === 'link' || tool === 'program') continue;
    const tookMs = lengthOf(span);
    const known = times.get(name);
    if (known === undefined) {
      times.set(name, { package: name, tookMs, longest: span });
    } else {
      known.tookMs += tookMs;
      if (tookMs > lengthOf(known.longest)) known.longest = span;
    }
  }
  return [...times.values()].sort((a, b) => b.tookMs - a.tookMs).slice(0, most);
}

function lengthOf(span: Span): Milliseconds {
  return span.end === null ? 0 : span.end.endMs - span.end.startMs;
}
