import { join } from 'node:path';
import process from 'node:process';
import { build } from './build.ts';
import { dist, root } from './paths.ts';
import { setUp } from './setup.ts';
import { show } from './spawn.ts';

/**
 * npm run -s buildoscope -- …: the command line of this checkout, in the folder where npm was
 * called. Standard input and output are the command's own.
 */
export async function main(args: readonly string[]): Promise<number> {
  // Whether Go is missing is the command's to say, and doctor's to explain.
  await setUp('command');
  await build();
  const cli = join(dist, 'cli', 'cli.cjs');
  return show(process.execPath, [cli, ...args], { cwd: process.env.INIT_CWD ?? root });
}
