import { existsSync } from 'node:fs';
import path from 'node:path';
import { appPaths } from '../paths.ts';

const checkout = path.resolve(import.meta.dirname, '..', '..');

/** The parts of this checkout. */
export const paths = appPaths({
  mainFolder: path.join(checkout, 'dist', 'main'),
  packaged: false,
  resourcesPath: '',
  platform: process.platform,
  arch: process.arch,
});

/** The bundled command line. */
export const commandLine = path.join(checkout, 'dist', 'cli', 'cli.cjs');

/** What the integration tests need built. Throws with the command that builds it. */
export function requireBuilt(): void {
  for (const file of [paths.probe, commandLine]) {
    if (!existsSync(file)) {
      throw new Error(`${file} is missing: run "npm test", or "npm run build" before vitest.`);
    }
  }
}

/** The folder of a bundled example; tests that build in place must copy it first. */
export function example(id: string): string {
  return path.join(paths.examples, id);
}
