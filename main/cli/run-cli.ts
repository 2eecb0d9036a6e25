import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  defaultExportOptions,
  leastPixels,
  mostPixels,
  type SlidePreset,
  slidePresets,
  slideThemes,
} from '../../src/export/formats.ts';
import { isMessageKey } from '../../src/i18n/catalogue.ts';
import { type Language, languages } from '../../src/i18n/languages.ts';
import { createTranslator, type Translator } from '../../src/i18n/translator.ts';
import { problemOf } from '../../src/problem.ts';
import { longestRestMs } from '../../src/record-request.ts';
import { cacheStates } from '../../src/recording/kinds.ts';
import { recordingOrders } from '../../src/recording/run-records.ts';
import { checkCommand } from './check-command.ts';
import { demoCommand } from './demo-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { allEndings, exportCommand } from './export-command.ts';
import { type InfoOptions, infoCommand } from './info-command.ts';
import { problemLine } from './problem-line.ts';
import { compareCommand, recordCommand } from './record-command.ts';
import type { Surroundings } from './surroundings.ts';

/** The verbs of the command line; the packaged application looks for them among its arguments. */
export const cliVerbs = ['record', 'compare', 'info', 'check', 'export', 'doctor', 'demo'] as const;

/** Exit status for what the person can mend by another command line; nothing was run. */
const badUsage = 2;

/**
 * Runs one command line (without the program's own name) and returns its exit status: that of the
 * recorded command for `record`, 2 for bad usage, 1 for any other failure.
 */
export async function runCli(argv: readonly string[], around: Surroundings): Promise<number> {
  let status = 0;
  let language: Language = around.language;
  const asked = argv.indexOf('--lang');
  const given = languages.find((each) => each === argv[asked + 1]);
  if (asked >= 0 && given !== undefined) language = given;
  const t = createTranslator(language);
  const program = new Command('buildoscope');
  program
    .description(t('cli.description'))
    .version(around.version)
    .exitOverride()
    // What was wrong is told below, in one line and in the person's language.
    .configureOutput({ outputError: () => undefined, writeErr: () => undefined })
    .enablePositionalOptions()
    .addOption(new Option('--lang <en|ru>').choices(languages));

  const common = (command: Command) =>
    command
      .option('--dir <folder>', t('cli.option.dir'))
      .option('--example <name>', t('cli.option.example'))
      .addOption(
        new Option('--cache <state>', t('cli.option.cache')).choices(cacheStates).default('cold'),
      )
      .option('--repeat <n>', t('cli.option.repeat'), wholeNumber(1, 50, t), 1)
      .option('--rest <ms>', t('cli.option.rest'), wholeNumber(0, longestRestMs, t), 0)
      .option('--hz <n>', t('cli.option.hz'), wholeNumber(10, 100, t), 50)
      .option('--xray', t('cli.option.xray'), false)
      .option('--out <file>', t('cli.option.out'))
      .option('--json', t('cli.option.json'), false)
      .addOption(new Option('--lang <en|ru>').choices(languages));

  common(program.command('record'))
    .description(t('cli.record'))
    .usage('[options] -- go build -o app .')
    .option('--then-run [arguments]', t('cli.option.then-run'))
    .argument('[command...]')
    .passThroughOptions()
    .action(async (words: string[], options: unknown) => {
      status = await recordCommand(words, options, around, t);
    });
  common(program.command('compare'))
    .description(t('cli.compare'))
    .option('--a <command>', t('cli.option.a'))
    .option('--b <command>', t('cli.option.b'))
    .option('--side <side>', t('cli.option.side'), gathered, [])
    .option('--recipe <name>', t('cli.option.recipe'))
    .addOption(
      new Option('--order <order>', t('cli.option.order'))
        .choices(recordingOrders)
        .default('alternate'),
    )
    .action(async (options: unknown) => {
      status = await compareCommand(options, around, t);
    });
  program
    .command('info')
    .description(t('cli.info'))
    .argument('<file>')
    .option('--json', t('cli.option.json'), false)
    .option('--pprof <out>', t('cli.option.pprof'))
    .option('--run <run>', t('cli.option.pprof-run'))
    .addOption(new Option('--lang <en|ru>').choices(languages))
    .action(async (file: string, options: InfoOptions) => {
      status = await infoCommand(file, options, t);
    });
  program
    .command('check')
    .description(t('cli.check'))
    .argument('<file>')
    .addOption(new Option('--lang <en|ru>').choices(languages))
    .action(async (file: string) => {
      status = await checkCommand(file, t);
    });
  program
    .command('export')
    .description(t('cli.export'))
    .argument('<file>')
    .requiredOption('--out <file>', t('cli.export.out', { endings: allEndings.join(' ') }))
    .addOption(
      new Option('--size <WxH>', t('cli.export.size'))
        .argParser(pixels(t))
        .default(defaultExportOptions.size, '1920x1080'),
    )
    .option('--scale <n>', t('cli.export.scale'), number(1, 3, t), 1)
    .addOption(
      new Option('--theme <theme>', t('cli.export.theme')).choices(slideThemes).default('light'),
    )
    .addOption(
      new Option('--preset <presets>', t('cli.export.preset', { presets: slidePresets.join(', ') }))
        .argParser(slides(t))
        .default(undefined, slidePresets[0]),
    )
    .option('--title <text>', t('cli.export.title'))
    .option('--force', t('cli.export.force'), false)
    .addOption(new Option('--lang <en|ru>').choices(languages))
    .action(async (file: string, options: unknown) => {
      const { runInElectron } = around;
      const again = runInElectron === null ? null : () => runInElectron(argv);
      status = await exportCommand(file, options, around, t, again);
    });
  program
    .command('doctor')
    .description(t('cli.doctor'))
    .option('--json', t('cli.option.json'), false)
    .addOption(new Option('--lang <en|ru>').choices(languages))
    .action(async (options: { json: boolean }) => {
      status = await doctorCommand(options.json, around, t);
    });
  program
    .command('demo', { hidden: true })
    .requiredOption('--out <folder>')
    .addOption(new Option('--lang <en|ru>').choices(languages))
    .action(async (options: { out: string }) => {
      status = await demoCommand(options.out, around, t);
    });

  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      const line = argv.length === 0 ? t('cli.no-verb') : usageLine(error, t);
      process.stderr.write(`buildoscope: ${line.replaceAll('\n', ' ')}${t('cli.see-help')}\n`);
      return badUsage;
    }
    const problem = problemOf(error);
    process.stderr.write(`buildoscope: ${problemLine(problem, t)}\n`);
    if (problem.code === 'unexpected' && problem.raw !== null) {
      process.stderr.write(`${problem.raw}\n`);
      return 1;
    }
    return badUsage;
  }
}

/** What was wrong with the command line; the library that reads it speaks English only. */
function usageLine(error: CommanderError, t: Translator): string {
  const key = `cli.usage.${error.code.replace(/^commander\./, '')}`;
  const about = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const line = isMessageKey(key) ? t(key, { about }) : error.message.replace(/^error: /, '');
  const reason = / is invalid\. (.*)$/s.exec(error.message)?.[1];
  if (reason === undefined) return line;
  const choices = /^Allowed choices are (.*)\.$/s.exec(reason)?.[1];
  return `${line} ${choices === undefined ? reason : t('cli.one-of', { choices })}`;
}

/** `1920x1080`. */
function pixels(t: Translator) {
  return (text: string): { readonly width: number; readonly height: number } => {
    const [width, height] = (/^(\d+)[x×](\d+)$/i.exec(text) ?? []).slice(1).map(Number);
    const fits = (side: number | undefined): side is number =>
      side !== undefined && side >= leastPixels && side <= mostPixels;
    if (fits(width) && fits(height)) return { width, height };
    const limits = { least: leastPixels, most: mostPixels };
    throw new InvalidArgumentError(t('cli.export.bad-size', limits));
  };
}

/** May be given more than once, with several at a time; `all` takes the place of any list. */
function slides(t: Translator) {
  return (text: string, before: readonly SlidePreset[] | 'all' = []) => {
    const names = text.split(',').map((name) => name.trim());
    if (before === 'all' || names.includes('all')) return 'all';
    const found = names.flatMap((name) => slidePresets.find((preset) => preset === name) ?? []);
    if (found.length === names.length) return [...before, ...found];
    const presets = [...slidePresets, 'all'].join(', ');
    throw new InvalidArgumentError(t('cli.export.bad-preset', { presets }));
  };
}

function number(least: number, most: number, t: Translator) {
  return (text: string): number => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(t('cli.export.bad-number', { least, most }));
  };
}

/** An option that may be given more than once. */
function gathered(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

function wholeNumber(least: number, most: number, t: Translator) {
  return (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new InvalidArgumentError(t('cli.whole-number', { least, most }));
    }
    return value;
  };
}
