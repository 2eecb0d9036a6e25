import type { GoCommand } from './command.ts';
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
