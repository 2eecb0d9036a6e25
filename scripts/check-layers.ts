import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './paths.ts';
import { say } from './say.ts';

/** What the files of a folder may import, besides files of the folder itself. */
interface Layer {
  readonly folder: string;
  /** Other layers, as folders. */
  readonly layers: readonly string[];
  /** Packages; a trailing * stands for any rest. "node:*" is Node itself. */
  readonly packages: readonly string[];
}

/** The most special folder that holds a file decides. */
const LAYERS: readonly Layer[] = [
  {
    folder: 'src',
    layers: [],
    packages: ['zod', 'intl-messageformat', 'string-argv', 'd3-*', 'simple-statistics'],
  },
  {
    folder: 'main',
    layers: ['src'],
    packages: [
      'node:*',
      'electron',
      'zod',
      'execa',
      'systeminformation',
      'string-argv',
      'pprof-format',
    ],
  },
  {
    // The formats that the command line makes as well; what draws is passed in.
    folder: 'main/export',
    layers: ['src', 'main'],
    packages: ['node:*', 'zod', 'electron', 'fflate', 'papaparse', 'pptxgenjs'],
  },
  {
    // Driven by tests and by the command line without Electron.
    folder: 'main/recorder',
    layers: ['src', 'main'],
    packages: ['node:*', 'zod', 'execa', 'systeminformation', 'string-argv'],
  },
  {
    folder: 'main/sampler',
    layers: ['src', 'main'],
    packages: ['node:*', 'zod', 'systeminformation'],
  },
  {
    folder: 'main/cli',
    layers: ['src', 'main'],
    packages: ['node:*', 'zod', 'commander', 'cli-table3', 'string-argv'],
  },
  {
    folder: 'renderer',
    layers: ['src'],
    packages: [
      'react',
      'react/*',
      'react-dom',
      'react-dom/*',
      'recharts',
      'recharts/*',
      'zustand',
      'zustand/*',
      'zod',
      'intl-messageformat',
      'string-argv',
      'd3-*',
      '@base-ui/react',
      '@base-ui/react/*',
      '@fontsource/*',
      '@tanstack/react-virtual',
    ],
  },
  {
    // Draws for the window, for a slide and for a file: no state, nothing of the page around it.
    folder: 'renderer/timeline/drawing',
    layers: ['src'],
    packages: ['react', 'recharts', 'd3-scale'],
  },
];

/** Names that only the file that wraps them may import. */
const WRAPPED: readonly {
  readonly module: string;
  /** undefined: anything of the module. */
  readonly name?: string;
  readonly files: readonly string[];
  readonly mend: string;
}[] = [
  {
    module: 'electron',
    name: 'ipcMain',
    files: ['main/ipc.ts'],
    mend: 'declare the channel in src/ipc.ts and answer it through main/ipc.ts',
  },
  {
    module: 'electron',
    name: 'ipcRenderer',
    files: ['main/preload.ts'],
    mend: 'declare the channel in src/ipc.ts and use it through main/preload.ts',
  },
  {
    module: 'execa',
    files: ['main/recorder/process.ts'],
    mend: 'start programs through main/recorder/process.ts',
  },
  {
    module: 'node:child_process',
    files: [
      'main/recorder/process.ts',
      'main/sampler/spawn-node.ts',
      'main/sampler/spawn-probe.ts',
      // Starts the application itself again, before anything else of it is loaded.
      'main/without-screen.ts',
    ],
    mend: 'start programs through main/recorder/process.ts',
  },
];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?:(type)\s+)?([^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|\brequire\(\s*['"]([^'"]+)['"]/g;

/** The faults of one file, as sentences that name the mend. `path` is from the checkout, with "/". */
export function layerFaults(path: string, source: string): readonly string[] {
  const layer = LAYERS.filter(({ folder }) => path.startsWith(`${folder}/`)).at(-1);
  if (layer === undefined) return [];
  const faults: string[] = [];
  const uncommented = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
  for (const match of uncommented.matchAll(IMPORT)) {
    const module = match[3] ?? match[4] ?? match[5] ?? '';
    const fault = module.startsWith('.')
      ? fileFault(path, layer, module)
      : packageFault(path, layer, module, match[2] ?? '');
    if (fault !== null) faults.push(`${path}: ${fault}`);
  }
  return faults;
}

function fileFault(path: string, layer: Layer, module: string): string | null {
  const target = posix.join(posix.dirname(path), module);
  if (target.includes('/testing/')) return `only tests may import ${target}.`;
  if (target === 'package.json') return null;
  const allowed = [layer.folder, ...layer.layers];
  if (allowed.some((folder) => target.startsWith(`${folder}/`))) return null;
  return (
    `${layer.folder}/ must not import ${target}. Move what both need into src/, ` +
    `or pass it in from outside.`
  );
}

function packageFault(path: string, layer: Layer, module: string, names: string): string | null {
  const known = layer.packages.some((allowed) =>
    allowed.endsWith('*') ? module.startsWith(allowed.slice(0, -1)) : module === allowed,
  );
  if (!known) {
    return (
      `${layer.folder}/ must not import "${module}". Move the code to a layer that may, ` +
      'or, if this is a decision, add the package to LAYERS in scripts/check-layers.ts.'
    );
  }
  for (const wrapped of WRAPPED) {
    if (wrapped.module !== module || wrapped.files.includes(path)) continue;
    if (wrapped.name !== undefined && !new RegExp(`\\b${wrapped.name}\\b`).test(names)) continue;
    return `only ${wrapped.files.join(', ')} may import ${wrapped.name ?? `"${module}"`}: ${wrapped.mend}.`;
  }
  return null;
}

/** npm run check holds this as well. Prints one line a fault. */
export async function main(): Promise<number> {
  const folders = LAYERS.map(({ folder }) => folder).filter((folder) => !folder.includes('/'));
  const faults = folders.flatMap((folder) =>
    sourcesIn(folder).flatMap((path) => layerFaults(path, readFileSync(join(root, path), 'utf8'))),
  );
  for (const fault of faults) say(fault);
  return faults.length === 0 ? 0 : 1;
}

/** Tests and their helpers are left out: they may use Node, vitest and each other. */
function sourcesIn(folder: string): readonly string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .filter((name) => !name.split('/').includes('testing'));
}
