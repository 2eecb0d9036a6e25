import type { MachineSampleRecord, SampleRecord } from '../../src/recording/records.ts';
import type { SampledMachine, SampledProcesses } from '../sampler/protocol.ts';
import type { RunClock } from './run-clock.ts';

/** A sample of the build's processes as a record. */
export function sampleRecord(run: string, clock: RunClock, sample: SampledProcesses): SampleRecord {
  const { atUs, ...rest } = sample;
  return { kind: 'sample', run, atMs: clock.ms(atUs), ...rest };
}

/** A sample of the whole machine as a record. */
export function machineSampleRecord(
  run: string,
  clock: RunClock,
  sample: SampledMachine,
): MachineSampleRecord {
  const { atUs, ...rest } = sample;
  return { kind: 'machine-sample', run, atMs: clock.ms(atUs), ...rest };
}
