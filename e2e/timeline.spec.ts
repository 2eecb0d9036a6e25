import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { encodeRecord } from '../src/recording/encode.ts';
import type { RecordingRecord } from '../src/recording/records.ts';
import { header, machine, runEnd, runStart, sample, tool } from '../src/testing/records.ts';
import { expect, test } from './fixture.ts';

/** Moving, finding and selecting in the timeline, on a recording whose figures are known. */

function recording(): string {
  const records: RecordingRecord[] = [header, machine, runStart({ requestedHz: 50 })];
  for (let index = 0; index < 20; index++) {
    const name = index === 7 ? 'net/http' : `example.com/part${index}`;
    records.push(...tool(`s${index}`, index * 50, index * 50 + 40, { package: name }));
  }
  for (let atMs = 20; atMs <= 1000; atMs += 20) {
    const moved = { readBytes: 100, writtenBytes: 200, diskReadBytes: 0, diskWrittenBytes: 200 };
    records.push(
      sample(atMs, 20, { cpuMs: { compile: 15 }, rssBytes: { compile: 5e6 }, ...moved }),
    );
  }
  const counted = { readBytes: 1e6, writtenBytes: 2e6, diskReadBytes: 0, diskWrittenBytes: 2e6 };
  const tree = { userMs: 900, systemMs: 100, peakRssBytes: 5e6, ...counted };
  records.push(runEnd(1000, { tree, exitCode: 0, observer: { cpuMs: 30, probeMs: 20 } }));
  records.push({ kind: 'end' });
  return records.map(encodeRecord).join('');
}

const visible = (page: Page) => page.getByRole('slider', { name: 'Visible part' });

test.beforeEach(async ({ profile }) => {
  await writeFile(join(profile, 'known.buildoscope'), recording());
});

test('keys and the minimap move the view, and Backspace brings it back', async ({
  start,
  profile,
}) => {
  const { page } = await start({ args: [join(profile, 'known.buildoscope')] });
  const text = () => visible(page).getAttribute('aria-valuetext');
  await expect(visible(page)).toBeVisible();
  const all = await text();
  await page.keyboard.press('w');
  await expect.poll(text).not.toBe(all);
  const zoomed = await text();
  await visible(page).focus();
  await page.waitForTimeout(600);
  await page.keyboard.press('End');
  await expect.poll(text).not.toBe(zoomed);
  await page.keyboard.press('Backspace');
  await expect.poll(text).toBe(zoomed);
  await page.keyboard.press('0');
  await expect.poll(text).toBe(all);
});

test('the search counts, steps, and ends', async ({ start, profile }) => {
  const { page, complaints } = await start({ args: [join(profile, 'known.buildoscope')] });
  await expect(visible(page)).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('net/http');
  const search = page.getByRole('search');
  await expect(search.getByRole('status')).toHaveText('1 package, 1 process, 0 files');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText(
    'compile net/http',
  );
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  expect(complaints).toEqual([]);
});

test('a range over the whole run has the figures of its summary', async ({ start, profile }) => {
  const { page } = await start({ args: [join(profile, 'known.buildoscope')] });
  await expect(visible(page)).toBeVisible();
  const box = await page.locator('.tl-axis .tl-plot').boundingBox();
  if (box === null) throw new Error('the axis is not shown');
  await page.mouse.move(box.x, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + 8, { steps: 5 });
  await page.mouse.up();
  const range = page.getByRole('region', { name: 'Selected range' });
  const row = range.getByRole('row', { name: /^A/ });
  for (const figure of ['1.00 s', '980 ms', '5 MB', '1 MB', '2 MB', '20 compiled']) {
    await expect(row).toContainText(figure);
  }
  await page.keyboard.press('Escape');
  await expect(range).toBeHidden();
});

test('a kind is hidden and shown by its button, ? lists the keys', async ({ start, profile }) => {
  const { page } = await start({ args: [join(profile, 'known.buildoscope')] });
  const kind = page.getByRole('button', { name: 'compile', exact: true });
  await expect(kind).toHaveAttribute('aria-pressed', 'true');
  await kind.click();
  await expect(kind).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys and mouse' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
