import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeRecord } from '../src/recording/encode.ts';
import { header, machine, runEnd, runStart } from '../src/testing/records.ts';
import { expect, test } from './fixture.ts';
import { recordingsIn } from './recordings.ts';

/** A recording from elsewhere names a folder and commands: both are shown, and run only when confirmed (faults.md 47). */

const program = 'package main\n\nfunc main() { println("ran") }\n';

test('a foreign recording is made again once its folder and commands are confirmed', async ({
  start,
  profile,
  shoot,
}) => {
  const folder = join(profile, 'foreign project');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'main.go'), program);
  await writeFile(join(folder, 'go.mod'), 'module foreign\n\ngo 1.19\n');
  const file = join(profile, 'foreign.buildoscope');
  const conditions = { ...runStart().conditions, environment: { GOGC: '50', GOFLAGS: '-exec=/x' } };
  const command = ['go', 'build', '-ldflags=-s -w', '-o', 'a b', '.'];
  const records = [
    header,
    machine,
    runStart({
      project: 'foreign',
      dir: folder,
      cache: 'mine',
      command,
      conditions,
      label: command.join(' '),
    }),
    runEnd(1000, { exitCode: 0 }),
    { kind: 'end' } as const,
  ];
  await writeFile(file, records.map(encodeRecord).join(''));

  const started = await start({ args: [file] });
  const { page } = started;
  const ask = page.getByRole('button', { name: 'Record again…' });
  const dialog = page.getByRole('dialog', { name: 'Record foreign again' });
  await ask.click();
  await expect(dialog).toContainText(folder);
  await expect(dialog).toContainText("go build '-ldflags=-s -w' -o 'a b' .");
  await expect(dialog).toContainText('my cache · GOGC=50');
  await expect(dialog).toContainText('may not be set here: GOFLAGS');

  await shoot(page, 'record-again');
  await dialog.getByRole('button', { name: 'Only set it up' }).click();
  await expect(page.getByRole('button', { name: /^Project: foreign project/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Side A/ })).toContainText("-o 'a b'");
  expect(await recordingsIn(profile)).toEqual([]);

  await ask.click();
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  // The folder is one that the person has never trusted: that is asked as well.
  const trust = page.getByRole('alertdialog');
  await expect(trust).toContainText(folder);
  expect((await started.state()).activity.kind).toBe('idle');
  await trust.getByRole('button').last().click();
  await expect.poll(async () => (await recordingsIn(profile)).length).toBe(1);
  await started.idle();
  const [again] = await recordingsIn(profile);
  expect(again?.runs.map(({ start: { command: asked }, end }) => [asked, end?.exitCode])).toEqual([
    [command, 0],
  ]);
  expect(again?.runs[0]?.start.conditions.environment).toEqual({ GOGC: '50' });
  await access(join(folder, 'a b'));
  expect(started.complaints).toEqual([]);
});
