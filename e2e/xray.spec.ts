import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { readPprof } from '../main/xray/read-pprof.ts';
import { stagesOf } from '../src/xray/stages-of.ts';
import { profilesOf } from '../src/xray/tool-profiles.ts';
import { expect, test, told } from './fixture.ts';
import { pressRecord, recordingsIn } from './recordings.ts';

/** X-ray from the switch on the bench to the flame graph and the file for pprof. */

test('hello recorded with X-ray shows what the compiler did', async ({ start, profile, shoot }) => {
  const started = await start();
  const { app, page } = started;
  await page.getByRole('button', { name: /^Side B/ }).click();
  await page.getByRole('button', { name: 'Do not record side B' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: /X-ray/ }).check();
  await pressRecord(page, profile);
  await started.idle();

  const run = (await recordingsIn(profile))[0]?.runs[0];
  if (run === undefined) throw new Error('there is no run');
  const { samples } = stagesOf(profilesOf(run));
  expect(samples).toBeGreaterThan(100);

  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const count = `${samples.toLocaleString('en')} samples`;
  await expect(inspector.getByRole('button', { name: /^whole build/ })).toContainText(count);
  await expect(inspector.getByRole('table', { name: 'whole build' })).toContainText(
    'cmd/compile/internal/types2',
  );

  await inspector.getByRole('button', { name: 'Flame graph…' }).click();
  const dialog = page.getByRole('dialog');
  const graph = dialog.getByRole('application', { name: 'Flame graph of whole build' });
  const search = dialog.getByRole('searchbox', { name: 'Search functions' });
  const back = dialog.getByRole('button', { name: 'Back' });
  await search.fill('SSA.compile');
  await expect(dialog.getByText(/^\d+ functions?, [\d,]+ samples, \d/)).toBeVisible();
  await search.press('Enter');
  await expect(dialog.getByText('cmd/compile/internal/ssa.Compile', { exact: true })).toBeVisible();
  await expect(back).toBeDisabled();

  // Zoomed into, a frame begins at the left edge; its callers stay above it.
  const frame = graph.locator('text', { hasText: /^ssa\.Compile$/ });
  await graph.focus();
  await page.keyboard.press('Enter');
  await expect(back).toBeEnabled();
  await expect(frame).toHaveAttribute('x', '4');
  await expect(graph.locator('text', { hasText: /^ssagen\.Compile$/ })).toHaveAttribute('x', '4');
  await shoot(page, 'flame');
  const axe = await new AxeBuilder({ page }).setLegacyMode(true).include('.dialog').analyze();
  expect(axe.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  // By mouse: a frame that it calls, then back twice.
  const zoomed = await graph.locator('text').allTextContents();
  const inner = await graph.locator('text', { hasText: /^ssa\.regalloc$/ }).boundingBox();
  await page.mouse.click((inner?.x ?? 0) + 3, (inner?.y ?? 0) + 3);
  await expect(graph.locator('text', { hasText: /^ssa\.regalloc$/ })).toHaveAttribute('x', '4');
  await back.click();
  await expect(graph.locator('text')).toHaveText(zoomed);
  await graph.focus();
  await page.keyboard.press('Backspace');
  await expect(back).toBeDisabled();

  await dialog.getByText('Functions', { exact: true }).click();
  await expect(dialog.getByRole('table')).toContainText('cmd/compile/internal/ssa.Compile');
  // The pointer still rests on the button: one Escape closes its tooltip and the dialog.
  await expect(page.locator('.tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const target = join(profile, 'hello.pb.gz');
  await app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, target);
  await told(page, 'The profile was saved.', () =>
    inspector.getByRole('button', { name: 'Save for pprof…' }).click(),
  );
  const { stacks } = await readPprof(await readFile(target));
  expect(stacks.reduce((sum, [, each]) => sum + each, 0)).toBe(samples);
  expect(started.complaints).toEqual([]);
});
