import { describe, expect, it } from 'vitest';
import { slideOf } from '../../../src/export/deck/slide.ts';
import {
  defaultExportOptions,
  type ExportOptions,
  slidePresets,
  slideTracks,
} from '../../../src/export/formats.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import type { RecordingRecord } from '../../../src/recording/records.ts';
import {
  fileEvent,
  modelOf,
  packageRecord,
  runEnd,
  runStart,
  sample,
  tool,
} from '../../../src/testing/records.ts';
import type { RecordingModel } from '../../../src/timeline/model.ts';
import { boxFaults } from '../check-boxes.ts';
import { estimateText } from '../measure-text.ts';
import { layoutSlide } from './layout.ts';
import { leastTextPx } from './measure.ts';

const hostile = `<script>alert(1)</script> 🦫 имя ${'длинное'.repeat(40)}`;

function side(letter: string, label: string): RecordingRecord[] {
  const id = `${letter}1`;
  const verb = letter === 'A' ? 'run' : 'build';
  const records: readonly RecordingRecord[] = [
    ...tool('c', 100, 900, { package: hostile }, { peakRssBytes: 9e7 }),
    ...tool('l', 900, 990, { tool: 'link' }),
    sample(500, 20, { rssBytes: { compile: 8e7 }, cpuMs: { compile: 20 } }),
    packageRecord(hostile, { origin: 'main' }),
    fileEvent(950, 'created', '/work/x', { bytes: 1e6 }),
    letter === 'A'
      ? fileEvent(980, 'deleted', '/work/x')
      : fileEvent(980, 'moved', `/project/${hostile}`, { from: '/work/x' }),
    ...[200, 210, 800].map((atMs, index): RecordingRecord => {
      return { kind: 'note', run: id, note: `n${index}`, atMs, span: null, text: hostile };
    }),
    runEnd(1000),
  ];
  const command = ['go', verb, hostile];
  const start = runStart({ run: id, side: letter, verb, label, command });
  return [start, ...records.map((each) => ('run' in each ? { ...each, run: id } : each))];
}

const ordinary = modelOf([...side('A', 'go run .'), ...side('B', 'go build .')]);
const ten = modelOf('ABCDEFGHIJ'.split('').flatMap((letter) => side(letter, hostile)));

function drawing(model: RecordingModel, changes: Partial<ExportOptions>) {
  const options = { ...defaultExportOptions, ...changes };
  const t = createTranslator(options.language);
  const slide = slideOf(model, options, t);
  const { size } = options;
  return layoutSlide(slide, model.machine, { size, measure: estimateText, squeeze: 1 }, t);
}

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 1080 },
  { width: 1080, height: 1080 },
  { width: 640, height: 1100 },
  { width: 3000, height: 500 },
];

describe.each(slidePresets)('%s', (preset) => {
  it.each(sizes)('keeps all texts apart and on the slide ($width × $height)', (size) => {
    for (const model of [ordinary, ten]) {
      for (const language of ['en', 'ru'] as const) {
        const { texts, width, height } = drawing(model, { preset, size, language });
        const boxes = texts.map(({ id, box }) => ({
          id,
          left: box.x,
          top: box.y,
          right: box.x + box.width,
          bottom: box.y + box.height,
        }));
        expect(boxFaults(boxes, { width, height })).toEqual([]);
        for (const text of texts) expect(text.sizePx).toBeGreaterThanOrEqual(leastTextPx);
      }
    }
  });
});

it('holds every track at once', () => {
  const { plots, height } = drawing(ordinary, { tracks: [...slideTracks] });
  expect(new Set(plots.map(({ track }) => track))).toEqual(new Set(slideTracks));
  for (const plot of plots) expect(plot.y + plot.height).toBeLessThan(height);
});

it('three sides have room on a slide, each with its tracks', () => {
  const three = modelOf(['A', 'B', 'C'].flatMap((letter) => side(letter, 'go build -o hello .')));
  for (const preset of ['whole-comparison', 'life-of-the-binary'] as const) {
    const { plots, texts } = drawing(three, { preset, notes: false });
    expect(new Set(plots.map((plot) => plot.side.side))).toEqual(new Set(['A', 'B', 'C']));
    expect(texts.map(({ id }) => id)).not.toContain('more-sides');
  }
});

it('says how many sides have no room', () => {
  const { texts } = drawing(ten, {});
  expect(texts.find(({ id }) => id === 'more-sides')?.text).toMatch(/^\d more sides have no room/);
});

it('marks the peak where it was', () => {
  const { plots, shapes, window, scales } = drawing(ordinary, {});
  const plot = plots.find(({ track }) => track === 'ram');
  const dot = shapes.find(({ id }) => id === 'peak-A');
  if (plot === undefined || dot === undefined) throw new Error('no peak is marked');
  const [x = 0, y = 0] = (/^M([\d.]+) ([\d.]+)/.exec(dot.d) ?? []).slice(1).map(Number);
  // The tool's own peak is higher than the samples', and was at its end.
  expect(x + 8).toBeCloseTo(
    plot.x + ((900 - window.startMs) / (window.endMs - window.startMs)) * plot.width,
    0,
  );
  expect(y).toBeCloseTo(plot.y + plot.height * (1 - 9e7 / scales.ramBytes), 0);
});
