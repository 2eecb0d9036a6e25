import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { counterCharts } from '../../../src/export/deck/charts.ts';
import { presentationOf } from '../../../src/export/deck/presentation.ts';
import { deckSides } from '../../../src/export/deck/sides.ts';
import { slideOf } from '../../../src/export/deck/slide.ts';
import { defaultExportOptions } from '../../../src/export/formats.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { readRecordingFile } from '../../library/read-file.ts';
import { runCli } from '../../testing/command-line.ts';
import { hostileName, slideRecording } from '../../testing/slide-recording.ts';
import { exportSource } from '../source.ts';

/** Files of slides, made by the command line as a person makes them: in Electron, without a screen. */

let folder: string;
let recording: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buildoscope-slides-'));
  recording = join(folder, 'hello.buildoscope');
  await writeFile(recording, slideRecording());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function make(name: string, ...more: readonly string[]): Promise<Buffer> {
  const file = join(folder, name);
  const args = ['export', recording, '--out', file, '--force', ...more];
  const { exitCode, stderr } = await runCli(args, { dataDir: folder });
  if (exitCode !== 0) throw new Error(stderr);
  return readFile(file);
}

const has = (program: string) => spawnSync('which', [program]).status === 0;

/** Sums of colours over a picture of RGBA, in cells of a coarse grid. */
function cells(pixels: Uint8Array, width: number, height: number, size: number): number[] {
  const columns = Math.ceil(width / size);
  const sums = new Array<number>(columns * Math.ceil(height / size)).fill(0);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const cell = Math.floor(y / size) * columns + Math.floor(x / size);
      const bright = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0);
      sums[cell] = (sums[cell] ?? 0) + bright / (3 * size * size);
    }
  }
  return sums;
}

it('PNG and SVG: the exact size, not blank, and the same in another renderer', async () => {
  const png = await make('a.png', '--size', '1280x720', '--scale', '2');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2560, 1440]);

  const small = await make('b.png', '--size', '1280x720');
  const svg = (await make('a.svg', '--size', '1280x720')).toString('utf8');
  expect(XMLValidator.validate(svg)).toBe(true);
  expect(svg).not.toMatch(
    /<(?:script|foreignObject|image|use|style|a)[\s>]|\son\w+=|href|@import/i,
  );
  for (const [reference] of svg.matchAll(/url\([^)]*\)/g)) expect(reference).toMatch(/^url\(#/);
  const embedded = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><image width="1280" height="720" href="data:image/png;base64,${small.toString('base64')}"/></svg>`;
  const drawn = new Resvg(embedded).render().pixels;
  const again = new Resvg(svg, { font: { loadSystemFonts: true } }).render().pixels;
  const ours = cells(drawn, 1280, 720, 40);
  const theirs = cells(again, 1280, 720, 40);
  // Not blank: some cells are far darker than the ground.
  expect(Math.min(...ours)).toBeLessThan(180);
  const differences = ours.map((value, index) => Math.abs(value - (theirs[index] ?? 0)));
  // Letters of another font fall a little elsewhere; curves and bars do not.
  expect(differences.filter((value) => value > 40)).toEqual([]);
  expect(differences.reduce((sum, value) => sum + value, 0) / differences.length).toBeLessThan(4);
});

it.skipIf(!has('pdffonts'))(
  'PDF: a page for each slide, embedded fonts, text that can be selected',
  async () => {
    const chosen = 'whole-comparison,where-the-time-goes';
    const presets = ['--preset', chosen, '--preset', 'what-is-stored-where'];
    await make('a.pdf', '--lang', 'ru', '--theme', 'dark', '--title', 'Мой заголовок', ...presets);
    const file = join(folder, 'a.pdf');
    const read = (program: string, ...args: readonly string[]) =>
      spawnSync(program, args, { encoding: 'utf8' }).stdout;
    expect(read('pdfinfo', file)).toMatch(/Pages:\s+3\n[\s\S]*Page size:\s+1440 x 810 pts/);
    const fonts = read('pdffonts', file)
      .split('\n')
      .slice(2)
      .filter((line) => line !== '');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts)
      expect(font).toMatch(/\s(?:yes)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/);
    const pages = read('pdftotext', file, '-')
      .split('\f')
      .map((page) => page.replaceAll(/\s+/g, ' ').trim());
    expect(pages).toHaveLength(4);
    // One's own words are those of the first; each other slide has its own.
    expect(pages[0]).toMatch(/^Мой заголовок/);
    expect(pages[0]).toContain('записан в проект');
    expect(pages[1]).toContain('Время по фазам');
    expect(pages[2]).toMatch(/^go run не оставляет ничего, кроме кэша/);
  },
);

it('PPTX: valid XML, and charts with the numbers of the recording', async () => {
  const parts = unzipSync(await make('a.pptx'));
  const texts = Object.entries(parts).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  for (const [name, bytes] of texts) expect(XMLValidator.validate(read(bytes)), name).toBe(true);
  const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  // Title, timeline, CPU, RAM, disk, comparison, storage.
  expect(slides).toHaveLength(7);

  const t = createTranslator('en');
  const { model } = exportSource('hello', (await readRecordingFile(recording)).records);
  const { window } = slideOf(model, defaultExportOptions, t);
  const wanted = [
    ...counterCharts(deckSides(model, null, t), window, model.machine?.usableCores ?? null, t),
    ...presentationOf(model, defaultExportOptions, t).comparison,
  ];
  const charts = Object.keys(parts)
    .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => seriesOf(read(parts[name] ?? new Uint8Array())));
  expect(charts).toHaveLength(wanted.length);
  for (const [index, chart] of wanted.entries()) {
    const bars = chart.form === 'bars';
    const series = chart.series.map(({ name, values }) => {
      return { name, values: bars ? [...values].reverse() : [...values] };
    });
    expect(charts[index]).toEqual(bars ? series.reverse() : series);
  }
  // Lines can be told apart in grey print.
  const [first = ''] = Object.keys(parts).filter((name) => /chart1\.xml$/.test(name));
  const lines = read(parts[first] ?? new Uint8Array()).match(/<c:ser>.*?<\/c:ser>/gs) ?? [];
  const dashes = lines.map((line) => /prstDash val="(\w+)"/.exec(line)?.[1]);
  expect(dashes).toEqual(['solid', 'dash']);
  const storage = read(parts[slides.at(-1) ?? ''] ?? new Uint8Array());
  expect(storage).toContain('<a:tbl>');
  const notes = Object.keys(parts).filter((name) => /^ppt\/notesSlides\/notesSlide\d/.test(name));
  expect(notes.some((name) => read(parts[name] ?? new Uint8Array()).includes('go run .'))).toBe(
    true,
  );
});

/** The names and values of the series in a part of a chart. */
function seriesOf(xml: string): { name: string; values: number[] }[] {
  const parsed: unknown = new XMLParser({ removeNSPrefix: true, ignoreAttributes: false }).parse(
    xml,
  );
  const found = all(parsed, 'ser');
  return found.map((ser) => ({
    name: String(all(all(ser, 'tx')[0], 'v')[0]),
    values: all(all(ser, 'val')[0], 'v').map(Number),
  }));
}

/** Everything of a name inside a parsed document, in order. */
function all(node: unknown, name: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((each) => all(each, name));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (key !== name) return all(value, name);
    return Array.isArray(value) ? value : [value];
  });
}

it.skipIf(!has('soffice'))(
  'PPTX: LibreOffice opens it, with the right number of pages',
  async () => {
    await make('b.pptx', '--lang', 'ru');
    const home = `-env:UserInstallation=file://${join(folder, 'office')}`;
    const args = [
      home,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'b.pptx'),
    ];
    spawnSync('soffice', args, { timeout: 100_000 });
    const info = spawnSync('pdfinfo', [join(folder, 'b.pdf')], { encoding: 'utf8' }).stdout;
    expect(info).toMatch(/Pages:\s+7\n/);
  },
);

it('HTML: one file without a script, with values, and nothing from elsewhere', async () => {
  const html = (await make('a.html')).toString('utf8');
  expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
  expect(html).not.toMatch(
    /<script|<link|<img|<iframe|\son\w+=|javascript:|https?:\/\/(?!www\.w3\.org\/)/i,
  );
  expect(html).toMatch(/<title>at 1\.\d\d\u00a0s\n/);
  expect(html).not.toContain(hostileName);
  expect(html).toContain('&lt;b&gt;');
});
