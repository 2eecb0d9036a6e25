import { kindOfTool } from '../recording/kinds.ts';
import type { PackageRecord } from '../recording/records.ts';
import type { Milliseconds } from '../units.ts';
import type { RunModel, Span } from './model.ts';
import { perRun } from './per-run.ts';

/** One tool process of a build that ended, with the tools whose results it needed. */
export interface BuildNode {
  readonly span: Span;
  readonly startMs: Milliseconds;
  readonly endMs: Milliseconds;
  /** Place in `BuildGraph.nodes`; what it needed has lower places. */
  readonly index: number;
  /** Tools that had to end first, by their place: those of the imports, then its own package's earlier ones. */
  readonly needs: readonly number[];
}

/** The tools of a build in the order of their start, and what needed what. */
export interface BuildGraph {
  readonly nodes: readonly BuildNode[];
  /** Place of each tool by the id of its span. */
  readonly places: ReadonlyMap<string, number>;
}

/** Two readings of the clock around one hand-over may be this far out of order, in ms. */
const clockSlackMs = 1;

/**
 * What go's tools needed of each other, from the import lists and the times of one run. Go starts no
 * tool of a package before all tools of its imports have ended; the tools of one package follow one
 * another; the linker needs every package below its own. Imports that came from the cache are
 * replaced by what these import. What the times contradict is left out. vet is needed by no one,
 * the program and tests that ran are no part of it. Cost: proportional to tools × imports.
 */
export function buildGraphOf(run: RunModel): BuildGraph {
  const ended = toolsOf(run);
  const packages: Packages = {
    records: new Map(run.packages.map((record) => [record.path, record])),
    cgo: new Set(
      ended.flatMap(({ span }) => (span.start.tool === 'cgo' ? (span.start.package ?? []) : [])),
    ),
  };
  const lastOf = new Map<string, number>();
  const ownTools = new Map<string, number[]>();
  ended.forEach(({ span, endMs }, index) => {
    const name = span.start.package;
    if (name === null || !isNeeded(span)) return;
    const last = ended[lastOf.get(name) ?? -1];
    if (last === undefined || last.endMs <= endMs) lastOf.set(name, index);
    const own = ownTools.get(name);
    if (own === undefined) ownTools.set(name, [index]);
    else own.push(index);
  });
  const below = new Map<string, readonly number[]>();
  const nodes = ended.map((tool, index): BuildNode => {
    const name = tool.span.start.package ?? '';
    const linking = tool.span.start.tool === 'link';
    let wanted = linking ? everythingBelow(name, packages, lastOf) : below.get(name);
    if (wanted === undefined) {
      wanted = importedTools(name, packages, lastOf);
      below.set(name, wanted);
    }
    const own = ownTools.get(name) ?? [];
    const needs = [...new Set([...wanted, ...own])].filter((place) => {
      const other = ended[place];
      return other !== undefined && place < index && other.endMs <= tool.startMs + clockSlackMs;
    });
    return { ...tool, index, needs };
  });
  return { nodes, places: new Map(nodes.map((node) => [node.span.start.span, node.index])) };
}

/** The tools of a build that ended, in the order of their start, each with its own times. */
export const toolsOf = perRun((run): readonly Pick<BuildNode, 'span' | 'startMs' | 'endMs'>[] => {
  const tools: Pick<BuildNode, 'span' | 'startMs' | 'endMs'>[] = [];
  for (const span of run.spans) {
    if (span.end === null || !isBuildTool(span)) continue;
    tools.push({ span, startMs: span.end.startMs, endMs: span.end.endMs });
  }
  return tools.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
});

function isBuildTool(span: Span): boolean {
  const kind = kindOfTool(span.start.tool);
  return kind !== 'program' && kind !== 'go' && kind !== 'self';
}

/** Whether other packages wait for this tool. */
function isNeeded(span: Span): boolean {
  return span.start.tool !== 'link' && span.start.tool !== 'vet';
}

interface Packages {
  readonly records: ReadonlyMap<string, PackageRecord>;
  /** Those that cgo worked for in this run. */
  readonly cgo: ReadonlySet<string>;
}

/**
 * What a package imports; a test variant (`p [p.test]`) that is not listed stands for the package itself.
 * Go adds imports that no source names: runtime/cgo and syscall where cgo is used, runtime for a program
 * (cmd/go/internal/load, Package.load and LinkerDeps).
 */
function importsOf(name: string, { records, cgo }: Packages): readonly string[] {
  const record = records.get(name) ?? records.get(name.replace(/ \[.*\]$/, ''));
  return [
    ...(record?.imports ?? []),
    ...(record?.name === 'main' ? ['runtime'] : []),
    ...(cgo.has(name) && name !== 'runtime/cgo' ? ['runtime/cgo', 'syscall'] : []),
  ];
}

/** The last tool of each package that a package imports; what came from the cache is looked through. */
function importedTools(
  name: string,
  packages: Packages,
  lastOf: ReadonlyMap<string, number>,
): readonly number[] {
  return walk(name, packages, lastOf, (place) => place === undefined);
}

/** The last tool of every package that a program is made of, the runtime included. */
function everythingBelow(
  name: string,
  packages: Packages,
  lastOf: ReadonlyMap<string, number>,
): readonly number[] {
  const found = walk(name, packages, lastOf, () => true);
  const implied = [lastOf.get(name), lastOf.get('runtime')];
  return [...found, ...implied.filter((place) => place !== undefined)];
}

function walk(
  name: string,
  packages: Packages,
  lastOf: ReadonlyMap<string, number>,
  goesOn: (place: number | undefined) => boolean,
): readonly number[] {
  const seen = new Set([name]);
  const found: number[] = [];
  const waiting = [...importsOf(name, packages)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const place = lastOf.get(next);
    if (place !== undefined) found.push(place);
    if (goesOn(place)) waiting.push(...importsOf(next, packages));
  }
  return found;
}
