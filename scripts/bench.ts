import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from './build.ts';
import { root } from './paths.ts';
import { Trouble } from './say.ts';
import { setUp } from './setup.ts';
import { show } from './spawn.ts';

/** npm run bench NAME [-- ARGUMENTS]: runs bench/NAME.ts, for instance "overhead". */
export async function main(args: readonly string[]): Promise<number> {
  const folder = join(root, 'bench');
  const [name, ...more] = args;
  const file = ['.ts', '/index.ts', '/main.ts']
    .map((end) => join(folder, `${name}${end}`))
    .find((path) => name !== undefined && existsSync(path));
  if (file === undefined) {
    const known = existsSync(folder) ? readdirSync(folder) : [];
    throw new Trouble(`Which benchmark? npm run bench NAME. In bench/: ${known.join(', ')}`);
  }
  await setUp('tests');
  await build();
  return show(process.execPath, [file, ...more], { cwd: root });
}
