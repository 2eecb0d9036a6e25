import type { Page } from '@playwright/test';
import { summarize } from '../src/summary/summary.ts';
import type { RecordingModel } from '../src/timeline/model.ts';
import { expect, type Started, test } from './fixture.ts';
import { chooseRecipe, pressRecord, recordingsIn } from './recordings.ts';

/** The product's main path: two real builds are recorded, watched, read, closed and opened again. */

async function onlyRecording(profile: string): Promise<RecordingModel> {
  const [only, ...more] = await recordingsIn(profile);
  if (only === undefined || more.length > 0) throw new Error(`${more.length + 1} recordings`);
  expect(only.finished).toBe(true);
  return only;
}

/** What the window says of both sides, as a screen reader would hear it. */
async function saidOfSides(page: Page): Promise<readonly string[]> {
  const sides: string[] = [];
  for (const name of ['Side A', 'Side B']) {
    const side = page.getByRole('region', { name });
    await expect(side).toBeVisible();
    sides.push(await side.ariaSnapshot());
  }
  return sides;
}

/** The same, once two looks find it alike: figures come in and labels find their places one by one. */
async function shownSides(page: Page): Promise<readonly string[]> {
  let seen: readonly string[] = [];
  await expect
    .poll(async () => {
      const before = seen.join();
      seen = await saidOfSides(page);
      return seen.join() === before;
    })
    .toBe(true);
  return seen;
}

/** Which of these entries of the menu bar can be chosen. */
function enabledIn({ app }: Started, ids: readonly string[]): Promise<readonly string[]> {
  return app.evaluate(
    ({ Menu }, wanted) =>
      wanted.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled === true),
    ids,
  );
}

async function chooseExample(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Project:/ }).click();
  await page.getByRole('menuitemradio', { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^Project: ${name}`) })).toBeVisible();
}

/** The build cache that the tests have in common: only the first of them finds it empty. */
async function useOwnCache(page: Page, name = 'my cache'): Promise<void> {
  await page.getByRole('radio', { name, exact: true }).press('Space');
}

async function withoutSideB({ page }: Started): Promise<void> {
  await page.getByRole('button', { name: /^Side B/ }).click();
  await page.getByRole('button', { name: 'Do not record side B' }).click();
  await page.keyboard.press('Escape');
}

test('go run and go build of hello are recorded, compared, saved and opened again', async ({
  start,
  profile,
  shoot,
}) => {
  const first = await start();
  const { page } = first;
  await chooseRecipe(page, 'run-against-build');
  await pressRecord(page, profile);
  // It draws itself while it works: the first phases are there long before the end.
  await expect(page.getByRole('region', { name: 'Side A' })).toContainText('recording');
  await shoot(page, 'live');
  const changing = ['menu.new-recording', 'menu.stop', 'menu.open-recording'];
  expect(await enabledIn(first, changing)).toEqual(['menu.stop']);
  await first.idle();
  await expect
    .poll(() => enabledIn(first, changing))
    .toEqual(['menu.new-recording', 'menu.open-recording']);
  // What is found out after the command's end, the cached packages among it, comes last.
  await expect(page.getByRole('region', { name: 'Side B' })).toContainText('cached');
  const sides = await shownSides(page);
  await shoot(page, 'recorded');

  const model = await onlyRecording(profile);
  const [run, build] = model.runs.map(summarize);
  expect(run?.phases.map(({ phase }) => phase)).toEqual(
    expect.arrayContaining(['load', 'compile', 'link', 'run']),
  );
  // The program is run after its build as well, so that both sides do the same work.
  expect(build?.phases.map(({ phase }) => phase)).toEqual(
    expect.arrayContaining(['load', 'compile', 'link', 'run']),
  );
  expect(
    model.runs.map((each) => each.spans.filter(({ start }) => start.tool === 'program').length),
  ).toEqual([1, 1]);
  expect(model.runs[1]?.start.conditions.thenRun).toHaveLength(1);
  expect(sides[0]).toMatch(/load .*compile · \d+ packages.*link.*run/);
  expect(sides[0]).toMatch(/Life of the executable.*created.*started.*deleted/);
  expect(sides[1]).toMatch(/Life of the executable.*created.*moved to \.\/hello.*stays/);
  expect(build?.leftBehind.project).toEqual(['hello']);
  expect(run?.leftBehind.project).toEqual([]);

  const table = page.getByRole('complementary', { name: 'Inspector' }).getByRole('table').first();
  await expect(table.getByRole('row', { name: /^packages built/ })).toContainText(
    String(run?.packages.built),
  );
  const left = page.locator('#left-behind');
  await expect(left).toContainText(/A1.*nothing.*B1.*\.\/hello/s);
  expect(first.complaints).toEqual([]);
  await first.close();

  const second = await start();
  await second.page.getByRole('button', { name: 'Recordings' }).click();
  await second.page.getByRole('dialog').getByRole('button', { name: /hello/ }).first().click();
  await expect.poll(() => saidOfSides(second.page)).toEqual(sides);
});

test('a program that asks is answered in the window', async ({ started, profile }) => {
  const { page } = started;
  await chooseExample(page, 'asks');
  await useOwnCache(page);
  await withoutSideB(started);
  await pressRecord(page, profile);
  const input = page.getByRole('textbox', { name: 'Input for the program' });
  await expect(page.getByRole('region', { name: 'Output' })).toContainText('name');
  await input.fill('Гофер');
  await input.press('Enter');
  await input.fill('42');
  await input.press('Enter');
  await started.idle();
  await expect(page.getByRole('region', { name: 'Output' })).toContainText('Гофер');
  const model = await onlyRecording(profile);
  expect(model.runs[0]?.end?.exitCode).toBe(0);
  expect(model.runs[0]?.output.some(({ stream }) => stream === 'input')).toBe(true);
});

test('a compile error is told in words, with its file and line', async ({
  started,
  profile,
  shoot,
}) => {
  const { page } = started;
  await chooseExample(page, 'fails');
  await useOwnCache(page);
  await withoutSideB(started);
  await pressRecord(page, profile);
  await started.idle();
  await expect(page.getByRole('region', { name: 'Output' })).toContainText(/price\.go:17/);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText(
    /did not compile|compile error/i,
  );
  await shoot(page, 'compile-error');
});

test.describe('in Russian, dark', () => {
  test.use({ language: 'ru', theme: 'dark' });

  test('the server example runs until it is stopped', async ({ started, profile, shoot }) => {
    const { page } = started;
    await page.getByRole('button', { name: /^Проект:/ }).click();
    await page.getByRole('menuitemradio', { name: /^server/ }).click();
    await useOwnCache(page, 'мой кэш');
    await pressRecord(page, profile, 'ru');
    await expect(page.getByRole('region', { name: 'Вывод' })).toContainText('127.0.0.1');
    await page.getByRole('button', { name: 'Остановить' }).click();
    await started.idle();
    await shoot(page, 'stopped-ru-dark');
    const model = await onlyRecording(profile);
    // Stopping ends the whole recording: side B is not started.
    expect(model.runs).toHaveLength(1);
    expect(model.runs[0]?.end?.stopped).toBe('asked');
    expect(model.finished).toBe(true);
  });
});
