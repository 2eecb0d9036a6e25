import type { SampledProcesses, SampledProgram, SeenProcess } from './protocol.ts';

/** What is to be observed; pids of the build's supervisor and of Buildoscope's first process. */
export interface Target {
  readonly supervisorPid: number;
  readonly applicationPid: number;
  readonly startedUs: number;
  /** How many runs share the application's own use. */
  readonly sharedBy: number;
}

/** Where samples of the build's processes come from. */
export interface Source {
  /** The next sample; null when there is nothing new. `sinceUs` is the time of the one before. */
  read(atUs: number, sinceUs: number): SampledProcesses | null;
  tell(pid: number, tool: string): void;
  /** From now on the application's own use is shared by so many runs. */
  share(sharedBy: number): void;
  takeSeen(): readonly SeenProcess[];
  takePrograms(): readonly SampledProgram[];
  close(): void;
}

/** A way of sampling that this platform offers. */
export interface SourceKind {
  readonly name: 'proc' | 'generic';
  /** Smallest step of CPU time that it can tell, ms; null: not known. */
  readonly cpuStepMs: number | null;
  /** Samples a second that it can keep at most. */
  readonly mostHz: number;
  open(target: Target): Source;
}
