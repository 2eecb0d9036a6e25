import {
  type MachineIdentity,
  machineIdentitySchema,
  type SamplerProcess,
  samplerMessageOf,
} from './protocol.ts';

/** A script of ours that runs in a process of its own, however that was started. */
export interface ScriptProcess {
  /** Never throws; a message to a process that has ended is dropped. */
  send(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  /** null: it was ended by a signal, or could not be started. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

/** Starts a script: as a Node process, or as a utility process of Electron. */
export type ForkScript = (file: string) => ScriptProcess;

const answerTimeoutMs = 10_000;

/** The sampler that a script is. */
export function samplerOf(child: ScriptProcess): SamplerProcess {
  return {
    send: (command) => child.send(command),
    onMessage: (listener) =>
      child.onMessage((data) => {
        const message = samplerMessageOf(data);
        if (message !== null) listener(message);
      }),
    onExit: (listener) => child.onExit(listener),
    kill: () => child.kill(),
  };
}

/** Takes the one message that the script `machine-process` has, and ends it; null: it had none. */
export function askMachine(child: ScriptProcess): Promise<MachineIdentity | null> {
  return new Promise((resolve) => {
    const done = (identity: MachineIdentity | null) => {
      clearTimeout(timer);
      child.kill();
      resolve(identity);
    };
    const timer = setTimeout(() => done(null), answerTimeoutMs);
    child.onMessage((data) => done(machineIdentitySchema.safeParse(data).data ?? null));
    child.onExit(() => done(null));
  });
}
