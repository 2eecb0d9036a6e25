import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Started, test } from './fixture.ts';
import { chooseRecipe, pressRecord, runsOf } from './recordings.ts';

/**
 * Two real sides, those of the recipe on cgo, looked at in every way, while they are recorded and afterwards;
 * and in every view axe finds nothing serious, dark and light.
 */

async function setTheme({ page }: Started, theme: 'dark' | 'light'): Promise<void> {
  await page.evaluate((change) => window.buildoscope.request('settings:change', change), { theme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
}

const dialogs = '.dialog, .popup:not(.tooltip)';

/**
 * The serious violations of what is on show; in the light theme only what colours can change. Where a dialog
 * or a popover is open, of it alone: what is behind it was looked at without it.
 */
async function violations(started: Started): Promise<readonly string[]> {
  const found: string[] = [];
  const isCovered = (await started.page.locator(dialogs).count()) > 0;
  for (const theme of ['dark', 'light'] as const) {
    await setTheme(started, theme);
    // Guards hold the focus inside a dialog: they hand it on at once, so nobody rests on them.
    const axe = new AxeBuilder({ page: started.page })
      .setLegacyMode(true)
      .exclude('[data-base-ui-focus-guard]');
    if (isCovered) axe.include(dialogs);
    const result = await (theme === 'dark' ? axe : axe.withRules(['color-contrast'])).analyze();
    for (const { id, impact, nodes } of result.violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      found.push(...nodes.map((node) => `${theme}: ${id}: ${node.html.slice(0, 200)}`));
    }
  }
  return found;
}

const layout = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const readOut = (page: Page) => page.getByTestId('read-out');

async function chooseZero(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Common zero' }).click();
  await page.getByRole('option', { name, exact: true }).click();
}

async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('two sides are recorded, aligned, overlaid and subtracted, and every view is accessible', async ({
  start,
  profile,
  shoot,
}) => {
  const started = await start();
  const { page, complaints } = started;
  const timeline = page.getByRole('application');

  await test.step('empty, dialogs and popovers', async () => {
    expect(await violations(started)).toEqual([]);
    for (const name of ['Settings', 'Recordings', /^Side A/, /^Project:/]) {
      await page.getByRole('button', { name }).click();
      await page.locator(dialogs).waitFor();
      expect(await violations(started)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.locator(dialogs)).toHaveCount(0);
    }
  });

  await test.step('live: a note, and the finished side behind the other', async () => {
    await chooseRecipe(page, 'cgo-on-off');
    await pressRecord(page, profile);
    await expect(page.getByRole('region', { name: 'Side A' })).toContainText('recording');
    await timeline.focus();
    await page.keyboard.press('n');
    await page.keyboard.type('while it runs');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: /^Note at .*while it runs/ })).toBeVisible();
    const ghost = page.getByRole('button', { name: 'A as a line' });
    await expect(ghost).toHaveAttribute('aria-pressed', 'true', { timeout: 0 });
    await expect(page.getByRole('region', { name: 'Side B' }).locator('.tl-ghost')).toHaveCount(3);
    await ghost.press('Enter');
    await expect(page.locator('.tl-ghost')).toHaveCount(0);
    await shoot(page, 'race');
    expect(await violations(started)).toEqual([]);
    await started.idle();
  });

  await test.step('what the recipe asked for was recorded', async () => {
    const runs = await runsOf(profile, 'cgo-on-off');
    expect(
      runs.map(({ start: { verb, cache, conditions } }) => [verb, cache, conditions.environment]),
    ).toEqual([
      ['build', 'cold', { CGO_ENABLED: '1' }],
      ['build', 'cold', { CGO_ENABLED: '0' }],
    ]);
    expect(runs.map(({ start }) => start.environment.CGO_ENABLED)).toEqual(['1', '0']);
    expect(runs.map(({ end }) => end?.exitCode)).toEqual([0, 0]);
  });

  await test.step('finished, with a tool selected', async () => {
    await expect(page.getByRole('region', { name: 'Side B' })).toContainText('exit 0');
    await timeline.focus();
    await pressAll(page, ['.', '.', '.']);
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('compile');
    await pressAll(page, ['[', ']']);
    expect(await violations(started)).toEqual([]);
    await pressAll(page, ['Escape', 'Escape']);
    for (const key of ['?', 'n']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      expect(await violations(started)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });

  await test.step('overlaid on the link as zero', async () => {
    await layout(page, 'Overlaid').press('Space');
    const overlay = page.getByRole('region', { name: 'All sides overlaid' });
    await expect(overlay.locator('.tl-line')).toHaveCount(2 + 2 + 4);
    await overlay.getByRole('button', { name: 'Values as a table: CPU' }).press('Enter');
    await page
      .getByRole('dialog', { name: /^CPU, run A1/ })
      .getByRole('radio', { name: 'B' })
      .press('Space');
    await expect(page.getByRole('dialog', { name: /^CPU, run B1/ })).toBeVisible();
    expect(await violations(started)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await chooseZero(page, 'Zero: link');
    const handle = page.getByRole('slider', { name: 'Visible part' });
    await expect(handle).toHaveAttribute('aria-valuetext', /^-/);
    // The link begins at zero on both sides: right after it both are linking.
    await page.locator('.tl-axis .tl-plot').hover();
    await timeline.focus();
    const phase = readOut(page).getByRole('row', { name: /^Phase/ });
    await expect
      .poll(async () => {
        // Where it lies is looked up each time: the view may still have been on its way there.
        const zero = await page.locator('.tl-zero-line').boundingBox();
        if (zero === null) return null;
        await page.mouse.move(zero.x + 3, zero.y + 150);
        return phase.getByRole('cell').allTextContents();
      })
      .toEqual(['link', 'link']);
    expect(await violations(started)).toEqual([]);
  });

  await test.step('a moment that a side has not', async () => {
    await chooseZero(page, 'Zero: program start');
    for (const side of ['A', 'B'])
      await expect(page.getByText(`Side ${side} started no program`)).toBeVisible();
    await chooseZero(page, 'Zero: start');
    await expect(page.getByText('started no program')).toHaveCount(0);
  });

  await test.step('the difference, and the packages that make it', async () => {
    await layout(page, 'Difference').press('Space');
    const difference = page.getByRole('region', {
      name: 'What side B used more or less than side A',
    });
    await expect(difference.getByRole('group')).toHaveCount(4);
    const packages = difference.getByRole('table', { name: /^Packages by what/ });
    await difference.getByRole('button', { name: /^Show \d+ more/ }).click();
    await expect(packages.getByRole('row', { name: /^link / })).toHaveCount(1);
    await packages.getByRole('row').nth(1).getByRole('button').first().press('Enter');
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('took');
    expect(await violations(started)).toEqual([]);
    await layout(page, 'Side by side').press('Space');
    await expect(page.getByRole('region', { name: 'Side A' })).toBeVisible();
  });
  expect(complaints).toEqual([]);
});
