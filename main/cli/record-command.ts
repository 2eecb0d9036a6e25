import { z } from 'zod';
import { type GoCommand, parseGoCommand } from '../../src/go/command.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { cacheStateSchema } from '../../src/recording/kinds.ts';
import { type RecordingPlan, sideOf } from '../recorder/plan.ts';
import { chooseProject } from './choose-project.ts';
import { outputFile } from './output-file.ts';
import { recordPlan } from './record-plan.ts';
import type { Surroundings } from './surroundings.ts';

const optionsSchema = z.object({
  dir: z.string().optional(),
  example: z.string().optional(),
  cache: cacheStateSchema,
  repeat: z.int(),
  hz: z.int(),
  out: z.string().optional(),
  json: z.boolean(),
  xray: z.boolean(),
});
type Options = z.infer<typeof optionsSchema>;

const compareOptionsSchema = optionsSchema.extend({
  a: z.string(),
  b: z.string(),
  order: z.enum(['sequence', 'alternate']),
});

/** `buildoscope record … -- go build .`: the exit status is that of the command it ran. */
export async function recordCommand(
  words: readonly string[],
  given: unknown,
  around: Surroundings,
  t: Translator,
): Promise<number> {
  const options = optionsSchema.parse(given);
  const command = parseGoCommand(words);
  const outcome = await record([command], options, 'sequence', around, t);
  const last = outcome.runs.at(-1);
  if (last === undefined) return 1;
  return last.exitCode ?? 128;
}

/** `buildoscope compare --a … --b …`: 0 when both sides could be recorded, whatever their commands returned. */
export async function compareCommand(
  given: unknown,
  around: Surroundings,
  t: Translator,
): Promise<number> {
  const options = compareOptionsSchema.parse(given);
  const commands = [parseGoCommand(options.a), parseGoCommand(options.b)];
  const outcome = await record(commands, options, options.order, around, t);
  return outcome.runs.length < 2 * options.repeat ? 1 : 0;
}

async function record(
  commands: readonly GoCommand[],
  options: Options,
  order: RecordingPlan['order'],
  around: Surroundings,
  t: Translator,
) {
  const project = chooseProject(options, around);
  const file = outputFile(options.out, project.name, commands, around.dataDir);
  const plan: RecordingPlan = {
    project,
    sides: commands.map((command, index) => sideOf(index, command, options.cache)),
    repeat: options.repeat,
    requestedHz: options.hz,
    xray: options.xray,
    order,
    restMs: 0,
    recipe: null,
  };
  return recordPlan(plan, file, { json: options.json, echo: true }, around, t);
}
