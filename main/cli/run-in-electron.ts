import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { passThrough } from '../recorder/process.ts';

/** What the set-up of a checkout notes of the runtime that it found; see scripts/setup-file.ts. */
const setupSchema = z.object({ electron: z.object({ path: z.string() }).nullable() });

/**
 * For the command line in plain Node: runs a command line in the checkout's Electron, where pages can
 * be drawn. null: no Electron has been found. `mainFolder`: `dist/main` of the checkout.
 */
export function electronRunner(
  mainFolder: string,
): ((argv: readonly string[]) => Promise<number>) | null {
  const root = path.resolve(mainFolder, '..', '..');
  const electron = electronOf(path.join(root, 'dist', 'setup.json'));
  if (electron === null) return null;
  return (argv) => {
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
    return passThrough(electron, [...switches(), root, ...argv], env);
  };
}

function electronOf(setupFile: string): string | null {
  try {
    const { electron } = setupSchema.parse(JSON.parse(readFileSync(setupFile, 'utf8')));
    return electron !== null && existsSync(electron.path) ? electron.path : null;
  } catch {
    return null;
  }
}

function switches(): readonly string[] {
  if (process.platform !== 'linux') return ['--log-level=3'];
  // Chromium refuses to start as root with its sandbox on.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...sandbox, '--ozone-platform=headless', '--disable-gpu', '--log-level=3'];
}
