import { type RunSummary, summarize } from '../../summary/summary.ts';
import { type RunModel, type Span, spanEndMs, spanStartMs } from '../../timeline/model.ts';
import type {
  ComparedMetric,
  ComparedSide,
  Evidence,
  MetricId,
  MetricRatio,
  Phrase,
  Statement,
} from '../comparison.ts';

/** A side as the rules see it: by its median run, which is the one that is drawn. */
export interface SideFacts {
  readonly side: string;
  readonly compared: ComparedSide;
  readonly run: RunModel;
  readonly summary: RunSummary;
  readonly links: readonly Span[];
  /** The last program that ran; null: none did. */
  readonly program: Span | null;
}

/** What the rules of statements know. */
export interface Facts {
  readonly compared: readonly ComparedSide[];
  readonly metrics: readonly ComparedMetric[];
  /** Sides with at least one run that counts, in order. */
  readonly sides: readonly SideFacts[];
  /** The first of them with each further one. */
  readonly pairs: readonly SidePair[];
}

export interface SidePair {
  readonly a: SideFacts;
  readonly b: SideFacts;
}

/** A rule says nothing where its condition is not met. */
export type Rule = (facts: Facts) => Statement | null;

export function factsOf(
  compared: readonly ComparedSide[],
  metrics: readonly ComparedMetric[],
): Facts {
  const sides = compared.flatMap((side) =>
    side.medianRun === null ? [] : [factsOfSide(side, side.medianRun)],
  );
  const [first, ...others] = sides;
  return {
    compared,
    metrics,
    sides,
    pairs: first === undefined ? [] : others.map((b) => ({ a: first, b })),
  };
}

function factsOfSide(compared: ComparedSide, run: RunModel): SideFacts {
  return {
    side: compared.side,
    compared,
    run,
    summary: summarize(run),
    links: run.spans.filter((span) => span.start.tool === 'link' && span.end !== null),
    program: run.spans.findLast((span) => span.start.tool === 'program') ?? null,
  };
}

/** The ratio of a metric between two sides; null: not known, or the first of the pair isn't the first side. */
export function ratioBetween(facts: Facts, metric: MetricId, pair: SidePair): MetricRatio | null {
  if (facts.compared[0]?.side !== pair.a.side) return null;
  const index = facts.compared.findIndex(({ side }) => side === pair.b.side);
  return facts.metrics.find((entry) => entry.metric === metric)?.ratios[index - 1] ?? null;
}

/** The median of a metric on a side; null: not known. */
export function medianIn(facts: Facts, metric: MetricId, of: SideFacts): number | null {
  const index = facts.compared.findIndex(({ side }) => side === of.side);
  return facts.metrics.find((entry) => entry.metric === metric)?.values[index]?.median ?? null;
}

/** A statement of one phrase. */
export function statement(
  id: Statement['id'] & Phrase['key'],
  values: Phrase['values'],
  ...evidence: readonly Evidence[]
): Statement {
  return { id, phrases: [{ key: id, values }], evidence };
}

export function metricEvidence(metric: MetricId): Evidence {
  return { kind: 'metric', metric };
}

export function spanEvidence(of: SideFacts, span: Span): Evidence {
  return { kind: 'span', run: of.run.start.run, span: span.start.span };
}

/** Wall time of a tool in ms. */
export function lengthOf(of: SideFacts, span: Span): number {
  return spanEndMs(span, of.run) - spanStartMs(span);
}

/** The names of sides in their order. */
export function namesOf(sides: readonly SideFacts[]): readonly string[] {
  return sides.map(({ side }) => side);
}
