import { expect, test } from 'vitest';
import { layerFaults } from './check-layers.ts';

test.each([
  ['src/a.ts', "import * as z from 'zod';\nimport { b } from './go/b.ts';"],
  ['main/recorder/a.ts', "import { b } from '../../src/b.ts';\nimport c from 'node:fs';"],
  ['main/ipc.ts', "import { type WebContents, ipcMain } from 'electron';"],
  ['renderer/a.tsx', "import './a.css';\nimport type { T } from '../src/t.ts';"],
  ['src/a.ts', "/* import 'node:fs' */\n// import 'electron'\nconst a = 1;"],
])('%s may import as in %j', (path, source) => {
  expect(layerFaults(path, source)).toEqual([]);
});

test.each([
  ['src/a.ts', "import fs from 'node:fs';"],
  ['src/a.ts', "export { x } from '../main/x.ts';"],
  ['src/a.ts', "import { useState } from 'react';"],
  ['main/a.ts', "import { x } from '../renderer/x.ts';"],
  ['renderer/a.tsx', "const x = await import('../main/x.ts');"],
  ['main/recorder/a.ts', "import {\n  app,\n} from 'electron';"],
  ['main/a.ts', "import { app, ipcMain } from 'electron';"],
  ['main/a.ts', "import { spawn } from 'node:child_process';"],
  ['main/a.ts', "const cp = require('child_process');"],
])('%s must not import as in %j', (path, source) => {
  const faults = layerFaults(path, source);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(path);
});
