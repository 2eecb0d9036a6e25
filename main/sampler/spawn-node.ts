import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type SamplerProcess, samplerMessageSchema } from './protocol.ts';

/** Beside the bundle that calls; in a checkout, where Node strips types itself, the source. */
function samplerFile(): string {
  const here = typeof __dirname === 'string' ? __dirname : import.meta.dirname;
  const bundled = join(here, 'sampler-process.cjs');
  return existsSync(bundled) ? bundled : join(here, 'sampler-process.ts');
}

/** Starts the sampler as a child of this Node process. It ends when this process does. */
export function spawnSamplerInNode(file: string = samplerFile()): SamplerProcess {
  const child = fork(file, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  // What went wrong is told by the exit; an error event that no one hears would end this process.
  child.on('error', () => undefined);
  return {
    send: (command) => {
      if (child.connected) child.send(command, () => undefined);
    },
    onMessage: (listener) => {
      child.on('message', (data) => {
        const message = samplerMessageSchema.safeParse(data);
        if (message.success) listener(message.data);
      });
    },
    onExit: (listener) => {
      child.on('exit', (code) => listener(code));
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
