import { join } from 'node:path';
import process from 'node:process';
import { main as checkLayers } from './check-layers.ts';
import { root } from './paths.ts';
import { say } from './say.ts';
import { show } from './spawn.ts';

const PROJECTS = ['src', 'main', 'renderer', 'tools'] as const;

/** npm run check: types, lint and format, layers. Says what mends a fault. */
export async function main(): Promise<number> {
  const tool = (name: string): string => join(root, 'node_modules', name);
  const faults: string[] = [];
  for (const project of PROJECTS) {
    const args = [tool('typescript/bin/tsc'), '-p', `tsconfig.${project}.json`];
    if ((await show(process.execPath, args, { cwd: root })) !== 0)
      faults.push(`types (${project})`);
  }
  const biome = [tool('@biomejs/biome/bin/biome'), 'check', '--log-level=warn'];
  if ((await show(process.execPath, biome, { cwd: root })) !== 0) {
    faults.push('lint and format');
    say('Mend what can be mended by itself with: npx biome check --write');
  }
  if ((await checkLayers()) !== 0) faults.push('layers');
  say(faults.length === 0 ? 'Checks passed.' : `Checks failed: ${faults.join(', ')}.`);
  return faults.length === 0 ? 0 : 1;
}
