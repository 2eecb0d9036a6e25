import { describe, expect, it } from 'vitest';
import { runStart, sample } from '../testing/records.ts';
import { emptyModel, fold } from '../timeline/model.ts';
import { SampleStore } from './sample-store.ts';

const many = Array.from({ length: 1000 }, (_, index) =>
  sample(index * 20, 20, {
    cpuMs: { go: index, ...(index > 700 ? { link: 3 } : {}) },
    rssBytes: { go: 1e6 + index },
    readBytes: index % 2 === 0 ? null : index,
    diskReadBytes: 0,
    ...(index % 3 === 0 ? { readings: 2 } : {}),
  }),
);

describe('samples in columns', () => {
  it('are the records that were put in', () => {
    const store = new SampleStore('A1');
    for (const each of many) store.add(each);
    const samples = store.samples();
    // A kind with 0 is the same as one that is absent.
    const { go: _, ...first } = many[0]?.cpuMs ?? {};
    expect([...samples]).toEqual([{ ...many[0], cpuMs: first }, ...many.slice(1)]);
    expect(samples.record(-1)).toBeUndefined();
    expect(samples.record(1000)).toBeUndefined();
    expect(samples.records(998)).toEqual(many.slice(998));
  });

  it('has columns for the kinds that were seen, from the first sample on', () => {
    const store = new SampleStore('A1');
    for (const each of many) store.add(each);
    const { cpuMs, rssBytes } = store.samples();
    expect(Object.keys(cpuMs)).toEqual(['go', 'link']);
    expect(Object.keys(rssBytes)).toEqual(['go']);
    expect(cpuMs.link).toEqual(Float64Array.from(many, (each) => each.cpuMs.link ?? 0));
  });

  it('leaves those that were given out as they are, whoever goes on', () => {
    const store = new SampleStore('A1');
    for (const each of many.slice(0, 256)) store.add(each);
    const before = store.samples();
    const kept = [...before];
    const one = SampleStore.after(before);
    one.add(sample(1e6, 20));
    const other = SampleStore.after(before);
    other.add(sample(2e6, 20));
    expect(one).toBe(store);
    expect([...before]).toEqual(kept);
    expect(one.samples().atMs.at(-1)).toBe(1e6);
    expect(other.samples().atMs.at(-1)).toBe(2e6);
    expect(other.samples().records(0, 256)).toEqual(kept);
  });

  it('fold alike one by one, in batches and as blocks', () => {
    const start = runStart();
    const whole = fold(emptyModel, [start, ...many]);
    let batched = fold(emptyModel, [start]);
    for (let from = 0; from < many.length; from += 300) {
      batched = fold(batched, many.slice(from, from + 300));
    }
    const blocks = [many.slice(0, 400), many.slice(400)].map((part) => {
      const store = new SampleStore('A1');
      for (const each of part) store.add(each);
      return { kind: 'sample-block', run: 'A1', samples: store.samples() } as const;
    });
    const blocked = fold(emptyModel, [start, ...blocks]);
    for (const model of [batched, blocked]) {
      const [run] = model.runs;
      expect(run && [...run.samples]).toEqual([...(whole.runs[0]?.samples ?? [])]);
      expect(run?.frontMs).toBe(whole.runs[0]?.frontMs);
    }
  });
});
