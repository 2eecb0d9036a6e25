import path from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import {
  type ExportFormat,
  exportFormats,
  exportOptionsSchema,
  formatOfName,
  type SlidePreset,
  slidePresets,
  slideThemes,
} from '../../src/export/formats.ts';
import { offeredPresets } from '../../src/export/pages.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { ProblemError } from '../../src/problem.ts';
import type { RecordingModel } from '../../src/timeline/model.ts';
import { exportSource } from '../export/source.ts';
import { endingsOf, writeExport } from '../export/write-export.ts';
import { titleOfFile } from '../library/names.ts';
import { readRecordingFile } from '../library/read-file.ts';
import { problemLine } from './problem-line.ts';
import type { Surroundings } from './surroundings.ts';

const commandOptionsSchema = z.object({
  out: z.string(),
  size: exportOptionsSchema.shape.size,
  scale: exportOptionsSchema.shape.scale,
  theme: z.enum(slideThemes),
  preset: z.array(z.enum(slidePresets)).min(1).or(z.literal('all')).optional(),
  title: z.string().optional(),
  force: z.boolean(),
});

/**
 * `buildoscope export FILE --out X.ENDING`: 0, or 1 if the recording is damaged (what is good of it is
 * exported). `again` runs the same command line where pictures can be drawn.
 */
export async function exportCommand(
  recording: string,
  given: unknown,
  around: Surroundings,
  t: Translator,
  again: (() => Promise<number>) | null,
): Promise<number> {
  const { out, force, title, preset: wanted, ...looks } = commandOptionsSchema.parse(given);
  const format = formatOfName(path.basename(out));
  const drawn = format !== null && format.kind !== 'data' && around.pictures === null;
  if (drawn && again !== null) return again();
  if (format === null || drawn) {
    const endings = again === null ? endingsOf(around.pictures) : allEndings;
    throw new ProblemError('export-format', { path: out, endings: endings.join(' ') });
  }
  const { records, damage } = await readRecordingFile(recording);
  const source = exportSource(titleOfFile(recording), records);
  const [preset, presets] = slidesFor(wanted, format, source.model);
  const options = exportOptionsSchema.parse({
    ...looks,
    preset,
    presets,
    title: title ?? null,
    language: t.language,
  });
  const order = { format: format.id, options, target: path.resolve(out), overwrite: force };
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const context = { pictures: around.pictures, signal: stop.signal };
  const files = await writeExport(source, order, context).finally(() => {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  });
  for (const file of files) process.stderr.write(`${t('cli.export.written', { file })}\n`);
  if (damage === null) return 0;
  const problem = { ...damage, values: { ...damage.values, path: recording } };
  process.stderr.write(`buildoscope: ${problemLine(problem, t)}\n`);
  return 1;
}

/** The first slide and, of several, all of them. Throws `export-no-slide` or `export-one-slide`. */
function slidesFor(
  wanted: readonly SlidePreset[] | 'all' | undefined,
  format: ExportFormat,
  model: RecordingModel,
): readonly [SlidePreset, readonly SlidePreset[] | null] {
  const offered = offeredPresets(model);
  const [first = slidePresets[0], ...more] =
    wanted === 'all' ? offered : [...new Set(wanted ?? [])];
  const lacking = [first, ...more].find((each) => !offered.includes(each));
  if (lacking !== undefined && format.options.includes('preset')) {
    throw new ProblemError('export-no-slide', { preset: lacking, offered: offered.join(', ') });
  }
  if (more.length === 0) return [first, null];
  if (!format.options.includes('presets')) {
    throw new ProblemError('export-one-slide', { ending: format.extension });
  }
  return [first, [first, ...more]];
}

export const allEndings: readonly string[] = exportFormats.map(({ extension }) => extension);
