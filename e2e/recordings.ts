import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
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

/** The recordings in the library of this profile. */
export async function recordingsIn(profile: string): Promise<readonly RecordingModel[]> {
  const folder = join(profile, 'data', 'recordings');
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.buildoscope'));
  return Promise.all(
    files.map(async (name) => {
      const { records } = readRecords([await readFile(join(folder, name), 'utf8')]);
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
