import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from './files.ts';
import { withLock } from './lock.ts';
import { dist, root } from './paths.ts';
import { say, Trouble } from './say.ts';

/** A part of the application that is built by itself, and only when its inputs changed. */
interface Part {
  readonly name: string;
  /** Files and folders, from the checkout. */
  readonly inputs: readonly string[];
  /** Files that must exist afterwards, from dist. */
  readonly outputs: readonly string[];
  build(): Promise<void>;
}

/** Sources that are bundled for Node, into CommonJS. */
interface Bundle {
  /** Folder under dist. */
  readonly folder: string;
  /**
   * Source of each `NAME.cjs`. What several share, and what is imported only when it is needed, lies in files
   * beside them: text that nobody runs takes time at every start.
   */
  readonly entries: Readonly<Record<string, string>>;
  /** In one file: a page's sandbox lets its preload script load no others. */
  readonly whole?: true;
}

const BUNDLES: readonly Bundle[] = [
  {
    folder: 'main',
    entries: {
      main: 'main/main.ts',
      'sampler-process': 'main/sampler/sampler-process.ts',
      'machine-process': 'main/sampler/machine-process.ts',
    },
  },
  { folder: 'main', entries: { preload: 'main/preload.ts' }, whole: true },
  { folder: 'cli', entries: { cli: 'main/cli/cli.ts' } },
];

const COMMON = ['src', 'package.json', 'package-lock.json', 'scripts/build.ts'] as const;

const PARTS: readonly Part[] = [
  {
    name: 'main process and command line',
    inputs: [...COMMON, 'main'],
    outputs: BUNDLES.flatMap(({ folder, entries }) =>
      Object.keys(entries).map((name) => `${folder}/${name}.cjs`),
    ),
    build: bundleMain,
  },
  {
    name: 'window',
    inputs: [...COMMON, 'renderer', 'vite.config.ts'],
    outputs: ['renderer/index.html'],
    build: bundleRenderer,
  },
];

/**
 * Builds what is out of date into dist/. Silent when nothing is.
 * @throws Trouble when a source that is built from is missing.
 */
export async function build(): Promise<void> {
  if (PARTS.every((part) => isCurrent(part, inputHash(part)))) return;
  await withLock('build', async () => {
    for (const part of PARTS) {
      const hash = inputHash(part);
      if (isCurrent(part, hash)) continue;
      const startMs = performance.now();
      await rm(stampFile(part), { force: true });
      await part.build();
      const lost = part.outputs.filter((file) => !existsSync(join(dist, file)));
      if (lost.length > 0) throw new Trouble(`The build made no ${lost.join(', ')}.`);
      await mkdir(join(dist, 'stamps'), { recursive: true });
      await writeFile(stampFile(part), hash);
      say(`Built the ${part.name} in ${((performance.now() - startMs) / 1000).toFixed(1)} s`);
    }
  });
}

function stampFile(part: Part): string {
  return join(dist, 'stamps', part.name.replaceAll(' ', '-'));
}

function isCurrent(part: Part, hash: string): boolean {
  if (!part.outputs.every((file) => existsSync(join(dist, file)))) return false;
  return existsSync(stampFile(part)) && readFileSync(stampFile(part), 'utf8') === hash;
}

function inputHash(part: Part): string {
  const hash = createHash('sha256');
  for (const input of part.inputs) {
    for (const path of filesIn(join(root, input))) {
      if (/\.test\.tsx?$/.test(path)) continue;
      hash.update(`\0${path.slice(root.length)}\0`).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

async function bundleMain(): Promise<void> {
  const sources = BUNDLES.flatMap(({ entries }) => Object.values(entries));
  const missing = sources.filter((source) => !existsSync(join(root, source)));
  if (missing.length > 0) {
    throw new Trouble(`There is nothing to build from: ${missing.join(', ')}`);
  }
  for (const { folder } of BUNDLES) await rm(join(dist, folder), { recursive: true, force: true });
  await Promise.all(BUNDLES.map(bundleForNode));
}

async function bundleForNode({ folder, entries, whole }: Bundle): Promise<void> {
  const { build: viteBuild } = await import('vite');
  await viteBuild({
    root,
    configFile: false,
    logLevel: 'warn',
    // Everything is bundled but Electron and what systeminformation asks for on macOS only.
    ssr: {
      noExternal: true,
      external: ['electron', 'osx-temperature-sensor', 'macos-temperature-sensor'],
    },
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    build: {
      ssr: true,
      // The oldest runtime: Electron 33 has Node 20.18.
      target: 'node20.18',
      outDir: join(dist, folder),
      emptyOutDir: false,
      sourcemap: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2048,
      rolldownOptions: {
        input: { ...entries },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name].cjs',
          codeSplitting: whole !== true,
          sourcemapExcludeSources: true,
          // A third of the time that Node takes to compile the text; names stay readable in error messages.
          minify: { mangle: false, compress: true, codegen: true },
        },
      },
    },
  });
}

async function bundleRenderer(): Promise<void> {
  const { build: viteBuild } = await import('vite');
  await viteBuild({
    root: join(root, 'renderer'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
  });
  // The page's policy has no 'unsafe-inline': an inlined script or style would be dead in silence.
  const page = await readFile(join(dist, 'renderer', 'index.html'), 'utf8');
  if (/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i.test(page)) {
    throw new Trouble(
      'dist/renderer/index.html has an inline script or style; the policy forbids it.',
    );
  }
}

/** npm run build [-- --force] */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--force')) await rm(join(dist, 'stamps'), { recursive: true, force: true });
  await build();
  return 0;
}
