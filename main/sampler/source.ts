import type { SampledProcesses, SampledProgram, SeenProcess } from './protocol.ts';

/** What is to be observed; pids of the build's supervisor and of Buildoscope's first process. */
export interface Target {
  readonly supervisorPid: number;
  readonly applicationPid: number;
  readonly startedUs: number;
}

/** Where samples of the build's processes come from. */
export interface Source {
  /** The next sample; null when there is nothing new. `sinceUs` is the time of the one before. */
  read(atUs: number, sinceUs: number): SampledProcesses | null;
  tell(pid: number, tool: string): void;
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
