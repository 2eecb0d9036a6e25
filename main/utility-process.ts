import { utilityProcess } from 'electron';
import type { ScriptProcess } from './sampler/child.ts';

/**
 * Starts a script as a utility process of Electron. (A plain fork would need the RunAsNode fuse, which is
 * off in the package.) It ends when Electron does.
 */
export function forkUtility(file: string): ScriptProcess {
  const child = utilityProcess.fork(file, [], {
    serviceName: 'Buildoscope sampler',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let alive = true;
  child.on('exit', () => {
    alive = false;
  });
  return {
    send(message) {
      if (alive) child.postMessage(message);
    },
    onMessage(listener) {
      child.on('message', listener);
    },
    onExit(listener) {
      child.on('exit', (code) => listener(code));
    },
    kill() {
      if (alive) child.kill();
    },
  };
}
