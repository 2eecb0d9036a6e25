import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { encodeRecord } from '../src/recording/encode.ts';
import type { RecordingRecord } from '../src/recording/records.ts';
import { header, machine, runEnd, runStart, sample, tool } from '../src/testing/records.ts';
import { expect, test } from './fixture.ts';
import { pressRecord } from './recordings.ts';

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

test('the search counts, steps to what the inspector then tells of, and ends', async ({
  start,
  profile,
}) => {
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
  // The inspector tells of it what the recording does: the eighth tool ran from 350 to 390 ms.
  const tool = page.getByRole('region', { name: 'Selected tool' });
  for (const figure of ['350 ms', '40 ms']) await expect(tool).toContainText(figure);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  expect(complaints).toEqual([]);
});

test('a range over the whole run has the figures of its summary; a kind is hidden; ? lists the keys', async ({
  start,
  profile,
}) => {
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

  const kind = page.getByRole('button', { name: 'compile', exact: true });
  await expect(kind).toHaveAttribute('aria-pressed', 'true');
  await kind.click();
  await expect(kind).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys and mouse' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('wheel, drag and keys change what is visible, and nothing else', async ({
  start,
  profile,
}) => {
  const { page } = await start({ args: [join(profile, 'known.buildoscope')] });
  await expect(visible(page)).toBeVisible();
  const text = () => visible(page).getAttribute('aria-valuetext');
  const side = page.getByRole('region', { name: 'Side A' });
  const header = await side.locator('header').innerText();
  const names = await side.getByRole('group').evaluateAll((all) => all.map((e) => e.ariaLabel));
  const all = await text();
  const plot = await page.getByRole('group', { name: /^CPU/ }).locator('.tl-plot').boundingBox();
  if (plot === null) throw new Error('the CPU track is not shown');
  const y = plot.y + plot.height / 2;
  await page.mouse.move(plot.x + plot.width / 2, y);
  await page.mouse.wheel(0, -400);
  await expect.poll(text).not.toBe(all);
  const zoomed = await text();
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width / 4, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(text).not.toBe(zoomed);
  // Once it has settled, all is drawn for the view: nothing is stretched any more.
  await expect(page.locator('.tl-stretched[style*="transform"]')).toHaveCount(0);
  expect(await side.locator('header').innerText()).toBe(header);
  expect(
    await side.getByRole('group').evaluateAll((every) => every.map((e) => e.ariaLabel)),
  ).toEqual(names);
  await expect(page.getByRole('region', { name: 'Selected range' })).toBeHidden();
  await page.keyboard.press('0');
  await expect.poll(text).toBe(all);

  // By keys and the minimap as well, and Backspace brings it back.
  await page.keyboard.press('w');
  await expect.poll(text).not.toBe(all);
  await visible(page).focus();
  const zoomedByKey = await text();
  await page.keyboard.press('0');
  await expect.poll(text).toBe(all);
  await page.keyboard.press('Backspace');
  await expect.poll(text).toBe(zoomedByKey);
  await page.keyboard.press('End');
  await expect.poll(text).not.toBe(zoomedByKey);
});

test('the values of a track are a table that can be sorted', async ({ start, profile }) => {
  const { page, complaints } = await start({ args: [join(profile, 'known.buildoscope')] });
  await expect(visible(page)).toBeVisible();
  await page.getByRole('button', { name: 'Values as a table: Tools' }).click();
  const dialog = page.getByRole('dialog', { name: /^Tools, run A1/ });
  await expect(dialog).toContainText('20 rows');
  await expect(dialog.getByRole('row').nth(1)).toContainText('example.com/part0');
  await dialog.getByRole('button', { name: 'start' }).click();
  await expect(dialog.getByRole('columnheader', { name: 'start' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(dialog.getByRole('row').nth(1)).toContainText('example.com/part19');
  await dialog.getByRole('button', { name: 'Copy as text' }).click();
  await expect(dialog).toContainText('Copied');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(complaints).toEqual([]);
});

test('while recording the view follows until it is moved, and again after one click', async ({
  start,
  profile,
}) => {
  const { page, idle } = await start();
  // It runs until it is stopped, however long it takes to look at it.
  await page.getByRole('button', { name: /^Project:/ }).click();
  await page.getByRole('menuitemradio', { name: /^server/ }).click();
  await page.getByRole('radio', { name: 'my cache', exact: true }).press('Space');
  await pressRecord(page, profile);
  await expect(visible(page)).toBeVisible();
  const text = () => visible(page).getAttribute('aria-valuetext');
  const time = page.getByRole('region', { name: 'Side A' }).locator('.tl-figures dd').first();
  const follow = page.getByRole('button', { name: /^Follow/ });
  await expect(follow).toBeDisabled();
  const first = await text();
  await expect.poll(text).not.toBe(first);
  await page.locator('.tl-viewport').focus();
  await page.keyboard.press('w');
  await expect(follow).toBeEnabled();
  const chosen = await text();
  const before = await time.innerText();
  await expect.poll(() => time.innerText()).not.toBe(before);
  expect(await text()).toBe(chosen);
  await follow.click();
  await expect(follow).toBeDisabled();
  await expect.poll(text).not.toBe(chosen);
  await page.getByRole('button', { name: 'Stop' }).click();
  await idle();
});
