import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { quickCheck } from './quick-check.ts';
import { type RecordingRecord, recordSchema } from './recording/records.ts';
import { fileEvent, packageRecord, runEnd, sample, tool } from './testing/records.ts';

const check = quickCheck(recordSchema);
/** What the schema itself says: taken, and left as it is. */
const isGood = (value: unknown): boolean => {
  const { success, data } = recordSchema.safeParse(value);
  // As JSON, which tells a field that was left out from one that is there.
  return success && JSON.stringify(sorted(data)) === JSON.stringify(sorted(value));
};
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, field]) => [name, sorted(field)]));
};

const written = readFileSync(
  new URL('recording/fixtures/v1/webhello.buildoscope', import.meta.url),
  'utf8',
);
/** Kinds that need no upgrade. A record of each that has any, the longest ones. */
const real = new Map<string, RecordingRecord>();
for (const line of written.trimEnd().split('\n')) {
  const record: RecordingRecord = JSON.parse(line);
  const before = real.get(record.kind);
  if (before === undefined || JSON.stringify(before).length < line.length)
    real.set(record.kind, record);
}
const made: readonly RecordingRecord[] = [
  ...tool('s1', 1, 2, {}, { stages: [{ name: 'parse', durationMs: 1 }] }),
  sample(10, 10, { readings: 3 }),
  fileEvent(1, 'moved', '/a'),
  packageRecord('fmt', { imports: ['io'] }),
  runEnd(10),
  { kind: 'profile', run: 'A1', span: 's', periodMs: 1, functions: ['f'], stacks: [[[0, 0], 2]] },
  {
    ...{ kind: 'cause', run: 'A1', action: 'link', package: 'main' },
    cause: { kind: 'source-changed', files: ['a.go'] },
  },
];
const records = [...real.values(), ...made];
const values = [
  ...[null, true, false, 0, -1, 1.5, -60_001, 1e11, 2 ** 53, Number.POSITIVE_INFINITY],
  ...['', 'A1', 'A0', 'x'.repeat(5000), 'x'.repeat(200_000), 'sample', 'cold'],
  ...[[], [1], [[]], [['', 1]], [['', -1]], [[1, 1]], [[[0], 1, 1]], Array(1025).fill(0), {}],
  ...[{ go: 1 }, { go: null }, { unknown: 1 }, { length: 0 }],
];

/** All values that differ from one in one place: another value there, none, or a field more. */
function* mutations(value: unknown): Generator<unknown> {
  yield* values;
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    yield [...value, value[0]];
    for (const other of mutations(value[0])) yield [other, ...value.slice(1)];
    return;
  }
  yield { ...value, more: 1 };
  for (const [name, field] of Object.entries(value)) {
    const { [name]: _, ...without } = value as Readonly<Record<string, unknown>>;
    yield without;
    for (const other of mutations(field)) yield { ...value, [name]: other };
  }
}

describe('the quick check of records', () => {
  it('knows the kinds that most records of a large recording are', () => {
    const known = records.filter((record) => check?.(record) === true).map(({ kind }) => kind);
    for (const kind of ['sample', 'machine-sample', 'tool-start', 'tool-end', 'tool-files'])
      expect(known).toContain(kind);
    for (const kind of ['package', 'profile', 'cause', 'output', 'work-size', 'file-event'])
      expect(known).toContain(kind);
  });

  it.each(records.map((record) => [record.kind, record]))(
    'takes nothing of a %s that the schema refuses or changes',
    (_, record) => {
      for (const value of [record, ...mutations(record)]) {
        if (check?.(value) === true) expect(isGood(value), JSON.stringify(value)).toBe(true);
      }
    },
  );

  it('misses no good record of a kind that it knows', () => {
    for (const record of records.filter((each) => check?.(each) === true)) {
      for (const value of mutations(record)) {
        if (isGood(value)) expect(check?.(value), JSON.stringify(value)).toBe(true);
      }
    }
  });

  it('leaves what the schema would fill in to the schema', () => {
    const filled = quickCheck(z.object({ a: z.string().default('b'), c: z.string().optional() }));
    expect(filled?.({ a: 'a' })).toBe(true);
    expect(filled?.({ a: 1 })).toBe(false);
    expect(filled?.({})).toBe(false);
  });

  it('is not made of a schema with anything that it does not know', () => {
    expect(quickCheck(z.object({ a: z.uuid() }))).toBeNull();
    expect(quickCheck(z.object({ a: z.string().trim() }))).toBeNull();
    expect(quickCheck(z.object({ a: z.string().refine((text) => text !== 'b') }))).toBeNull();
    expect(quickCheck(z.object({ a: z.number().gt(0) }))).toBeNull();
    expect(quickCheck(z.int32())).toBeNull();
    expect(quickCheck(z.array(z.string()).min(1))).toBeNull();
    expect(quickCheck(z.looseObject({ a: z.string() }))).toBeNull();
    expect(quickCheck(z.strictObject({ a: z.string() }))).toBeNull();
    expect(quickCheck(z.object({}).refine(() => false))).toBeNull();
    expect(quickCheck(z.tuple([z.string()], z.string()))).toBeNull();
    expect(quickCheck(z.boolean().refine((yes) => yes))).toBeNull();
    expect(
      quickCheck(
        z
          .string()
          .nullable()
          .refine(() => false),
      ),
    ).toBeNull();
  });
});
