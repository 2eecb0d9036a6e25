import os from 'node:os';
import { cpu, osInfo } from 'systeminformation';
import type { MachineIdentity } from './protocol.ts';
import { usableCores } from './usable-cores.ts';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the machine is; null for what it does not tell. Takes about 0.2 s and starts programs. */
export async function machineIdentity(): Promise<MachineIdentity> {
  const [processor, system] = await Promise.all([
    cpu().catch(() => null),
    osInfo().catch(() => null),
  ]);
  return {
    platform: process.platform,
    arch: process.arch,
    osName: system === null ? null : orNull(`${system.distro} ${system.release}`),
    cpuModel:
      orNull(processor === null ? '' : `${processor.manufacturer} ${processor.brand}`) ??
      os.cpus()[0]?.model ??
      null,
    cores: Math.max(1, os.cpus().length),
    usableCores: usableCores(),
    memoryBytes: os.totalmem(),
  };
}
