import { ProblemError } from '../problem.ts';
import type { CommandSettings } from '../record-request.ts';
import { type GoVerb, verbs } from './flags.ts';
import { splitGoFields } from './quote.ts';
import { type Scan, type ScannedFlag, scanCommand } from './scan.ts';
import { splitWords } from './words.ts';

/** A go command that may be recorded. */
export interface GoCommand {
  readonly verb: GoVerb;
  /** Flags for go, in order, without `-toolexec`. */
  readonly buildFlags: readonly string[];
  /** Packages, patterns or `.go` files; empty: the package in the folder. */
  readonly packages: readonly string[];
  /** For `go run` what the program is given, for `go test` what the test binary is given. */
  readonly programArguments: readonly string[];
  /** Value of `-o`. */
  readonly output: string | null;
  /** The person's own `-toolexec`, to be chained behind the probe. */
  readonly toolexec: readonly string[] | null;
  /** The person's own `-exec`, which is kept in place of ours. */
  readonly exec: string | null;
  /** The person's own `-debug-actiongraph`, which is kept in place of ours. */
  readonly actionGraph: string | null;
  /** The command as given, `go` first. */
  readonly argv: readonly string[];
}

/** What observation adds. Values as go takes them: `quoteGoField`/`joinGoFields` for toolexec and exec. */
export interface Observation {
  readonly toolexec?: string | null;
  /** Used for `go run` and `go test` only. */
  readonly exec?: string | null;
  /** Absolute path of the file to write. */
  readonly actionGraph?: string | null;
}

/** Flags that would make a recording meaningless, and the reason told to the person. */
const refused: Readonly<Record<string, { reason: string; raw: string }>> = {
  C: {
    reason: 'change_folder',
    raw: '-C changes the folder: open that folder as the project instead',
  },
  n: {
    reason: 'dry_run',
    raw: '-n only prints the commands and runs none, so there is nothing to record',
  },
};

/**
 * Reads a go command, typed as one line or given as words. Throws a ProblemError:
 * `not-a-go-command` ({given}) if the first word is not `go`;
 * `unknown-flag` ({flag, verb, hint, suggestion, elsewhere}; hint: which of the last two helps, `similar` or
 * `elsewhere`, or `none`);
 * `bad-command` ({reason, at}) with the reasons `open_quote`, `both_quotes`, `shell`, `verb`,
 * `missing_value`, `flag_after_package`, `change_folder`, `dry_run`, `no_package`, `control_character`.
 * `raw` is a plain English sentence that says what to do. (Underscores: the catalogue selects by reason,
 * and ICU takes no hyphen there.)
 */
export function parseGoCommand(text: string | readonly string[]): GoCommand {
  const argv = typeof text === 'string' ? splitLine(text) : [...text];
  if (argv[0] !== 'go') throw notGo(argv.join(' '));
  const verb = verbs.find((known) => known === argv[1]);
  if (verb === undefined) {
    const at = argv.slice(0, 2).join(' ');
    throw bad('verb', at, `give go run, go build, go install or go test, not ${at}`);
  }
  const strange = argv.find((word) => word.includes('\0') || word.includes('\n'));
  if (strange !== undefined) {
    throw bad(
      'control_character',
      strange,
      'an argument must not have a line break or a zero in it',
    );
  }
  const scan = scanCommand(verb, argv);
  refuse(verb, scan);
  const toolexec = flagValue(scan.flags, 'toolexec');
  return {
    verb,
    buildFlags: scan.flags.filter((flag) => flag.name !== 'toolexec').flatMap((flag) => flag.words),
    packages: scan.packages,
    programArguments: scan.programArguments,
    output: flagValue(scan.flags, 'o'),
    toolexec: toolexec === null || toolexec === '' ? null : splitGoFields(toolexec),
    exec: flagValue(scan.flags, 'exec'),
    actionGraph: flagValue(scan.flags, 'debug-actiongraph'),
    argv,
  };
}

/**
 * The whole command with what observation adds right after the verb. A person's `-toolexec` is left
 * out (it would replace the probe: the last one wins), their `-exec` and `-debug-actiongraph` stay.
 */
export function observed(command: GoCommand, observation: Observation): readonly string[] {
  const dropped = new Set<number>();
  for (const flag of scanCommand(command.verb, command.argv).flags) {
    if (flag.name !== 'toolexec') continue;
    for (let index = 0; index < flag.words.length; index++) dropped.add(flag.at + index);
  }
  const { toolexec = null, exec = null, actionGraph = null } = observation;
  const executes = command.verb === 'run' || command.verb === 'test';
  const added = [
    ...(toolexec === null ? [] : [`-toolexec=${toolexec}`]),
    ...(exec === null || command.exec !== null || !executes ? [] : [`-exec=${exec}`]),
    ...(actionGraph === null || command.actionGraph !== null
      ? []
      : [`-debug-actiongraph=${actionGraph}`]),
  ];
  const rest = command.argv.filter((_, index) => index >= 2 && !dropped.has(index));
  return ['go', command.verb, ...added, ...rest];
}

/** The command that the window's fields stand for. Throws as `parseGoCommand` does. */
export function commandFromSettings(
  settings: CommandSettings,
  project: { readonly mainPackage: string },
): GoCommand {
  const typed = ['go', settings.verb, ...splitWords(settings.goArguments)];
  const program = splitWords(settings.programArguments);
  const scan = scanCommand(settings.verb, typed);
  const named = scan.packages.length > 0 || (settings.verb === 'test' && hasArguments(scan));
  const argv = named ? typed : [...typed, project.mainPackage];
  if (program.length === 0) return parseGoCommand(argv);
  if (settings.verb === 'run') return parseGoCommand([...argv, ...program]);
  if (settings.verb !== 'test') return parseGoCommand(argv);
  return parseGoCommand([...argv, ...(hasArguments(scan) ? [] : ['-args']), ...program]);
}

/** The `-toolexec` in GOFLAGS (`go env GOFLAGS`), which ours would silently replace; null if there is none. */
export function toolexecInGoFlags(goFlags: string): readonly string[] | null {
  let found: string | null = null;
  for (const field of splitGoFields(goFlags)) {
    const match = /^--?toolexec=(.*)$/s.exec(field);
    if (match !== null) found = match[1] ?? '';
  }
  return found === null || found === '' ? null : splitGoFields(found);
}

function hasArguments(scan: Scan): boolean {
  return scan.programArguments.length > 0;
}

function splitLine(text: string): readonly string[] {
  // The first word is looked at before quotes and operators are: `rm -rf / && …` is no go command at all.
  if (!/^\s*go(?:\s|$)/.test(text)) throw notGo(text.trim());
  return splitWords(text);
}

function refuse(verb: GoVerb, scan: Scan): void {
  for (const flag of scan.flags) {
    const rule = Object.hasOwn(refused, flag.name) ? refused[flag.name] : undefined;
    const off = flag.value !== null && /^(?:0|f|false)$/i.test(flag.value);
    if (rule !== undefined && !(off && flag.name === 'n')) {
      throw bad(rule.reason, flag.words.join(' '), rule.raw);
    }
  }
  const late = scan.packages.find((word) => word.startsWith('-'));
  if (late !== undefined) {
    throw bad(
      'flag_after_package',
      late,
      `flags go before the packages: put ${late} right after "go ${verb}"`,
    );
  }
  if (verb === 'run' && scan.packages.length === 0) {
    throw bad('no_package', 'go run', 'name what to run, for instance: go run .');
  }
}

function flagValue(flags: readonly ScannedFlag[], name: string): string | null {
  return flags.findLast((flag) => flag.name === name)?.value ?? null;
}

function notGo(given: string): ProblemError {
  const shown = given.slice(0, 200);
  return new ProblemError(
    'not-a-go-command',
    { given: shown },
    `give a go command such as "go build ." (given: "${shown}")`,
  );
}

function bad(reason: string, at: string, raw: string): ProblemError {
  return new ProblemError('bad-command', { reason, at: at.slice(0, 200) }, raw);
}
