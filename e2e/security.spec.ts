import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, runRequest, test } from './fixture.ts';

/** What faults.md promises of projects, files and the page, tried on the running application. */

test('a project is not executed before the person trusts it', async ({ started, profile }) => {
  const { page } = started;
  const folder = join(profile, 'foreign');
  await mkdir(folder);
  await writeFile(join(folder, 'go.mod'), 'module foreign\n\ngo 1.19\n');
  await writeFile(join(folder, 'main.go'), 'package main\n\nfunc main() {}\n');
  const answer = await page.evaluate(
    async ([path, wanted]) => {
      const opened = await window.buildoscope.request('project:open-dropped', { path });
      if (!opened.ok || opened.value === 'recording') return 'not opened';
      const started = await window.buildoscope.request('record:start', {
        projectId: opened.value.id,
        ...wanted,
      });
      return started.ok ? 'started' : started.problem.code;
    },
    [folder, runRequest('cold')] as const,
  );
  expect(answer).toBe('not-trusted');
  expect((await started.state()).activity.kind).toBe('idle');
});

test('a file that is opened is checked, and what is no recording is refused in words', async ({
  start,
  profile,
}) => {
  const file = join(profile, 'x.buildoscope');
  await writeFile(file, `{"kind":"header","format":"buildoscope","version":99}\n`);
  const { page } = await start({ args: [file] });
  await expect(page.getByText('newer Buildoscope').first()).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain('"version":99');
});

test('nothing of React, Recharts or Base UI offends the policy', async ({ started }) => {
  const { page, complaints } = started;
  // From the page's first line on.
  await page.reload();
  await page.getByRole('button', { name: /recordings/i }).click();
  // Dialogs are loaded when the first one is asked for.
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /hello/ }).first().click();
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'hidden' });
  await page
    .locator('.segmented label')
    .filter({ hasText: /^warm$/ })
    .first()
    .hover();
  await page.locator('.tooltip').waitFor();
  expect(complaints).toEqual([]);
});
