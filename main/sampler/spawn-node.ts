import { fork } from 'node:child_process';
import type { ScriptProcess } from './child.ts';

/** Starts a script as a child of this Node process. It ends when this process does. */
export function forkInNode(file: string): ScriptProcess {
  const child = fork(file, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    send: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.on('exit', (code) => listener(code));
      // Without one that hears it, an error would end this process.
      child.on('error', () => listener(null));
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
