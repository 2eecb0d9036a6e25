import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './fixture.ts';

/** The comparison in the window, on a recording of real builds that the command line makes. */

const runs = 5;

/** The runtime and little more: each side's cache is filled in half the time of hello's. */
const program = 'package main\n\nfunc main() { println("hello") }\n';

async function recordInto(file: string, profile: string): Promise<void> {
  const dir = join(profile, 'project');
  await mkdir(dir);
  await writeFile(join(dir, 'main.go'), program);
  await writeFile(join(dir, 'go.mod'), 'module hello\n\ngo 1.19\n');
  const env = { ...process.env, BUILDOSCOPE_DATA_DIR: join(profile, 'cli'), GOGC: '400' };
  const how = ['--dir', dir, '--cache', 'warm', '--repeat', String(runs)];
  const sides = ['--a', 'go run .', '--b', 'go build -o hello .'];
  const cli = resolve('dist', 'cli', 'cli.cjs');
  await promisify(execFile)(process.execPath, [cli, 'compare', ...how, '--out', file, ...sides], {
    env,
  });
}

test('repeated runs are compared: statements, verdict, every run, what is stored where', async ({
  start,
  profile,
  shoot,
}) => {
  const file = join(profile, 'repeated.buildoscope');
  await recordInto(file, profile);
  const { page, complaints } = await start({ args: [file] });
  const inspector = page.getByRole('complementary', { name: 'Inspector' });

  await expect(inspector.getByRole('heading', { name: 'What this shows' })).toBeVisible();
  const sentences = inspector.getByRole('listitem').filter({ hasText: 'See:' });
  await expect.poll(() => sentences.count()).toBeGreaterThanOrEqual(2);
  expect(await sentences.count()).toBeLessThanOrEqual(4);
  await expect(inspector).toContainText(/Neither side compiled anything: all \d+ packages/);
  await inspector.getByRole('button', { name: 'See: packages built' }).click();
  await expect(inspector.getByRole('row', { name: /^packages built/ })).toBeInViewport();
  await expect(inspector).toContainText(`Medians of ${runs} runs a side, with their 95`);
  await expect(inspector).toContainText(/In wall time: (.+ times slower|no difference seen)/);

  await inspector.getByRole('button', { name: 'Show the whole comparison' }).click();
  const view = page.getByRole('region', { name: 'The sides compared' });
  const run = view.getByRole('row', { name: /^run/ });
  await expect(run).toContainText('none');
  await expect(run).toContainText('only A:');
  await expect(view.getByRole('row', { name: /^packages from the cache/ })).toContainText(
    'the same in every run',
  );
  await expect(view.getByRole('row', { name: /^permanent executable/ })).toContainText('./hello');

  const ofA = view.getByRole('slider', { name: /^wall time, A:/ });
  await expect(ofA).toHaveAttribute('aria-valuemax', String(runs));
  await ofA.focus();
  for (let run = 1; run < runs; run++) await page.keyboard.press('ArrowRight');
  await expect(ofA).toHaveAttribute('aria-valuetext', /^A5: /);
  await page.keyboard.press('ArrowLeft');
  await expect(ofA).toHaveAttribute('aria-valuetext', /^A4: /);
  // A dot may lie under another one, so that no place of it is surely its own.
  await view
    .getByRole('slider', { name: /^link, B:/ })
    .locator('[data-run="B2"]')
    .dispatchEvent('click');
  await expect(view.getByRole('slider', { name: /^wall time, B:/ })).toHaveAttribute(
    'aria-valuetext',
    /^B2: /,
  );
  await shoot(page, 'comparison');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual(
    [],
  );

  await page.evaluate(() =>
    window.buildoscope.request('settings:change', { language: 'ru', theme: 'dark' }),
  );
  const russian = page.getByRole('region', { name: 'Сравнение сторон' });
  await expect(russian.getByRole('row', { name: /^пакетов из кэша/ })).toContainText(
    'одинаково во всех прогонах',
  );
  await expect(page.getByText('Ни одна сторона ничего не компилировала')).toBeVisible();
  await shoot(page, 'comparison-ru');

  // The run that was chosen at its dot is the one that the timeline draws.
  await russian.getByRole('button', { name: 'Назад к временной шкале' }).click();
  await expect(page.getByRole('combobox', { name: 'Показанный прогон стороны A' })).toHaveValue(
    'A4',
  );
  expect(complaints).toEqual([]);
});
