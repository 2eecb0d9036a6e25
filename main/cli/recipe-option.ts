import { commandFromSettings } from '../../src/go/command.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { ProblemError } from '../../src/problem.ts';
import { recipeOf, recipes } from '../../src/recipes/catalogue.ts';
import type { RecipeProject } from '../../src/recipes/recipe.ts';
import { detectProject } from '../projects/detect.ts';
import { readExamples } from '../projects/examples.ts';
import { canEvict } from '../recorder/can-evict.ts';
import { type PlannedSide, type RecorderProject, sideOf } from '../recorder/plan.ts';
import { usableCores } from '../sampler/usable-cores.ts';
import type { Surroundings } from './surroundings.ts';

/** Every recipe with its sentence, one a line. */
export function recipeList(t: Translator): string {
  const width = Math.max(...recipes.map(({ id }) => id.length));
  return recipes.map(({ id }) => `${id.padEnd(width)}  ${t(`recipe.${id}.what`)}\n`).join('');
}

/** The sides of a recipe for a project. Throws `recipe-unfit` where it can't be had. */
export async function recipeSides(
  id: string,
  project: RecorderProject,
  around: Surroundings,
  t: Translator,
): Promise<readonly PlannedSide[]> {
  const recipe = recipeOf(id);
  if (recipe === null) throw new ProblemError('recipe-unfit', { recipe: id, reason: 'unknown' });
  const facts = await factsOf(project, around);
  const unfit = recipe.unfit(facts, { coldDisk: canEvict, cores: usableCores() });
  if (unfit !== null) throw new ProblemError('recipe-unfit', { recipe: id, reason: unfit });
  return recipe.sides(facts).map((side, index) =>
    sideOf(
      index,
      commandFromSettings(side.command, facts),
      side.cache === 'as-left' ? 'warm' : side.cache,
      {
        label: t(side.label),
        sharesCache: side.cache === 'as-left',
        environment: side.environment,
        thenRun: side.thenRun ? [] : null,
        edit: side.edit,
      },
    ),
  );
}

async function factsOf(project: RecorderProject, around: Surroundings): Promise<RecipeProject> {
  if (!project.copyFirst) return detectProject(project.dir);
  const examples = await readExamples(around.paths.examples);
  return examples.find(({ name }) => name === project.name) ?? detectProject(project.dir);
}
