import { utilityProcess } from 'electron';
import {
  type SamplerProcess,
  type SpawnSampler,
  samplerMessageSchema,
} from './sampler/protocol.ts';

/**
 * Starts samplers as utility processes of Electron: a process of its own, so that drawing and saving
 * never disturb its rhythm. (A plain fork would need the RunAsNode fuse, which is off in the package.)
 */
export function samplerInUtilityProcess(script: string): SpawnSampler {
  return (): SamplerProcess => {
    const child = utilityProcess.fork(script, [], {
      serviceName: 'Buildoscope sampler',
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let alive = true;
    child.on('exit', () => {
      alive = false;
    });
    return {
      send(command) {
        if (alive) child.postMessage(command);
      },
      onMessage(listener) {
        child.on('message', (message: unknown) => {
          const parsed = samplerMessageSchema.safeParse(message);
          if (parsed.success) listener(parsed.data);
        });
      },
      onExit(listener) {
        child.on('exit', (code) => listener(code));
      },
      kill() {
        if (alive) child.kill();
      },
    };
  };
}
