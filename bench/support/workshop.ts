import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { appPaths } from '../../main/paths.ts';
import { personsEnvironment } from '../../main/recorder/environment.ts';
import { findGo } from '../../main/recorder/go-command.ts';
import { type RecordingPlan, sideOf } from '../../main/recorder/plan.ts';
import { startRecording } from '../../main/recorder/recorder.ts';
import { removeFolder } from '../../main/recorder/scratch.ts';
import { samplingOf } from '../../main/sampler/sampling.ts';
import { forkInNode } from '../../main/sampler/spawn-node.ts';
import { parseGoCommand } from '../../src/go/command.ts';
import { emptyModel, fold, type RecordingModel, type RunModel } from '../../src/timeline/model.ts';

const checkout = fileURLToPath(new URL('../../', import.meta.url));

const paths = appPaths({
  mainFolder: path.join(checkout, 'dist', 'main'),
  packaged: false,
  resourcesPath: '',
  platform: process.platform,
  arch: process.arch,
});

/** Lets the disk and the processes of the last build settle before the next one is timed. */
const pauseMs = 500;

/** A temporary folder with a copy of an example, in which the same build is made bare and recorded. */
export class Workshop {
  readonly goPath: string;
  readonly goVersion: string;
  readonly #dir: string;
  readonly #project: string;
  #count = 0;

  private constructor(goPath: string, goVersion: string, example: string) {
    this.goPath = goPath;
    this.goVersion = goVersion;
    this.#dir = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'buildoscope-bench-')));
    this.#project = path.join(this.#dir, example);
    cpSync(path.join(paths.examples, example), this.#project, { recursive: true });
  }

  static async open(example: 'hello' | 'webhello' = 'webhello'): Promise<Workshop> {
    const go = await findGo();
    if (go.kind !== 'found') throw new Error('No Go was found: run "npm run setup".');
    return new Workshop(go.path, go.version, example);
  }

  close(): Promise<void> {
    return removeFolder(this.#dir);
  }

  /** A new, empty folder. */
  folder(name: string): string {
    this.#count += 1;
    const dir = path.join(this.#dir, `${name}-${this.#count}`);
    mkdirSync(dir);
    return dir;
  }

  /** Calls `use` with the given build cache, or with an empty one that is removed afterwards. */
  async withCache<T>(given: string | null, use: (cacheDir: string) => Promise<T>): Promise<T> {
    if (given !== null) return use(given);
    const own = this.folder('cache');
    try {
      return await use(own);
    } finally {
      await removeFolder(own);
    }
  }

  /**
   * Wall time of `go build` without any observation, in ms: from the moment the process runs (spawn
   * returns once its program is loaded) until its end is known. The fork itself isn't in it, which is
   * to the bare build's favour.
   */
  async bare(cacheDir: string): Promise<number> {
    const out = this.#output();
    const tmp = this.folder('tmp');
    await pause();
    const child = spawn(this.goPath, ['build', '-o', out, '.'], {
      cwd: this.#project,
      env: {
        ...personsEnvironment(),
        GOCACHE: cacheDir,
        GOTMPDIR: tmp,
        GOTOOLCHAIN: 'local',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const startMs = performance.now();
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('exit', resolve);
      child.once('error', reject);
    });
    const wallMs = performance.now() - startMs;
    if (code !== 0) throw new Error(`go build ended with ${code}.`);
    rmSync(tmp, { recursive: true, force: true });
    return wallMs;
  }

  /** The same build recorded by the whole engine; its `wallMs` is the supervisor's. */
  async recorded(
    cacheDir: string,
    { hz = 50, xray = false }: { readonly hz?: number; readonly xray?: boolean } = {},
  ): Promise<RunModel> {
    const how = { sides: 1, repeat: 1, order: 'sequence', hz, xray } as const;
    const { runs } = await this.#record(cacheDir, how);
    const run = runs[0];
    if (run === undefined) throw new Error('The recording holds no run.');
    return run;
  }

  /** The same build recorded as two sides, `repeat` runs each: a comparison of a command with itself. */
  againstItself(
    cacheDir: string,
    repeat: number,
    order: RecordingPlan['order'],
  ): Promise<RecordingModel> {
    return this.#record(cacheDir, { sides: 2, repeat, order, hz: 50, xray: false });
  }

  async #record(
    cacheDir: string,
    how: {
      readonly sides: number;
      readonly repeat: number;
      readonly order: RecordingPlan['order'];
      readonly hz: number;
      readonly xray: boolean;
    },
  ): Promise<RecordingModel> {
    const out = this.#output();
    const dataDir = this.folder('data');
    const command = parseGoCommand(['go', 'build', '-o', out, '.']);
    const recording = startRecording(
      {
        project: { name: path.basename(this.#project), dir: this.#project, copyFirst: false },
        sides: Array.from({ length: how.sides }, (_, index) =>
          sideOf(index, command, 'mine', { environment: { GOCACHE: cacheDir } }),
        ),
        repeat: how.repeat,
        order: how.order,
        restMs: 0,
        recipe: null,
        requestedHz: how.hz,
        xray: how.xray,
      },
      {
        goPath: this.goPath,
        probePath: paths.probe,
        dataDir,
        file: path.join(dataDir, 'bench.buildoscope'),
        application: 'Buildoscope bench',
        sampling: samplingOf(paths, forkInNode),
      },
      {
        onRecords: () => undefined,
        onActivity: () => undefined,
        onOutput: (_, bytes) => process.stderr.write(bytes),
      },
    );
    const { records, problem } = await recording.finished;
    const model = fold(emptyModel, records);
    const failed = model.runs.find((run) => run.end?.exitCode !== 0);
    if (problem !== null || failed !== undefined || model.runs.length === 0) {
      throw new Error(`The recorded build failed: ${JSON.stringify(problem ?? failed?.end)}`);
    }
    rmSync(dataDir, { recursive: true, force: true });
    await pause();
    return model;
  }

  /** The same path for every build, and nothing at it: go links nothing when its output is there. */
  #output(): string {
    const out = path.join(this.#dir, 'executable');
    rmSync(out, { force: true });
    return out;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseMs));
}
