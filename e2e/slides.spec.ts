import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { slidePresets } from '../src/export/formats.ts';
import { encodeRecord } from '../src/recording/encode.ts';
import type { RecordingRecord } from '../src/recording/records.ts';
import {
  fileEvent,
  header,
  machine,
  packageRecord,
  runEnd,
  runStart,
  sample,
  tool,
} from '../src/testing/records.ts';
import { expect, test, told } from './fixture.ts';

/** The export dialog: what is previewed is what is written. */

const hostile = `<img src=x onerror=alert(1)> 🦫 имя ${'длинное'.repeat(40)}`;

const workRoot = '/tmp/go-build1';

function side(letter: 'A' | 'B', wallMs: number): RecordingRecord[] {
  const run = `${letter}1`;
  const verb = letter === 'A' ? 'run' : 'build';
  const records: RecordingRecord[] = [
    ...tool('c', 100, wallMs - 300, { package: hostile }, { peakRssBytes: 9e7 }),
    ...tool('l', wallMs - 300, wallMs - 100, { tool: 'link' }),
    packageRecord(hostile, { origin: 'main' }),
    fileEvent(wallMs - 200, 'created', `${workRoot}/b001/exe/hello`, { bytes: 2e6 }),
    letter === 'A'
      ? fileEvent(wallMs - 50, 'deleted', `${workRoot}/b001/exe/hello`)
      : fileEvent(wallMs - 50, 'moved', '/project/hello', {
          from: `${workRoot}/b001/exe/hello`,
          bytes: 2e6,
        }),
    { kind: 'note', run, note: `n${letter}`, atMs: 500, span: null, text: hostile },
    runEnd(wallMs),
  ];
  for (let atMs = 20; atMs < wallMs; atMs += 20) {
    records.push(sample(atMs, 20, { cpuMs: { compile: 18 }, rssBytes: { compile: 5e7 + atMs } }));
  }
  const cache = letter === 'A' ? 'cold' : 'warm';
  const command = ['go', verb, '.'];
  const label = command.join(' ');
  const start = runStart({ run, side: letter, verb, cache, command, label, workRoot });
  return [start, ...records.map((each) => ('run' in each ? { ...each, run } : each))];
}

test.beforeEach(async ({ profile }) => {
  const all = [header, machine, ...side('A', 3000), ...side('B', 1000), { kind: 'end' } as const];
  await writeFile(join(profile, 'slides.buildoscope'), all.map(encodeRecord).join(''));
});

async function saveTo(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
}

async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: option }).click();
}

const segment = (page: Page, name: string) =>
  page.locator('.segmented-item').filter({ hasText: name });

const openDialog = async (page: Page) => {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.locator('.preview .slide')).toBeVisible();
};

test('a slide is previewed, changed, saved, and the choice is remembered', async ({
  start,
  profile,
}) => {
  const { app, page, complaints } = await start({ args: [join(profile, 'slides.buildoscope')] });
  await openDialog(page);
  const slide = page.locator('.preview .slide');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue(
    'Same work, different ending: go run deletes its executable; go build keeps it',
  );

  await page.getByRole('textbox', { name: 'Headline' }).fill('My own words');
  await expect(slide).toContainText('My own words');
  await choose(page, 'What it shows', 'Cold against warm');
  await page.getByRole('textbox', { name: 'Headline' }).fill('');
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveAttribute(
    'placeholder',
    /^With a warm cache 3 times as fast/,
  );
  await segment(page, 'Русский').click();
  await expect(slide).toContainText('С тёплым кэшем в 3 раза быстрее');
  await segment(page, 'Dark').click();
  await expect(slide).toHaveAttribute('data-theme', 'dark');
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('.dialog')
    .analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  );

  await choose(page, 'Format', 'SVG picture');
  const target = join(profile, 'out.svg');
  await saveTo(app, target);
  await page.getByRole('button', { name: 'Save…' }).click();
  await expect(page.locator('.dialog')).toBeHidden();
  const svg = await readFile(target, 'utf8');
  expect(svg).toContain('С тёплым кэшем в 3');
  expect(svg).not.toMatch(/<script|<img|foreignObject|href|javascript:/i);

  await openDialog(page);
  await expect(page.getByRole('combobox', { name: 'Format' })).toContainText('SVG picture');
  await expect(slide).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  // The page for slides was closed with the dialog.
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(1);
  expect(complaints).toEqual([]);
});

test('every preset is drawn without a text on another one or off the slide', async ({
  start,
  profile,
}) => {
  const { page } = await start({ args: [join(profile, 'slides.buildoscope')] });
  await openDialog(page);
  const names: Record<string, string> = {
    'whole-comparison': 'Whole comparison',
    'memory-while-compiling': 'Memory while compiling',
    'life-of-the-binary': 'Life of the binary',
    'cold-against-warm': 'Cold against warm',
    'where-the-time-goes': 'Where the time goes',
    'what-is-stored-where': 'What is stored where',
  };
  for (const preset of slidePresets) {
    await choose(page, 'What it shows', names[preset] ?? '');
    for (const language of ['English', 'Русский']) {
      await segment(page, language).click();
      await expect(page.locator('.preview .slide')).toHaveAttribute(
        'lang',
        language === 'English' ? 'en' : 'ru',
      );
      await expect.poll(() => page.evaluate(textsOnTexts), `${preset}, ${language}`).toEqual([]);
    }
  }
});

/** Runs in the page: the texts of the previewed slide that overlap, or leave it. */
function textsOnTexts(): readonly string[] {
  const slide = document.querySelector('.preview .slide');
  if (slide === null) return ['no slide'];
  const frame = slide.getBoundingClientRect();
  const boxes = [...slide.querySelectorAll('text')]
    .map((element) => ({ text: element.textContent ?? '', box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0)
    .map(({ text, box }) => ({
      text,
      left: box.left,
      right: box.right,
      top: box.top + box.height * 0.22,
      bottom: box.bottom - box.height * 0.06,
    }));
  const faults: string[] = [];
  for (const [index, a] of boxes.entries()) {
    if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.bottom > frame.bottom + 1) {
      faults.push(`outside: ${a.text}`);
    }
    for (const b of boxes.slice(0, index)) {
      const apart =
        a.left >= b.right - 1 ||
        b.left >= a.right - 1 ||
        a.top >= b.bottom - 1 ||
        b.top >= a.bottom - 1;
      if (!apart) faults.push(`${a.text} on ${b.text}`);
    }
  }
  return faults;
}

/** How many pages a PDF has: each is an object of its own. */
const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('a document holds the slides that were chosen, one a page', async ({ start, profile }) => {
  const { app, page } = await start({ args: [join(profile, 'slides.buildoscope')] });
  await openDialog(page);
  await expect(page.getByRole('group', { name: 'Slides of the document' })).toBeHidden();
  await choose(page, 'Format', 'PDF document');
  await segment(page, 'Several slides').click();
  const slides = page.getByRole('group', { name: 'Slides of the document' });
  await expect(slides.getByRole('checkbox')).toHaveCount(slidePresets.length);
  // The one that is shown is always among them.
  await expect(slides.getByRole('checkbox', { name: 'Whole comparison' })).toBeDisabled();
  await slides.getByRole('checkbox', { name: 'Where the time goes' }).uncheck();
  await slides.getByRole('checkbox', { name: 'Cold against warm' }).uncheck();
  await choose(page, 'What it shows', 'Cold against warm');
  await expect(slides.getByRole('checkbox', { name: 'Cold against warm' })).toBeChecked();
  const target = join(profile, 'out.pdf');
  await saveTo(app, target);
  await page.getByRole('button', { name: 'Save…' }).click();
  await expect(page.locator('.dialog')).toBeHidden();
  expect(pagesIn(await readFile(target))).toBe(slidePresets.length - 1);
});

test('a slide is copied, dragged and printed on one sheet; without a printer that is said', async ({
  start,
  profile,
}) => {
  // A server that isn't there: the machine's own printers don't count.
  const env = { CUPS_SERVER: 'localhost:1' };
  const { app, page } = await start({ args: [join(profile, 'slides.buildoscope')], env });
  await openDialog(page);
  await page.getByRole('button', { name: 'Print…' }).click();
  const alert = page.locator('.dialog').getByRole('alert');
  await expect(alert).toContainText('The slide was not printed.');

  // What a printer would get, on a sheet of A4.
  await app.evaluate(({ BrowserWindow }) => {
    const [contents] = BrowserWindow.getAllWindows()
      .map((window) => window.webContents)
      .filter((each) => each.getURL().includes('view=slide'));
    if (contents === undefined) throw new Error('no page for slides');
    contents.print = (options, done) => {
      const { landscape = false, printBackground = false } = options ?? {};
      void contents.printToPDF({ landscape, printBackground, pageSize: 'A4' }).then((pdf) => {
        process.env.BUILDOSCOPE_TEST_PRINTED = pdf.toString('base64');
        done?.(true, '');
      });
    };
  });
  await told(page, 'Sent to the printer', () =>
    page.getByRole('button', { name: 'Print…' }).click(),
  );
  const printed = await app.evaluate(() => process.env.BUILDOSCOPE_TEST_PRINTED ?? '');
  const pdf = Buffer.from(printed, 'base64');
  expect(pagesIn(pdf)).toBe(1);
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 84[12](?:\.\d+)? 59[56]/);

  await told(page, 'Copied', () => page.getByRole('button', { name: 'Copy picture' }).click());

  // What the system would be handed: a drag itself needs a pointer of the system's.
  await app.evaluate(({ BrowserWindow }) => {
    const [contents] = BrowserWindow.getAllWindows()
      .map((window) => window.webContents)
      .filter((each) => !each.getURL().includes('view=slide'));
    if (contents === undefined) throw new Error('no window');
    contents.startDrag = (item) => {
      process.env.BUILDOSCOPE_TEST_DRAGGED = item.file;
    };
  });
  await page.locator('.preview-slide').hover();
  await expect
    .poll(async () => {
      await page.locator('.preview-slide').dispatchEvent('dragstart');
      return app.evaluate(() => process.env.BUILDOSCOPE_TEST_DRAGGED ?? '');
    })
    .toMatch(/slides\.png$/);
  const file = await app.evaluate(() => process.env.BUILDOSCOPE_TEST_DRAGGED ?? '');
  const png = await readFile(file);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
});
