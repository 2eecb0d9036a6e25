import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseGoCommand } from '../../src/go/command.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { type RecordingPlan, sideOf } from '../recorder/plan.ts';
import { chooseProject } from './choose-project.ts';
import { recordPlan } from './record-plan.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What `npm start` does where there is no display: records the bundled example with `go run` and with
 * `go build`, cold and warm, and prints the comparison. The chart picture is drawn by the caller, from
 * the recordings `hello-cold` and `hello-warm`.
 */
export async function demoCommand(
  out: string,
  around: Surroundings,
  t: Translator,
): Promise<number> {
  mkdirSync(out, { recursive: true });
  for (const cache of ['cold', 'warm'] as const) {
    const project = chooseProject({ example: 'hello' }, around);
    const plan: RecordingPlan = {
      project,
      sides: ['go run .', 'go build -o hello .'].map((command, index) =>
        sideOf(index, parseGoCommand(command), cache),
      ),
      repeat: 1,
      requestedHz: 50,
      xray: false,
      order: 'sequence',
      restMs: 0,
      recipe: null,
    };
    const file = path.resolve(out, `hello-${cache}.buildoscope`);
    rmSync(file, { force: true });
    process.stderr.write(`\n${t('cli.demo.title', { cache: t(`cache.${cache}`) })}\n`);
    const outcome = await recordPlan(plan, file, { json: false, echo: false }, around, t);
    if (outcome.runs.length < 2) return 1;
  }
  return 0;
}
