import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import * as z from 'zod';
import { isUnsupportedGo } from '../../src/go/support.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { canEvict } from '../recorder/can-evict.ts';
import { findGo } from '../recorder/go-command.ts';
import { runCommand } from '../recorder/process.ts';
import type { Surroundings } from './surroundings.ts';

/** What `npm run setup` left in a checkout; a package has none. */
const setupSchema = z.object({
  electron: z.object({ version: z.string(), path: z.string(), source: z.string() }).nullable(),
  xvfb: z.string().nullable(),
  missingLibraries: z.array(z.string()).nullable(),
});

/** `buildoscope doctor`: what was found on this machine. 0 when recordings can be made, 1 otherwise. */
export async function doctorCommand(
  json: boolean,
  around: Surroundings,
  t: Translator,
): Promise<number> {
  const go = await findGo();
  const setup = readSetup(around);
  const probe = (await probeRuns(around.paths.probe)) ? around.paths.probe : null;
  const found = {
    version: around.version,
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    cores: { machine: os.cpus().length, usable: os.availableParallelism() },
    go,
    probe,
    electron: setup?.electron ?? null,
    xvfb: setup?.xvfb ?? null,
    missingLibraries: setup?.missingLibraries ?? null,
    coldDisk: canEvict,
    dataDir: around.dataDir,
  };
  const ready = go.kind === 'found' && probe !== null;
  if (json) {
    process.stdout.write(`${JSON.stringify({ ready, ...found })}\n`);
    return ready ? 0 : 1;
  }
  const no = t('doctor.not-found');
  const lines: readonly (readonly [string, string])[] = [
    ['Buildoscope', `${found.version}, ${found.platform}, Node ${found.node}`],
    [
      t('doctor.cores'),
      t('doctor.cores-value', { machine: found.cores.machine, usable: found.cores.usable }),
    ],
    [
      'Go',
      go.kind === 'missing' ? `${no} (${go.searched.join(', ')})` : `${go.version}, ${go.path}`,
    ],
    [t('doctor.probe'), probe ?? no],
    [
      'Electron',
      found.electron === null
        ? no
        : `${found.electron.version} (${found.electron.source}), ${found.electron.path}`,
    ],
    ['Xvfb', found.xvfb ?? no],
    [t('doctor.libraries'), (found.missingLibraries ?? []).join(', ') || t('doctor.none-missing')],
    [t('doctor.cold-disk'), canEvict ? t('doctor.available') : t('doctor.linux-only')],
    [t('doctor.data'), found.dataDir],
  ];
  const width = Math.max(...lines.map(([label]) => label.length));
  for (const [label, value] of lines) process.stdout.write(`${label.padEnd(width)}  ${value}\n`);
  if (go.kind === 'found' && isUnsupportedGo(go.version)) {
    process.stdout.write(`${t('go.unsupported', { version: go.version })}\n`);
  }
  if (go.kind === 'too-old') process.stdout.write(`${t('go.too-old.why')}\n`);
  process.stdout.write(`${t(ready ? 'doctor.ready' : 'doctor.not-ready')}\n`);
  return ready ? 0 : 1;
}

function readSetup(around: Surroundings): z.infer<typeof setupSchema> | null {
  const file = path.join(path.dirname(around.paths.renderer), 'setup.json');
  try {
    return setupSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

async function probeRuns(probe: string): Promise<boolean> {
  if (!existsSync(probe)) return false;
  const result = await runCommand(probe, ['--nothing'], {
    cwd: path.dirname(probe),
    env: {},
    timeoutMs: 5_000,
  }).catch(() => null);
  return result?.exitCode === 0;
}
