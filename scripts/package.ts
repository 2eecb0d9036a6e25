import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { build } from './build.ts';
import { filesIn } from './files.ts';
import { dist, goTarget, root } from './paths.ts';
import { say, Trouble } from './say.ts';
import { setUp } from './setup.ts';
import type { ElectronFound } from './setup-file.ts';
import { collect, lastLines, show } from './spawn.ts';

/** What the package is made of besides Electron, from the checkout. */
const INPUTS = [
  'dist/main',
  'dist/renderer',
  'dist/probe',
  'assets/examples',
  'assets/icons',
  'electron-builder.yml',
  'package.json',
  'scripts/package.ts',
  'scripts/packaged-command.sh',
] as const;

/**
 * npm run package [-- --test] [--if-changed]: the unpacked application for this machine in
 * release/, or with --test one that Playwright can drive (its inspect arguments are on) in
 * release/test/.
 */
export async function main(args: readonly string[]): Promise<number> {
  const forTest = args.includes('--test');
  const { electron } = await setUp(forTest ? 'tests' : 'window');
  if (electron === null) throw new Trouble('No Electron was found.');
  await build();
  const output = outputFolder(forTest);
  const executable = packagedExecutable(forTest);
  const stamp = join(dist, 'stamps', forTest ? 'package-test' : 'package');
  const hash = inputHash(electron);
  if (args.includes('--if-changed') && isCurrent(stamp, hash, forTest)) return 0;
  say(`Packaging for ${process.platform}-${process.arch} with Electron ${electron.version} …`);
  if (electron.source === 'registry-trial' && !forTest) {
    say('  This Electron serves trials and tests only: do not hand the package out.');
  }
  const [unpacked = ''] = relative(output, executable).split(sep);
  await rm(join(output, unpacked), { recursive: true, force: true });
  await rm(stamp, { force: true });
  const overrides = [
    ...builderOptions(electron),
    `-c.directories.output=${output}`,
    `-c.electronFuses.enableNodeCliInspectArguments=${forTest}`,
  ];
  const builder = builderCommand(['--dir', ...overrides]);
  const { code, output: log } = await collect(process.execPath, builder, {
    cwd: root,
    env: builderEnvironment(),
  });
  if (code !== 0) throw new Trouble(`electron-builder failed:\n${lastLines(log, 40)}`);
  if (!existsSync(executable)) throw new Trouble(`electron-builder made no ${executable}.`);
  await mkdir(join(dist, 'stamps'), { recursive: true });
  await writeFile(stamp, hash);
  say(`  ${executable}`);
  return 0;
}

/**
 * The files to hand out (AppImage, deb; dmg; nsis). electron-builder downloads the tools that it
 * makes them with, and an Electron of today's version.
 */
export async function makeArtifacts(): Promise<number> {
  const { electron } = await setUp('window');
  if (electron === null || electron.source === 'registry-trial') {
    throw new Trouble(
      'npm run dist needs Electron itself, and only the runtime for trials and tests could be had ' +
        'here. Run it where GitHub can be reached; npm run package works here.',
    );
  }
  await build();
  return show(process.execPath, builderCommand(builderOptions(electron)), {
    cwd: root,
    env: builderEnvironment(),
  });
}

/** Where the unpacked application's executable lies; it exists after `npm run package`. */
export function packagedExecutable(forTest: boolean): string {
  const output = outputFolder(forTest);
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  switch (process.platform) {
    case 'darwin':
      return join(output, `mac${arch}`, 'Buildoscope.app', 'Contents', 'MacOS', 'Buildoscope');
    case 'win32':
      return join(output, `win${arch}-unpacked`, 'Buildoscope.exe');
    default:
      return join(output, `linux${arch}-unpacked`, 'buildoscope');
  }
}

function outputFolder(forTest: boolean): string {
  return forTest ? join(root, 'release', 'test') : join(root, 'release');
}

function builderCommand(args: readonly string[]): readonly string[] {
  return [join(root, 'node_modules', 'electron-builder', 'cli.js'), ...args, '--publish', 'never'];
}

function builderOptions(electron: ElectronFound): readonly string[] {
  return [`-c.electronDist=${electron.folder}`, `-c.electronVersion=${electron.version}`];
}

/** electron-builder.yml takes the probe of this machine. */
function builderEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, BUILDOSCOPE_GO_TARGET: goTarget() };
}

function isCurrent(stamp: string, hash: string, forTest: boolean): boolean {
  if (!existsSync(packagedExecutable(forTest)) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === hash;
}

function inputHash(electron: ElectronFound): string {
  const hash = createHash('sha256').update(`${electron.folder} ${electron.version}`);
  for (const path of INPUTS.flatMap((input) => filesIn(join(root, input)))) {
    hash.update(`\0${path.slice(root.length)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
