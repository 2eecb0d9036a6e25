import * as z from 'zod';
import { metricIds, statementIds } from '../../src/compare/comparison.ts';

/**
 * The JSON that `--json` prints, key by key as the design describes it, written down a second time on
 * purpose: scripts depend on these names. Those of metrics and statements stand in src/compare only.
 */
const amount = z.number().min(0);
const measured = amount.nullable();

export const runSchema = z.strictObject({
  run: z.string(),
  side: z.string(),
  command: z.array(z.string()),
  cache: z.enum(['cold', 'warm', 'cold-disk', 'mine']),
  exitCode: z.int().nullable(),
  signal: z.string().nullable(),
  wallMs: measured,
  cpuMs: measured,
  peakRssBytes: measured,
  readBytes: measured,
  diskReadBytes: measured,
  writtenBytes: measured,
  diskWrittenBytes: measured,
  phases: z.array(
    z.strictObject({
      phase: z.enum(['load', 'compile', 'link', 'run', 'cleanup']),
      startMs: z.number(),
      endMs: z.number(),
    }),
  ),
  packages: z.strictObject({ built: measured, cached: measured }),
  spans: z.int().min(0),
  stages: z.record(z.string(), measured),
  samples: z.strictObject({
    count: z.int().min(0),
    requestedHz: amount,
    medianIntervalMs: measured,
    p95IntervalMs: measured,
  }),
  observer: z.strictObject({ cpuMs: measured, probeMs: measured }),
  binary: z.strictObject({
    path: z.string().nullable(),
    bytes: measured,
    sha256: z.string().nullable(),
    createdMs: z.number().nullable(),
    deletedMs: z.number().nullable(),
    fate: z.enum(['kept', 'deleted', 'cached', 'none']),
  }),
  leftBehind: z.strictObject({
    project: z.array(z.string()).nullable(),
    gobin: z.array(z.string()).nullable(),
    temp: z.array(z.string()).nullable(),
    cacheBytes: measured,
  }),
});

/** What `info` adds to it. */
export const detailsSchema = runSchema.extend({
  label: z.string(),
  project: z.string(),
  startedAt: z.iso.datetime(),
  go: z.strictObject({ version: z.string(), goos: z.string(), goarch: z.string() }),
  conditions: z.looseObject({ xray: z.boolean() }),
  environment: z.record(z.string(), z.string()),
  preparation: z.strictObject({
    steps: z.array(z.strictObject({ step: z.string(), durationMs: amount })),
    pageCache: z.array(z.looseObject({ part: z.string() })).nullable(),
  }),
  causes: z.array(
    z.looseObject({ action: z.enum(['compile', 'link']), package: z.string(), kind: z.string() }),
  ),
  goTrouble: z.string().nullable(),
  missing: z.array(
    z.strictObject({ what: z.string(), reason: z.string(), atMs: measured, durationMs: measured }),
  ),
  notes: z.array(
    z.strictObject({ atMs: z.number(), span: z.string().nullable(), text: z.string() }),
  ),
});

const interval = z.tuple([z.number(), z.number()]).nullable();
const spreadSchema = z.strictObject({ n: z.int().min(0), median: measured, ci95: interval });

const ratioFields = {
  ratio: measured,
  ratioCi95: interval,
  verdict: z.enum(['A-lower', 'B-lower', 'none-seen', 'too-few']),
};

/** A metric of the two sides A and B. */
const metricSchema = z.strictObject({ A: spreadSchema, B: spreadSchema, ...ratioFields });

export const compareSchema = z.strictObject({
  runs: z.array(runSchema),
  comparison: z.strictObject({
    sides: z.tuple([z.literal('A'), z.literal('B')]),
    metrics: z.record(z.enum(metricIds), metricSchema),
    statements: z.array(z.strictObject({ id: z.enum(statementIds), text: z.string().min(1) })),
  }),
});
