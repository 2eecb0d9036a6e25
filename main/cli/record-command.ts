import process from 'node:process';
import * as z from 'zod';
import { parseGoCommand } from '../../src/go/command.ts';
import { splitWords } from '../../src/go/words.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { ProblemError } from '../../src/problem.ts';
import { cacheStateSchema } from '../../src/recording/kinds.ts';
import { recordingOrders } from '../../src/recording/run-records.ts';
import { checkPlan } from '../recorder/check-plan.ts';
import { type PlannedSide, type RecordingPlan, sideOf } from '../recorder/plan.ts';
import { chooseProject } from './choose-project.ts';
import { outputFile } from './output-file.ts';
import { recipeList, recipeSides } from './recipe-option.ts';
import { recordPlan } from './record-plan.ts';
import { parseSide } from './side-option.ts';
import type { Surroundings } from './surroundings.ts';

const optionsSchema = z.object({
  dir: z.string().optional(),
  example: z.string().optional(),
  cache: cacheStateSchema,
  repeat: z.int(),
  rest: z.int(),
  hz: z.int(),
  out: z.string().optional(),
  json: z.boolean(),
  xray: z.boolean(),
});
type Options = z.infer<typeof optionsSchema>;

const recordOptionsSchema = optionsSchema.extend({
  /** true: without arguments. */
  thenRun: z.union([z.string(), z.literal(true)]).optional(),
});

const compareOptionsSchema = optionsSchema.extend({
  a: z.string().optional(),
  b: z.string().optional(),
  side: z.array(z.string()),
  recipe: z.string().optional(),
  order: z.enum(recordingOrders),
});

/** `buildoscope record … -- go build .`: the exit status is that of the command it ran. */
export async function recordCommand(
  words: readonly string[],
  given: unknown,
  around: Surroundings,
  t: Translator,
): Promise<number> {
  const options = recordOptionsSchema.parse(given);
  const { thenRun } = options;
  // In quotes it is one word, as after --a and --b.
  const command = parseGoCommand(words.length === 1 ? words.join('') : words);
  const side = sideOf(0, command, options.cache, {
    thenRun: thenRun === undefined ? null : thenRun === true ? [] : splitWords(thenRun),
  });
  const outcome = await record([side], options, { order: 'sequence', recipe: null }, around, t);
  const last = outcome.runs.at(-1);
  if (last === undefined) return 1;
  return last.exitCode ?? 128;
}

/** `buildoscope compare …`: 0 when all sides could be recorded, whatever their commands returned. */
export async function compareCommand(
  given: unknown,
  around: Surroundings,
  t: Translator,
): Promise<number> {
  const options = compareOptionsSchema.parse(given);
  const { recipe = null, order } = options;
  if (recipe === 'list') {
    process.stdout.write(recipeList(t));
    return 0;
  }
  const commands = [options.a, options.b].filter((each) => each !== undefined);
  const texts = [...commands, ...options.side];
  if (recipe !== null && texts.length > 0) throw bad('recipe_and_sides', recipe);
  if (recipe === null && texts.length < 2) throw bad('too_few', texts.join(' '));
  const sides =
    recipe === null
      ? texts.map((text, index) => sideFrom(text, index, commands.length, options))
      : await recipeSides(recipe, chooseProject(options, around), around, t);
  const outcome = await record(sides, options, { order, recipe }, around, t);
  return outcome.runs.length < sides.length * options.repeat ? 1 : 0;
}

/** What `--a` and `--b` give is a command alone. */
function sideFrom(text: string, index: number, commands: number, options: Options): PlannedSide {
  return index < commands
    ? sideOf(index, parseGoCommand(text), options.cache)
    : parseSide(index, text, options.cache);
}

async function record(
  sides: readonly PlannedSide[],
  options: Options,
  { order, recipe }: Pick<RecordingPlan, 'order' | 'recipe'>,
  around: Surroundings,
  t: Translator,
) {
  const project = chooseProject(options, around);
  const commands = sides.map(({ command }) => command);
  const plan: RecordingPlan = {
    project,
    sides,
    repeat: options.repeat,
    requestedHz: options.hz,
    xray: options.xray,
    // Runs that are not repeated can't be interleaved.
    order: options.repeat === 1 && order === 'alternate' ? 'sequence' : order,
    restMs: options.rest,
    recipe,
  };
  checkPlan(plan);
  const file = outputFile(options.out, project.name, commands, around.dataDir);
  return recordPlan(plan, file, { json: options.json, echo: true }, around, t);
}

function bad(reason: string, at: string): ProblemError {
  return new ProblemError('bad-side', { reason, at });
}
