import { describe, expect, it } from 'vitest';
import { createTranslator } from '../i18n/translator.ts';
import type { RecordingRecord } from '../recording/records.ts';
import { modelOf, runEnd, runStart, tool } from '../testing/records.ts';
import { compare } from './compare.ts';
import type { MetricId } from './comparison.ts';
import { notesOf } from './notes.ts';
import { intervalText, medianText, partText, shortVerdict, verdictText } from './words.ts';

const languages = { en: createTranslator('en'), ru: createTranslator('ru') };
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? null;

interface Times {
  readonly wallMs: number;
  readonly linkMs: number | null;
}

function side(letter: string, runs: readonly Times[]): readonly RecordingRecord[] {
  return runs.flatMap(({ wallMs, linkMs }, index) => {
    const run = `${letter}${index + 1}`;
    const link =
      linkMs === null ? [] : tool(`l${run}`, 1, 1 + linkMs, { run, tool: 'link' }, { run });
    return [runStart({ run, side: letter }), ...link, runEnd(wallMs, { run })];
  });
}

const times = (walls: readonly number[], factor: number | null): readonly Times[] =>
  walls.map((wallMs) => ({ wallMs, linkMs: factor === null ? null : wallMs * factor }));

const even = [100, 101, 102, 103, 104, 105, 106, 107, 108, 109];

function told(a: readonly Times[], b: readonly Times[]) {
  const comparison = compare(modelOf([...side('A', a), ...side('B', b)]));
  const metricOf = (id: MetricId) => {
    const metric = comparison.metrics.find((each) => each.metric === id);
    if (metric === undefined) throw new Error(`nothing is known of ${id}`);
    return metric;
  };
  return {
    comparison,
    metricOf,
    verdict: (id: MetricId, language: 'en' | 'ru' = 'en') =>
      plain(verdictText(languages[language], comparison, metricOf(id), 1)),
    short: (id: MetricId) => plain(shortVerdict(languages.en, comparison, metricOf(id), 1)),
    median: (id: MetricId, place: number) =>
      plain(medianText(languages.en, comparison, metricOf(id), place)),
  };
}

describe('a verdict', () => {
  it('says by how much, and between which bounds', () => {
    const found = told(times(even, 0.1), times(even, 0.163));
    expect(found.verdict('linkMs')).toBe('B is 1.63 times slower to link (1.58 to 1.68)');
    expect(found.verdict('linkMs', 'ru')).toBe(
      'компоновка у B медленнее в 1,63 раза (от 1,58 до 1,68)',
    );
    expect(found.short('linkMs')).toBe('A lower');
    const turned = told(times(even, 0.163), times(even, 0.1));
    expect(turned.verdict('linkMs')).toBe('A is 1.63 times slower to link (1.58 to 1.68)');
    expect(turned.short('linkMs')).toBe('B lower');
  });

  it('says what could have been seen', () => {
    const found = told(
      times(even, 0.1),
      times(
        even.toReversed().map((ms) => ms + 0.5),
        0.1,
      ),
    );
    expect(found.verdict('wallMs')).toBe(
      'no difference seen: 10 runs could have shown one of 4.2%',
    );
    expect(found.short('wallMs')).toBe('none seen (of 4.2% or more)');
    const same = told(times([5, 5, 5, 5], 0.1), times([5, 5, 5, 5], 0.1));
    expect(same.verdict('wallMs')).toBe('the same in every run');
  });

  it('is no more than an impression after one run each', () => {
    const found = told(times([100], 0.1), times([200], 0.1));
    expect(found.verdict('wallMs')).toBe('one run each: no more than an impression');
    expect(found.short('wallMs')).toBe('');
    const few = told(times([100, 101], 0.1), times([200, 201], 0.1));
    expect(few.verdict('wallMs')).toContain('at least 4 a side');
  });

  it('knows a phase that one side did not have from one that was not measured', () => {
    const found = told(times(even, null), times(even, 0.1));
    expect(found.median('linkMs', 0)).toBe('none');
    expect(found.verdict('linkMs')).toBe('only B: 10.5 ms');
    const some = told([...times(even, null), { wallMs: 100, linkMs: 10 }], times(even, 0.1));
    const link = some.metricOf('linkMs');
    expect(partText(languages.en, some.comparison, link, 0)).toBe('in 1 of 11 runs');
    expect(partText(languages.en, some.comparison, link, 1)).toBeNull();
    expect(intervalText(languages.en, link, 0)).toBeNull();
  });
});

describe('notes', () => {
  const notes = (...given: Parameters<typeof told>) =>
    notesOf(languages.en, told(...given).comparison).map(plain);

  it('say how many runs there are, and what the order may have done', () => {
    const slower = even.map((ms) => ms * 2);
    const [medians, wall, sequence] = notes(times(even, 0.1), times(slower, 0.1));
    expect(medians).toBe('Medians of 10 runs a side, with their 95% intervals.');
    expect(wall).toMatch(/^In wall time: B is 2.00 times slower/);
    expect(sequence).toMatch(/^One side was recorded after the other/);
    expect(notes(times(even, 0.1), times(even, 0.1))).toHaveLength(2);
  });

  it('of one run each are one sentence', () => {
    expect(notes(times([1], 0.1), times([2], 0.1))).toEqual([
      'One run each: no more than an impression.',
    ]);
  });
});
