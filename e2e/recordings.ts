import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { catalogue } from '../src/i18n/catalogue.ts';
import type { Language } from '../src/i18n/languages.ts';
import type { RecipeId } from '../src/recipes/catalogue.ts';
import { readRecords } from '../src/recording/read.ts';
import { emptyModel, fold, type RecordingModel, type RunModel } from '../src/timeline/model.ts';

/** Sets the bench up by a recipe, as one click does it. */
export async function chooseRecipe(
  page: Page,
  recipe: RecipeId,
  language: Language = 'en',
): Promise<void> {
  const menu = { en: 'Recipes', ru: 'Рецепты' }[language];
  const name = catalogue[`recipe.${recipe}.name`][language];
  await page.getByRole('button', { name: menu, exact: true }).click();
  // What it is about follows its name.
  await page.getByRole('menuitemradio', { name: new RegExp(`^${name}`) }).click();
}

/**
 * Presses Record and returns once a recording has begun. It is told by its file: one of a build that ends at
 * once may be over before anything else is looked at.
 */
export async function pressRecord(
  page: Page,
  profile: string,
  language: Language = 'en',
): Promise<void> {
  const before = (await recordingFiles(profile)).length;
  const name = { en: 'Record', ru: 'Записать' }[language];
  await page.getByRole('button', { name, exact: true }).click();
  await expect.poll(async () => (await recordingFiles(profile)).length).toBe(before + 1);
}

/** The files of the library of this profile. */
export async function recordingFiles(profile: string): Promise<readonly string[]> {
  const folder = join(profile, 'data', 'recordings');
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.buildoscope')).map((name) => join(folder, name));
}

/** The recordings in the library of this profile. */
export async function recordingsIn(profile: string): Promise<readonly RecordingModel[]> {
  const files = await recordingFiles(profile);
  return Promise.all(
    files.map(async (file) => {
      const { records } = readRecords([await readFile(file, 'utf8')]);
      return fold(emptyModel, records);
    }),
  );
}

/** The runs of the recording in this profile that a recipe (by its id) made. Throws if there is none. */
export async function runsOf(profile: string, recipe: string): Promise<readonly RunModel[]> {
  const all = await recordingsIn(profile);
  const made = all.find(({ runs }) => runs[0]?.start.conditions.recipe === recipe);
  if (made === undefined) throw new Error(`no recording of ${recipe}`);
  return made.runs;
}
