import type { AppPaths } from '../paths.ts';
import { askMachine, type ForkScript, samplerOf } from './child.ts';
import type { Sampling } from './protocol.ts';
import { samplerOfProbe } from './spawn-probe.ts';

/**
 * The sampling that this platform has. On Linux the probe samples: a Node process cost three times as much
 * CPU time, most of it for waking up. Elsewhere systeminformation does, in a process of its own. It also knows
 * the machine; asking it starts programs, which must hold up neither the window nor a build.
 */
export function samplingOf(
  paths: Pick<AppPaths, 'probe' | 'samplerProcess' | 'machineProcess'>,
  fork: ForkScript,
): Sampling {
  return {
    spawn:
      process.platform === 'linux'
        ? () => samplerOfProbe(paths.probe)
        : () => samplerOf(fork(paths.samplerProcess)),
    machine: () => askMachine(fork(paths.machineProcess)),
  };
}
