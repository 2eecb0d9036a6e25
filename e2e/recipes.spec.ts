import { join } from 'node:path';
import type { Language } from '../src/i18n/languages.ts';
import type { RecipeId } from '../src/recipes/catalogue.ts';
import { mostAtOnce } from '../src/timeline/concurrency.ts';
import type { RunModel } from '../src/timeline/model.ts';
import { expect, type Started, test } from './fixture.ts';
import { chooseRecipe, pressRecord, runsOf } from './recordings.ts';

/**
 * Each recipe: one click sets the sides up, Record records them, and the recording shows what it is about.
 * `run-against-build` is the one that record.spec.ts records, `cgo-on-off` that of comparison.spec.ts.
 */

type Fixtures = Pick<Parameters<Parameters<typeof test>[2]>[0], 'start' | 'profile' | 'shoot'>;

interface How {
  readonly language?: Language;
  /** Stop as soon as side B is being recorded: what it is recorded with is known by then. */
  readonly stopInB?: boolean;
}

async function recordRecipe(
  { page, idle }: Started,
  profile: string,
  recipe: RecipeId,
  { language = 'en', stopInB = false }: How = {},
) {
  await chooseRecipe(page, recipe, language);
  await pressRecord(page, profile, language);
  if (stopInB) {
    const sideB = page.getByRole('region', { name: 'Side B' });
    await expect(sideB).toContainText('recording', { timeout: 0 });
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
  }
  await idle();
  for (const side of ['A', 'B']) {
    await expect(
      page.getByRole('region', { name: new RegExp(`(?:Side|Сторона) ${side}`) }),
    ).toBeVisible();
  }
}

const built = (run: RunModel | undefined) =>
  run?.packages.filter((each) => each.built).length ?? -1;
const readFromDisk = (run: RunModel | undefined) => run?.end?.tree.diskReadBytes ?? 0;

/** Starts the application and gives what records a recipe and reads what it recorded, all of it well. */
async function bench({ start, profile, shoot }: Fixtures) {
  // What is installed goes into a folder of the test's own.
  const gobin = join(profile, 'gobin');
  const started = await start({ env: { GOBIN: gobin } });
  const record = async (id: RecipeId, how: How = {}) => {
    await recordRecipe(started, profile, id, how);
    await shoot(started.page, id);
    const runs = await runsOf(profile, id);
    const whole = how.stopInB === true ? runs.slice(0, 1) : runs;
    expect(whole.map(({ end }) => end?.exitCode)).toEqual(whole.map(() => 0));
    return runs;
  };
  return { started, record, gobin };
}

test('recipes on hello: cache, disk and edit', async ({ start, profile, shoot }) => {
  const { started, record } = await bench({ start, profile, shoot });
  const { page } = started;

  const [cold, warm] = await record('cold-against-warm');
  expect(built(cold)).toBeGreaterThan(10);
  expect(built(warm)).toBe(0);

  // The same command, so that its warm cache needs no second cold build.
  if ((await started.state()).coldDisk.available) {
    const [evicted, kept] = await record('cold-disk-against-warm-disk');
    expect([built(evicted), built(kept)]).toEqual([0, 0]);
    expect(readFromDisk(evicted)).toBeGreaterThan(readFromDisk(kept));
  }

  const [same, edited] = await record('after-own-edit');
  expect([built(same), built(edited)]).toEqual([0, 1]);
  expect(edited?.start.conditions.edit).toBe('main.go');

  await page.getByRole('button', { name: 'Recipes', exact: true }).click();
  const unfit = page.getByRole('menuitemradio', {
    name: /^after editing one file: that all import/,
  });
  await expect(unfit).toBeDisabled();
  await expect(unfit).toContainText('a single package');
  expect(started.complaints).toEqual([]);
});

test('recipes on hello: places and cores', async ({ start, profile, shoot }) => {
  const { started, record, gobin } = await bench({ start, profile, shoot });

  const places = await record('three-drop-off-points');
  expect(places.map(({ leftBehind }) => leftBehind?.project)).toEqual([[], ['hello'], []]);
  expect(places.map(({ leftBehind }) => leftBehind?.gobin)).toEqual([
    [],
    [],
    [join(gobin, 'hello')],
  ]);

  const [one, all] = await record('one-core-against-all', { stopInB: true });
  expect(all?.end?.stopped).toBe('asked');
  expect(one?.start.conditions.environment).toEqual({ GOMAXPROCS: '1' });
  expect(all?.start.conditions.environment).toEqual({});
  expect(mostAtOnce(one?.spans.flatMap(({ end }) => end ?? []) ?? [])).toBe(1);
  expect(started.complaints).toEqual([]);
});

test.describe('in Russian, dark', () => {
  test.use({ language: 'ru', theme: 'dark' });

  test('the third time, and what an edit reaches', async ({ started, profile, shoot }) => {
    const { page } = started;
    await recordRecipe(started, profile, 'first-second-third', { language: 'ru' });
    await expect(page.getByRole('region', { name: 'Сторона C' })).toBeVisible();
    await shoot(page, 'first-second-third-ru');
    const times = await runsOf(profile, 'first-second-third');
    expect(times.map(({ start }) => start.label)).toEqual([
      'первый раз',
      'второй раз',
      'третий раз',
    ]);
    expect(built(times[0])).toBeGreaterThan(10);
    expect(times.slice(1).map(built)).toEqual([0, 0]);

    await page.getByRole('button', { name: /^Проект:/ }).click();
    await page.getByRole('menuitemradio', { name: /^notekeeper/ }).click();
    await recordRecipe(started, profile, 'after-shared-edit', { language: 'ru' });
    await shoot(page, 'after-shared-edit-ru');
    const [own, shared] = await runsOf(profile, 'after-shared-edit');
    expect(built(own)).toBe(1);
    expect(built(shared)).toBeGreaterThan(1);
    expect(started.complaints).toEqual([]);
  });
});
