import * as z from 'zod';
import { quickReader } from '../../src/quick-check.ts';
import { machineReading, processReading } from '../../src/recording/observed-records.ts';

/**
 * What the sampler and the process that started it say to each other: on Linux to the probe as JSON lines
 * (assets/probe/sampler), elsewhere between Node processes. Times (`…Us`) are absolute
 * microseconds of `process.hrtime`, which is CLOCK_MONOTONIC on Linux, the clock of the probe too.
 * `null` always means "could not be measured".
 */
const pid = z.int().min(1);
const us = z.number();
const amount = z.number().min(0);
const measured = amount.nullable();

export const samplerCommandSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    /** Samples a second wanted; kept within 10 and 100. */
    hz: z.number(),
    supervisorPid: pid,
    applicationPid: pid,
    /** The run's time 0; null: not known yet, a `zero` follows. */
    zeroUs: us.nullable(),
    /** How many runs are made at the same time: each is charged an equal part of the application's own use. */
    sharedBy: z.int().min(1),
  }),
  z.object({ kind: z.literal('zero'), zeroUs: us }),
  /** One of the runs that were made at the same time has ended: so many are left. */
  z.object({ kind: z.literal('share'), sharedBy: z.int().min(1) }),
  /** The probe's own word on what a process is; it outweighs what the sampler makes of its name. */
  z.object({ kind: z.literal('tool'), pid, tool: z.string().max(4096) }),
  z.object({ kind: z.literal('stop') }),
  z.object({ kind: z.literal('exit') }),
]);

/** What the machine is, as systeminformation knows it. */
export const machineIdentitySchema = z.object({
  platform: z.string(),
  arch: z.string(),
  osName: z.string().nullable(),
  cpuModel: z.string().nullable(),
  /** Logical cores, and how many of them the application (and so the build) may use: affinity and cgroup. */
  cores: z.int().min(1),
  usableCores: amount,
  memoryBytes: amount,
});

/** One reading of the build's processes: the record `sample` in the sampler's own time. */
const sampledProcessesSchema = z.object({ atUs: us, ...processReading });

/** One reading of the whole machine: the record `machine-sample` in the sampler's own time. */
const sampledMachineSchema = z.object({ atUs: us, ...machineReading });

/** A process that has ended (or lives on when sampling stops), as far as samples saw it. */
const seenProcessSchema = z.object({
  pid,
  sampledCpuMs: amount,
  lastSampledUs: us,
  peakSampledRssBytes: amount,
});

/** A program that neither is a tool nor runs under the probe: a test binary of `go test`. */
const sampledProgramSchema = z.object({ pid, startUs: us, path: z.string(), name: z.string() });

export const samplerMessageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ready'),
    /** The monotonic and the wall clock, read at the same moment. */
    clock: z.object({ hrtimeUs: us, wallUs: us }),
    /** `proc`: Linux' /proc, to the kernel's clock tick. `generic`: systeminformation, at most 2 Hz. */
    source: z.enum(['proc', 'generic']),
    /** Smallest step of a process's CPU time that the source can tell, in ms. */
    cpuStepMs: measured,
    /** Whether the sampler may run at a raised priority. */
    raisedPriority: z.boolean(),
  }),
  z.object({ kind: z.literal('samples'), samples: z.array(sampledProcessesSchema) }),
  z.object({ kind: z.literal('machine-samples'), samples: z.array(sampledMachineSchema) }),
  /** Comes before the `samples` whose last one found the processes gone. */
  z.object({ kind: z.literal('processes-seen'), list: z.array(seenProcessSchema) }),
  z.object({ kind: z.literal('programs'), list: z.array(sampledProgramSchema) }),
  z.object({
    kind: z.literal('stopped'),
    count: z.int().min(0),
    medianIntervalMs: measured,
    p95IntervalMs: measured,
    /** CPU time of the sampler itself between start and stop. */
    ownCpuMs: amount,
  }),
]);

export type SamplerCommand = Readonly<z.infer<typeof samplerCommandSchema>>;
export type SamplerMessage = Readonly<z.infer<typeof samplerMessageSchema>>;
export type MachineIdentity = Readonly<z.infer<typeof machineIdentitySchema>>;
export type SampledProcesses = Readonly<z.infer<typeof sampledProcessesSchema>>;
export type SampledMachine = Readonly<z.infer<typeof sampledMachineSchema>>;
export type SeenProcess = Readonly<z.infer<typeof seenProcessSchema>>;
export type SampledProgram = Readonly<z.infer<typeof sampledProgramSchema>>;

/** A message that came from outside; null: it is none. */
export const samplerMessageOf = quickReader<SamplerMessage>(samplerMessageSchema);

/** A running sampler, seen from the process that started it, however it was started. */
export interface SamplerProcess {
  /** Never throws; a message to a sampler that has ended is dropped. */
  send(command: SamplerCommand): void;
  onMessage(listener: (message: SamplerMessage) => void): void;
  /** null: it was ended by a signal, or could not be started. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

export type SpawnSampler = () => SamplerProcess;

/** How a recording gets its samplers, and comes to know the machine. */
export interface Sampling {
  readonly spawn: SpawnSampler;
  /** Takes some 0.3 s of a process of its own, which has ended then; null: it could not be told. */
  readonly machine: () => Promise<MachineIdentity | null>;
}
