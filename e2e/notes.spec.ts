import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { encodeRecord } from '../src/recording/encode.ts';
import { readRecords } from '../src/recording/read.ts';
import { header, machine, modelOf, runEnd, runStart, tool } from '../src/testing/records.ts';
import { expect, test } from './fixture.ts';

/** Notes are part of the recording, and how it was looked at is remembered: both outlast the application. */

const file = (profile: string) => join(profile, 'noted.buildoscope');

test.beforeEach(async ({ profile }) => {
  const records = [
    header,
    machine,
    runStart(),
    ...tool('s1', 100, 500, { package: 'example.com/slow' }),
    ...tool('s2', 520, 900, { package: 'example.com/other' }),
    runEnd(1000, { exitCode: 0 }),
    { kind: 'end' } as const,
  ];
  await writeFile(file(profile), records.map(encodeRecord).join(''));
});

async function keptNotes(profile: string) {
  const { records, damage } = readRecords([await readFile(file(profile), 'utf8')]);
  expect(damage).toBeNull();
  return modelOf(records).runs[0]?.notes ?? [];
}

const pins = (page: Page) => page.getByRole('button', { name: /^Note at/ });
const list = (page: Page) =>
  page.getByRole('complementary', { name: 'Inspector' }).locator('.notes');

test('a note on a tool is pinned, found, changed and removed by keys, and survives a restart', async ({
  start,
  profile,
}) => {
  const first = await start({ args: [file(profile)] });
  const { page } = first;
  await page.getByRole('application').focus();
  await page.keyboard.press('.');
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Pin a note' });
  await expect(dialog).toContainText('compile example.com/slow (side A)');
  await page.keyboard.type('Why so slow?');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(pins(page)).toHaveAccessibleName('Note at 100 ms: Why so slow?');
  expect(await keptNotes(profile)).toMatchObject([{ span: 's1', atMs: 100, text: 'Why so slow?' }]);
  await first.close();

  const { page: again, complaints } = await start({ args: [file(profile)] });
  await expect(pins(again)).toHaveCount(1);
  await again.keyboard.press('/');
  await again.keyboard.type('slow?');
  await expect(again.getByRole('search').getByRole('status')).toContainText('1 note');
  await again.keyboard.press('Enter');
  await expect(pins(again)).toHaveAttribute('data-found', 'true');

  await pins(again).press('Enter');
  const field = again.getByRole('dialog', { name: 'Note' }).getByRole('textbox', { name: 'Text' });
  await field.fill('It waits');
  await field.press('Control+Enter');
  await expect(list(again)).toContainText('It waits');
  await list(again).getByRole('button', { name: 'Remove the note “It waits”' }).click();
  await expect(pins(again)).toHaveCount(0);
  expect(await keptNotes(profile)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a file that is cut off takes no note, and the text stays', async ({ start, profile }) => {
  const whole = await readFile(file(profile), 'utf8');
  await writeFile(file(profile), whole.slice(0, -4));
  const { page } = await start({ args: [file(profile)] });
  await page.getByRole('application').focus();
  await page.keyboard.press('n');
  await page.keyboard.type('kept in the field');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Pin a note' });
  await expect(dialog.getByRole('alert')).toContainText('This recording can’t take notes.');
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toHaveValue('kept in the field');
  expect(await readFile(file(profile), 'utf8')).toBe(whole.slice(0, -4));
});

test('what was shown, folded and hidden is so again after a restart', async ({
  start,
  profile,
}) => {
  const first = await start({ args: [file(profile)] });
  const handle = (page: Page) => page.getByRole('slider', { name: 'Visible part' });
  await first.page.getByRole('application').focus();
  await first.page.keyboard.press('w');
  await first.page.keyboard.press('End');
  await first.page.getByRole('button', { name: 'RAM', exact: true }).click();
  await first.page.getByRole('button', { name: 'compile', exact: true }).click();
  const settings = join(profile, 'data', 'settings.json');
  await expect.poll(() => readFile(settings, 'utf8').catch(() => '')).toContain('"compile"');
  const shown = await handle(first.page).getAttribute('aria-valuetext');
  await first.close();

  const { page } = await start({ args: [file(profile)] });
  await expect(handle(page)).toHaveAttribute('aria-valuetext', shown ?? '');
  const fold = page.getByRole('button', { name: 'RAM', exact: true });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  const kind = page.getByRole('button', { name: 'compile', exact: true });
  await expect(kind).toHaveAttribute('aria-pressed', 'false');
});

test('a source file is shown where it lies; one that is gone is told plainly', async ({
  start,
  profile,
}) => {
  const given = {
    kind: 'tool-files',
    run: 'A1',
    span: 's1',
    atMs: 100,
    dir: profile,
    embedded: false,
    files: [
      ['here.go', 1],
      ['gone.go', 1],
    ],
  } as const;
  const text = await readFile(file(profile), 'utf8');
  const lines = text.split('\n');
  lines.splice(4, 0, encodeRecord({ ...given, files: given.files.map(([a, b]) => [a, b]) }).trim());
  await writeFile(file(profile), lines.join('\n'));
  await writeFile(join(profile, 'here.go'), '');
  const { app, page } = await start({ args: [file(profile)] });
  await app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => {
      process.env.SHOWN_IN_FOLDER = path;
    };
  });
  await page.getByRole('application').focus();
  await page.keyboard.press('.');
  await page.getByRole('button', { name: 'here.go' }).click();
  await expect
    .poll(() => app.evaluate(() => process.env.SHOWN_IN_FOLDER))
    .toBe(join(profile, 'here.go'));
  await page.getByRole('button', { name: 'gone.go' }).click();
  await expect(page.getByRole('alert')).toContainText('is no longer there');
});
