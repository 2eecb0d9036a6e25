import { spawn } from 'node:child_process';
import { MemoryWatch } from './memory.ts';
import { type SamplerMessage, type SamplerProcess, samplerMessageOf } from './protocol.ts';

/**
 * Starts the probe as a sampler. Both sides write one JSON object a line; it ends when its standard input
 * closes, so also when this process is killed. It has nothing of the person's environment, where settings
 * of Go's runtime may stand. The machine's memory is systeminformation's, asked here: unlike its load and its
 * disks, which cost tens of ms on Linux, that is one small file.
 */
export function samplerOfProbe(probePath: string): SamplerProcess {
  const child = spawn(probePath, ['--sample'], { env: {}, stdio: ['pipe', 'pipe', 'inherit'] });
  // That it is gone is told by its exit.
  child.stdin.on('error', () => undefined);
  child.stdout.setEncoding('utf8');
  const memory = new MemoryWatch();
  memory.ask();
  const withMemory = (message: SamplerMessage): SamplerMessage => {
    if (message.kind !== 'machine-samples') return message;
    const { newest } = memory;
    memory.ask();
    return { ...message, samples: message.samples.map((it) => ({ ...it, ...newest })) };
  };
  return {
    send: (command) => {
      if (command.kind === 'start') memory.ask();
      if (child.stdin.writable) child.stdin.write(`${JSON.stringify(command)}\n`);
    },
    onMessage: (listener) => {
      let rest = '';
      child.stdout.on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          const message = samplerMessageOf(parsed(line));
          if (message !== null) listener(withMemory(message));
        }
      });
    },
    onExit: (listener) => {
      child.on('exit', (code) => listener(code));
      child.on('error', () => listener(null));
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

/** null: damaged. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
