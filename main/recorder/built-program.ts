import { statSync } from 'node:fs';
import path from 'node:path';
import type { GoCommand } from '../../src/go/command.ts';
import type { GoEnv } from '../../src/go/go-env.ts';
import { namedArguments } from '../../src/go/related-commands.ts';
import { ProblemError } from '../../src/problem.ts';
import { installFolder } from './environment.ts';
import { runCommand } from './process.ts';

interface Place {
  readonly command: GoCommand;
  readonly goPath: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly goEnv: GoEnv;
}

/**
 * Where `go build` or `go install` will put the program that the command builds, as an absolute path.
 * Throws `no-single-program` when it builds none or several, or throws its output away.
 */
export async function builtProgram(place: Place): Promise<string> {
  const { command, cwd, goEnv } = place;
  if (command.output !== null) {
    const output = path.resolve(cwd, command.output);
    if (!/[\\/]$/.test(command.output) && !isFolder(output)) return output;
    return path.join(output, await programName(place));
  }
  if (command.verb === 'install') {
    const folder = installFolder(goEnv);
    if (folder !== null) return path.join(folder, await programName(place));
  }
  return path.join(cwd, await programName(place));
}

/** The name that go gives the executable: of the folder, of the module without its `/v2`, of the file. */
async function programName({ command, goPath, cwd, env, goEnv }: Place): Promise<string> {
  const listed = await runCommand(
    goPath,
    namedArguments(command, '{{.Name}}\t{{.ImportPath}}\t{{.Target}}'),
    { cwd, env, timeoutMs: 60_000 },
  );
  const programs = listed.stdout.split('\n').filter((line) => line.startsWith('main\t'));
  const [, importPath = '', target = ''] = programs[0]?.split('\t') ?? [];
  if (programs.length !== 1) {
    throw new ProblemError('no-single-program', { command: command.argv.join(' ') });
  }
  if (target !== '') return path.basename(target);
  const file = command.packages.find((name) => name.endsWith('.go'));
  const parts = importPath.split('/').filter((part) => !/^v[2-9]\d*$|^v1\d+$/.test(part));
  const name = file === undefined ? (parts.at(-1) ?? 'main') : path.basename(file, '.go');
  return name + goEnv.GOEXE;
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
