import os from 'node:os';
import type { MachineRecord } from '../../src/recording/records.ts';
import type { MachineIdentity } from '../sampler/protocol.ts';

/** The machine as systeminformation knows it; what it could not tell comes from Node. */
export function machineRecord(identity: MachineIdentity | null): MachineRecord {
  return {
    kind: 'machine',
    platform: process.platform,
    arch: process.arch,
    osName: identity?.osName ?? `${os.type()} ${os.release()}`,
    cpuModel: identity?.cpuModel ?? os.cpus()[0]?.model ?? null,
    cores: identity?.cores ?? os.cpus().length,
    usableCores: identity?.usableCores ?? os.availableParallelism(),
    memoryBytes: identity?.memoryBytes ?? os.totalmem(),
  };
}
