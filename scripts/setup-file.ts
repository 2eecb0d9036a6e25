import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import { setupFile } from './paths.ts';

const electronFound = z.readonly(
  z.object({
    /** "unknown" when the runtime doesn't say. */
    version: z.string(),
    /** The executable. */
    path: z.string(),
    /** The unpacked runtime that holds it. */
    folder: z.string(),
    source: z.enum(['installed', 'downloaded', 'registry-trial', 'override']),
  }),
);

const goFound = z.readonly(
  z.object({
    path: z.string(),
    /** For instance 1.24.5. */
    version: z.string(),
    /** Size and time of the executable, to notice an update. */
    stamp: z.string(),
  }),
);

const setupFound = z.readonly(
  z.object({
    format: z.literal(1),
    electron: electronFound.nullable(),
    /** The probe's executable, and the hash of the sources it was built from. */
    probe: z.readonly(z.object({ path: z.string(), sourceHash: z.string() })).nullable(),
    go: goFound.nullable(),
    xvfb: z.string().nullable(),
    /** Libraries that Electron needs and the system lacks; null: not looked for. */
    missingLibraries: z.readonly(z.array(z.string())).nullable(),
  }),
);

export type ElectronFound = z.infer<typeof electronFound>;
export type GoFound = z.infer<typeof goFound>;
/** What the setup found, kept in dist/setup.json. `buildoscope doctor` shows it. */
export type SetupFound = z.infer<typeof setupFound>;

export const NOTHING_FOUND: SetupFound = {
  format: 1,
  electron: null,
  probe: null,
  go: null,
  xvfb: null,
  missingLibraries: null,
};

/** What an earlier setup found; nothing when there was none, or it was written by another version. */
export function readSetup(): SetupFound {
  try {
    return setupFound.parse(JSON.parse(readFileSync(setupFile, 'utf8')));
  } catch {
    return NOTHING_FOUND;
  }
}

export async function writeSetup(found: SetupFound): Promise<void> {
  await mkdir(dirname(setupFile), { recursive: true });
  const partial = `${setupFile}.${process.pid}`;
  await writeFile(partial, `${JSON.stringify(found, null, 2)}\n`);
  await rename(partial, setupFile);
}
