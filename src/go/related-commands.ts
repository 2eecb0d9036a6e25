import type { GoCommand } from './command.ts';
import { splitGoFields } from './quote.ts';
import { scanCommand } from './scan.ts';

/** Flags that decide which packages and files take part; `go list` knows them too. */
const selecting = new Set([
  'tags',
  'mod',
  'modfile',
  'race',
  'msan',
  'asan',
  'compiler',
  'overlay',
  'pgo',
]);

/** The arguments of `go list` that name what a command builds, with all that it depends on. */
export function listArguments(command: GoCommand, fields: string): readonly string[] {
  return [
    'list',
    '-e',
    '-deps',
    ...(command.verb === 'test' ? ['-test'] : []),
    `-json=${fields}`,
    ...flagsOf(command, (name) => selecting.has(name)),
    ...packagesOf(command),
  ];
}

/** The arguments of `go list` that print one line for each package that the command itself names. */
export function namedArguments(command: GoCommand, format: string): readonly string[] {
  return [
    'list',
    '-e',
    '-f',
    format,
    ...flagsOf(command, (name) => selecting.has(name)),
    ...packagesOf(command),
  ];
}

/** Flags that have go write a file of its own about the build. */
const reporting = new Set(['debug-actiongraph', 'debug-trace', 'debug-runtime-trace']);

/** The same command, printed instead of run (`-n`): go finds out what it would do, and computes its keys. */
export function dryRun(command: GoCommand): readonly string[] {
  const dropped = new Set(
    scanCommand(command.verb, command.argv)
      .flags.filter((flag) => reporting.has(flag.name))
      .flatMap((flag) => flag.words.map((_, index) => flag.at + index)),
  );
  const rest = command.argv.filter((_, index) => index >= 2 && !dropped.has(index));
  return ['go', command.verb, '-n', ...rest];
}

/**
 * Settings of a whole build that choose which files take part, beside what their names say: go hashes
 * the chosen files, and these settings only where it stamps them into a program.
 */
export function choosingSettings(
  command: GoCommand,
  goEnv: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const inGoFlags = splitGoFields(goEnv.GOFLAGS ?? '').findLast((field) => /^--?tags=/.test(field));
  const given = scanCommand(command.verb, command.argv).flags.findLast(
    (flag) => flag.name === 'tags',
  );
  const tags = given?.value ?? inGoFlags?.replace(/^--?tags=/, '') ?? '';
  const { CGO_ENABLED = '', GOOS = '', GOARCH = '' } = goEnv;
  return { '-tags': tags, CGO_ENABLED, GOOS, GOARCH };
}

/** `go build` of the same packages with the same flags into another place; `output` null: nowhere. */
export function buildInstead(command: GoCommand, output: string | null): readonly string[] {
  return [
    'go',
    'build',
    ...flagsOf(command, (name) => name !== 'o' && name !== 'toolexec'),
    ...(output === null ? [] : ['-o', output]),
    ...packagesOf(command),
  ];
}

function flagsOf(command: GoCommand, wanted: (name: string) => boolean): readonly string[] {
  return scanCommand(command.verb, command.argv)
    .flags.filter((flag) => wanted(flag.name))
    .flatMap((flag) => flag.words);
}

/** `go install name@version` builds outside the project; list and build take the name alone. */
function packagesOf(command: GoCommand): readonly string[] {
  return command.packages.map((name) => name.replace(/@[^/]*$/, ''));
}
