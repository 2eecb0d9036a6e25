import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { readRecords } from '../src/recording/read.ts';
import { expect, test, told } from './fixture.ts';

const fixture = join(import.meta.dirname, '../src/recording/fixtures/v1/webhello.buildoscope');

/** Answers the next dialog for a file with this path. */
function saveTo(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

function chooseInMenu(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ Menu }, item) => {
    Menu.getApplicationMenu()?.getMenuItemById(item)?.click();
  }, id);
}

test('a JSON document from the menu is opened as the same recording', async ({
  start,
  profile,
}) => {
  const { app, page, close, complaints } = await start({ args: [fixture] });
  await expect(page.locator('.comparison')).toBeVisible();
  const document = join(profile, 'shared.json');
  await saveTo(app, document);
  await told(page, 'Exported: shared.json', () => chooseInMenu(app, 'export-json'));
  const figures = await page.locator('.comparison').innerText();
  const { records, damage } = readRecords([await readFile(document, 'utf8')]);
  expect(damage).toBeNull();
  expect(records).toHaveLength(readRecords([await readFile(fixture, 'utf8')]).records.length);
  await close();

  const again = await start({ args: [document] });
  await expect(again.page.locator('.comparison')).toHaveText(figures, { useInnerText: true });
  // Saved, it is a recording like all others.
  const copy = join(profile, 'copy.buildoscope');
  await saveTo(again.app, copy);
  await chooseInMenu(again.app, 'menu.save-copy');
  await expect.poll(() => readdir(profile)).toContain('copy.buildoscope');
  expect((await readFile(copy, 'utf8')).startsWith('{"kind":"header"')).toBe(true);
  expect([...complaints, ...again.complaints]).toEqual([]);
});

test('the comparison is copied as a table; a file that can’t be written is told in plain words', async ({
  start,
  profile,
}) => {
  const { app, page } = await start({ args: [fixture] });
  await expect(page.locator('.comparison')).toBeVisible();
  await told(page, 'The table was copied.', () => chooseInMenu(app, 'menu.copy-table'));
  const text = await app.evaluate(({ clipboard }) => clipboard.readText());
  await app.evaluate(({ clipboard }) => clipboard.clear());
  await page.getByRole('button', { name: 'Copy table' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text);
  expect(text.split('\r\n')[1]).toMatch(/^wall time\t[\d.]+\Ds/);

  await saveTo(app, join(profile, `${'x'.repeat(300)}.md`));
  await chooseInMenu(app, 'export-markdown');
  await expect(page.getByText('The system refuses this name.')).toBeVisible();
});

test('the library exports a recording that is not shown', async ({ start, profile }) => {
  const library = join(profile, 'data', 'recordings');
  await mkdir(library, { recursive: true });
  await copyFile(fixture, join(library, 'one.buildoscope'));
  const { app, page } = await start();
  const target = join(profile, 'one.csv.zip');
  await saveTo(app, target);
  await page.getByRole('button', { name: 'Recordings' }).click();
  await page.getByRole('button', { name: 'Export “one”' }).click();
  await told(page, 'Exported: one.csv.zip', () =>
    page.getByRole('menuitem', { name: 'CSV tables in one archive' }).click(),
  );
  expect((await readFile(target)).subarray(0, 2).toString()).toBe('PK');
});
