import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FileEventRecord, RecordingRecord } from '../../src/recording/records.ts';
import { unmeasuredResources } from '../../src/recording/resources.ts';
import type { SampledMachine } from '../sampler/protocol.ts';
import { binaryRecord } from './binary-life.ts';
import { nowUs } from './clock.ts';
import { installFolder } from './environment.ts';
import type { ObservedRun } from './observed-run.ts';
import { listPackages, packageRecords } from './packages.ts';
import type { PreparedRun } from './prepare.ts';
import { profileRecords } from './profiles.ts';
import {
  cacheNames,
  changedFiles,
  newCacheEntries,
  type Snapshot,
  takeSnapshot,
} from './snapshot.ts';
import { resourcesOf } from './tool-records.ts';

/** The folders that a command may write to, as they were before it ran. */
export interface Before {
  readonly project: Snapshot;
  readonly installFolder: string | null;
  readonly installed: Snapshot;
  readonly cache: ReadonlySet<string>;
}

export function lookBefore(prepared: PreparedRun): Before {
  const folder = installFolder(prepared.goEnv);
  return {
    project: takeSnapshot(prepared.cwd),
    installFolder: folder,
    installed: folder === null ? new Map() : takeSnapshot(folder, false),
    cache: cacheNames(prepared.cacheDir),
  };
}

/** The record of a run's end. */
export function runEndRecord(
  run: string,
  requestedHz: number,
  seen: ObservedRun,
  machine: SampledMachine | null,
): Extract<RecordingRecord, { kind: 'run-end' }> {
  const { end, sampling } = seen;
  return {
    kind: 'run-end',
    run,
    wallMs: end === null ? 0 : Math.max(0, seen.clock.probeMs(end.atUs)),
    exitCode: end === null ? seen.exitCode : end.exitCode,
    signal: end?.signal ?? null,
    stopped: end?.stopped ?? null,
    command: end === null ? unmeasuredResources : resourcesOf(end.command),
    tree: end === null ? unmeasuredResources : resourcesOf(end.tree),
    survivors: end?.survivors ?? [],
    droppedOutputBytes: seen.droppedOutputBytes,
    sampling: {
      count: sampling?.count ?? 0,
      requestedHz,
      medianIntervalMs: sampling?.medianIntervalMs ?? null,
      p95IntervalMs: sampling?.p95IntervalMs ?? null,
    },
    observer: { cpuMs: seen.observerCpuMs, probeMs: seen.tools.probeMs },
    ...(machine === null ? {} : { machine: readingOf(machine) }),
  };
}

function readingOf({ atUs: _, ...reading }: SampledMachine): Omit<SampledMachine, 'atUs'> {
  return reading;
}

/** What is left after a run, what became of its executable, and its packages. Not measured. */
export async function conclude(
  prepared: PreparedRun,
  before: Before,
  seen: ObservedRun,
): Promise<readonly RecordingRecord[]> {
  const { run, side } = prepared.planned;
  const records: RecordingRecord[] = [];
  const cache = newCacheEntries(prepared.cacheDir, before.cache);
  const project = changedFiles(before.project, takeSnapshot(prepared.cwd)).map((file) =>
    path.relative(prepared.cwd, file),
  );
  const gobin =
    before.installFolder === null
      ? []
      : changedFiles(before.installed, takeSnapshot(before.installFolder, false));

  const copies = side.command.verb === 'run' ? cachedCopies(run, seen, cache.executables) : [];
  records.push(...copies);
  const binary = await binaryRecord(
    run,
    [...seen.fileEvents, ...copies],
    side.command.verb === 'run' ? cache.executables : [],
    prepared.cacheDir,
    seen.keptName,
  );
  if (binary !== null) records.push(binary);
  records.push({
    kind: 'left-behind',
    run,
    project,
    gobin,
    temp: readdirSync(prepared.workRoot),
    cacheBytes: cache.bytes,
    cacheFiles: cache.files,
  });

  records.push(...(await profileRecords(run, seen.stageDir, seen.tools.profiles)));

  const listed = await listPackages(prepared);
  if (listed.length === 0) {
    records.push({ kind: 'missing', run, what: 'packages', reason: 'go list' });
  }
  records.push(...packageRecords(run, listed, seen.tools.compiled));
  return records;
}

/** From Go 1.24 `go run` copies the executable into the build cache; when, the file itself tells. */
function cachedCopies(
  run: string,
  seen: ObservedRun,
  executables: readonly string[],
): readonly FileEventRecord[] {
  const created = seen.fileEvents.findLast(
    (event) => event.subject === 'binary' && event.event === 'created',
  );
  if (created === undefined) return [];
  return executables.map((file) => {
    const stat = statSync(file);
    const ageMs = Date.now() - stat.mtimeMs;
    return {
      kind: 'file-event',
      run,
      atMs: Math.max(created.atMs, seen.clock.ms(nowUs() - ageMs * 1000)),
      subject: 'binary',
      event: 'copied',
      path: file,
      from: created.path,
      bytes: stat.size,
    };
  });
}
