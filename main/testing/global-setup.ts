import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { removeFolder } from '../recorder/scratch.ts';
import { bareGo } from './bare-go.ts';
import { machinesGo } from './go-versions.ts';
import { example, requireBuilt } from './paths.ts';

/**
 * Before the integration tests: one build cache, filled without the probe, so that only the tests that
 * are about cold builds wait for one. All of it lies in a temporary folder that is removed afterwards.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  requireBuilt();
  const dir = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'buildoscope-warm-')));
  try {
    await fill(dir, project);
  } catch (error) {
    await removeFolder(dir);
    throw error;
  }
  return () => removeFolder(dir);
}

async function fill(dir: string, project: TestProject): Promise<void> {
  const go = await machinesGo();
  const warmCache = path.join(dir, 'cache');
  const bareWebhello = path.join(dir, 'bare-webhello');
  // A binary depends on its project's folder: the tests that compare it record in this one.
  const projectDir = path.join(dir, 'webhello');
  cpSync(example('webhello'), projectDir, { recursive: true });
  await bareGo(go.goPath, ['build', '-o', bareWebhello, '.'], {
    dir: projectDir,
    cache: warmCache,
  });
  for (const id of ['hello', 'asks', 'panics', 'server']) {
    await bareGo(go.goPath, ['build', '-o', path.join(dir, 'discard'), '.'], {
      dir: example(id),
      cache: warmCache,
    });
  }
  project.provide('goPath', go.goPath);
  project.provide('goVersion', go.version);
  project.provide('warmCache', warmCache);
  project.provide('webhelloDir', projectDir);
  project.provide('bareWebhello', bareWebhello);
}
